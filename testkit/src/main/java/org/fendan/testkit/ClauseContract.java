package org.fendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fendan.core.law.Clause;
import org.fendan.core.law.Reading;
import org.fendan.core.scheme.Product;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Unmodelled;

/** What every scheme keeps towards its source: nothing is left out silently, nothing is cited that is not there. */
final class ClauseContract {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

    private final Scheme scheme;

    ClauseContract(Scheme scheme) {
        this.scheme = scheme;
    }

    void citeWhatIsListed() {
        assertThat(Citations.of(scheme))
                .filteredOn(cited -> !clauses().contains(cited.citation().clause()))
                .as("citations of clauses that %s does not list", scheme.id())
                .isEmpty();
    }

    void registerReadings() {
        Set<String> known = scheme.readings().stream().map(Reading::id).collect(Collectors.toSet());
        assertThat(known).as("ids of readings").hasSameSizeAs(scheme.readings());
        assertThat(Citations.of(scheme))
                .filteredOn(cited -> cited.citation().isOurs())
                .filteredOn(cited -> !known.contains(cited.citation().reading().orElseThrow()))
                .as("citations marked ours without a reading")
                .isEmpty();
    }

    void leaveNothingOut() {
        Set<String> cited = Citations.of(scheme).stream()
                .map(c -> c.citation().clause())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> unmodelled =
                scheme.unmodelled().stream().map(Unmodelled::clause).collect(Collectors.toCollection(TreeSet::new));
        assertThat(clauses())
                .as("clauses, with those that are unmodelled")
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .containsAll(unmodelled);
        assertThat(cited).as("clauses cited, though unmodelled").doesNotContainAnyElementsOf(unmodelled);
        assertThat(clauses())
                .filteredOn(clause -> !cited.contains(clause) && !unmodelled.contains(clause))
                .as("clauses neither cited nor unmodelled")
                .isEmpty();
    }

    /** What a scheme says of its products and of who supplies facts rests on clauses, too. */
    void citeProductsAndSupplies() {
        assertThat(scheme.products()).extracting(Product::id).doesNotHaveDuplicates();
        assertThat(scheme.products())
                .filteredOn(product -> product.conditions().isEmpty())
                .extracting(Product::id)
                .as("products without a clause that says for whom they are")
                .isEmpty();
        assertThat(scheme.supplies())
                .extracting(supply ->
                        supply.fact().name() + " by " + supply.authority().en())
                .as("supplies")
                .doesNotHaveDuplicates();
        Set<String> cited = Citations.of(scheme).stream()
                .map(Citations.Cited::place)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(scheme.supplies())
                .allSatisfy(supply -> assertThat(cited).contains("the supply of " + supply.fact()));
        assertThat(scheme.products())
                .allSatisfy(product ->
                        assertThat(cited).anyMatch(place -> place.startsWith("the product " + product.id() + ",")));
    }

    private List<String> clauses() {
        return scheme.clauses().stream().map(Clause::number).toList();
    }

    void speakTwoLanguages() {
        Wordings.of(scheme).forEach((place, text) -> {
            assertThat(text.zh()).as("%s, in Chinese", place).containsPattern(HAN);
            assertThat(text.en())
                    .as("%s, in English", place)
                    .containsPattern(LATIN)
                    .doesNotContainPattern(HAN);
        });
    }
}
