package org.fendan.app.web.trial;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fendan.app.json.Json;
import org.fendan.app.web.page.FactField;
import org.fendan.core.fact.LoanFacts;
import tools.jackson.databind.JsonNode;

/**
 * Open loans count the loan at hand: where its amount is tried out and they are left as in the example, they move along.
 */
public final class OpenLoans {

    private final Set<String> balances;
    private final Map<String, String> example;
    private final Optional<BigDecimal> more;

    /**
     * The open loans of a form.
     *
     * @param ranges tell which facts they are
     * @param example what the example says, by the names of the fields
     */
    OpenLoans(JsonNode ranges, List<FactField> loan, Map<String, String> example) {
        this.balances = ranges.valueStream()
                .filter(range -> range.path("holdsLoan").asBoolean(false))
                .map(range -> range.path("fact").asString(""))
                .collect(Collectors.toUnmodifiableSet());
        this.example = example;
        this.more = loan.stream()
                .filter(field -> field.fact().equals(LoanFacts.LOAN_AMOUNT.name()))
                .findFirst()
                .flatMap(field -> sum(field.stated())
                        .flatMap(now ->
                                sum(example.getOrDefault(field.name(), "")).map(now::subtract)));
    }

    /** The field as it is asked about. */
    FactField along(FactField field) {
        String shown = example.getOrDefault(field.name(), "");
        return balances.contains(field.fact()) && field.stated().equals(shown)
                ? sum(shown)
                        .flatMap(held -> more.map(held::add))
                        .map(sum -> field.holding(Json.object()
                                .put("amount", sum.max(BigDecimal.ZERO).toPlainString())))
                        .orElse(field)
                : field;
    }

    private static Optional<BigDecimal> sum(String text) {
        return Optional.of(text)
                .filter(plain -> plain.matches("[0-9]{1,15}([.][0-9]{1,2})?"))
                .map(plain -> new BigDecimal(plain).setScale(2));
    }
}
