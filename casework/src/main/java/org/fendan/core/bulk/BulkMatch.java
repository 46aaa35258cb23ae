package org.fendan.core.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fendan.core.decision.Ceiling;
import org.fendan.core.decision.Matcher;
import org.fendan.core.decision.MatchingOffer;
import org.fendan.core.decision.MatchingQuestion;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.rule.Finding;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;

/**
 * Which schemes the enterprise of a row could use: a line for each, the best first. Only what is stated counts, unless
 * whoever asks knows more. Many threads may ask at once.
 */
public final class BulkMatch implements BulkQuestion {

    /** The columns that state no fact. */
    public static final Set<String> WHOLE = Set.of("date", "bank", "institution");

    private static final List<String> HEADER =
            List.of("row", "enterprise", "scheme", "outcome", "mostLoan", "binding", "missing", "refusals");

    private final Catalogue catalogue;
    private final Matcher matcher = new Matcher();
    private final BulkColumns columns;
    private final Optional<String> date;
    private final String language;

    /**
     * Throws {@link ColumnsRefused} where the columns do not fit.
     *
     * @param date the day of application of rows that do not say it, as somebody wrote it
     */
    public BulkMatch(Catalogue catalogue, List<String> columns, Optional<String> date, String language) {
        this.catalogue = catalogue;
        this.columns = new BulkColumns(catalogue, columns, WHOLE);
        this.date = date;
        this.language = language;
        if (date.isEmpty() && !this.columns.has("date")) {
            throw new ColumnsRefused(
                    Text.of("请用 --date 给出申请日，或加一列 date", "name the day of application: --date, or a column date"));
        }
    }

    @Override
    public List<String> header() {
        return HEADER;
    }

    @Override
    public List<List<String>> lines(long number, List<String> cells) {
        return lines(read(number, cells));
    }

    /** Reads a row, for whoever knows more of its enterprise than it states. */
    public BulkEnterprise read(long number, List<String> cells) {
        BulkRow row = new BulkRow(columns, cells);
        LocalDate day = row.day(date);
        String bank = row.code("bank");
        String institution = row.code("institution");
        row.readFacts();
        return new BulkEnterprise(
                number,
                row.enterprise(),
                day,
                bank,
                institution,
                row.isSound() ? questions(row, day) : List.of(),
                row.faults());
    }

    private List<MatchingQuestion> questions(BulkRow row, LocalDate day) {
        List<MatchingQuestion> questions = new ArrayList<>();
        for (String id : catalogue.ids()) {
            Optional<Scheme> scheme = catalogue.inForce(id, day);
            scheme.ifPresent(one -> questions.add(new MatchingQuestion(one, row.facts(one), List.of())));
        }
        return questions;
    }

    /** A line for each scheme that was asked, or for each fault. */
    public List<List<String>> lines(BulkEnterprise asked) {
        return asked.isSound()
                ? matcher.offers(asked.date(), asked.questions()).stream()
                        .map(offer -> line(asked, offer))
                        .toList()
                : asked.faults().stream().map(fault -> line(asked, fault)).toList();
    }

    private List<String> line(BulkEnterprise asked, Fault fault) {
        String number = String.valueOf(asked.number());
        return List.of(number, asked.enterprise(), "", INVALID, "", "", "", FaultLine.of(fault, language));
    }

    private static List<String> line(BulkEnterprise asked, MatchingOffer offer) {
        Optional<Ceiling> most = offer.mostLoan();
        return List.of(
                String.valueOf(asked.number()),
                asked.enterprise(),
                offer.scheme().id(),
                offer.outcome().name(),
                most.map(ceiling -> ceiling.left().toString()).orElse(""),
                most.map(ceiling -> ceiling.citation().clause()).orElse(""),
                offer.missing().stream().map(FactKey::name).collect(Collectors.joining(";")),
                offer.unmet().stream().map(BulkMatch::refusal).collect(Collectors.joining(";")));
    }

    private static String refusal(Finding finding) {
        Requirement requirement = finding.requirement();
        return requirement.citation().clause() + (requirement.force() == Requirement.Force.SOFT ? " soft" : "");
    }
}
