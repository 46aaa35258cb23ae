package org.fendan.testkit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.core.amount.Computed;
import org.fendan.core.decision.ClaimDecision;
import org.fendan.core.decision.SubsidyDecision;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.money.Money;
import org.fendan.core.rule.Finding;
import org.fendan.core.rule.Findings;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.sharing.LossSharing;
import org.junit.jupiter.api.DynamicTest;

/**
 * A table of cases in the regulation's words. Each row is the scheme's example with some facts replaced, and what is
 * expected of it:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> article_8_by_the_age_of_the_loan() {
 *     return CaseTable.of(new SeedLoan2024()).split("""
 *             disbursedOn | overdueSince | overduePrincipal | fund      | bank
 *             2024-04-29  | 2025-04-28   | 1000000.00       | 600000.00 | 400000.00
 *             2024-04-29  | 2025-04-29   | 1000000.00       | 500000.00 | 500000.00
 *             """);
 * }
 * }</pre>
 *
 * <p>The heading names facts, then answers. In a fact's column an empty cell leaves the example's value, {@code -} makes
 * the fact unknown. The columns {@code holds FUND} and {@code left CAP} say what a fund holds and a cap leaves, in yuan.
 * An answer that cannot be given, because a fact is missing, is {@code ?}.
 *
 * <p>A table that cannot be read is refused with all its faults: line, column, value, and what is known.
 */
public final class CaseTable {

    private final Scheme scheme;
    private final Consumer<Facts> noted;

    private CaseTable(Scheme scheme, Consumer<Facts> noted) {
        this.scheme = scheme;
        this.noted = noted;
    }

    public static CaseTable of(Scheme scheme) {
        return new CaseTable(scheme, facts -> {});
    }

    /**
     * The same, and each case of {@link #findings} is noted here too: {@code noting(this::findings)} in a test that
     * extends {@link SchemeContract} counts it among the cases that try the requirements at their edge.
     */
    public CaseTable noting(Consumer<Facts> trial) {
        return new CaseTable(scheme, noted.andThen(trial));
    }

    /** The table of a CSV file in UTF-8 that lies beside a test class in its resources. */
    public static String csv(Class<?> beside, String file) {
        return TableRows.csv(beside, file);
    }

    /** The answer {@code found}: what is not met, in the order of the clauses, as "5 soft UNMET, 6(1) UNMET"; else "-". */
    public Stream<DynamicTest> findings(String table) {
        return tests(table, loan(), List.of("found"), (asked, column) -> {
            noted.accept(asked.facts());
            return shown(Findings.of(scheme.eligibility(), asked.facts()).open());
        });
    }

    private static String shown(List<Finding> open) {
        return open.isEmpty() ? "-" : open.stream().map(Finding::toString).collect(Collectors.joining(", "));
    }

    /** The answers are the ids of those who bear the loss, each with its sum in yuan. */
    public Stream<DynamicTest> split(String table) {
        LossSharing losses = scheme.losses().orElseThrow(() -> none("shares no loss"));
        Set<String> bearers = new LinkedHashSet<>();
        for (LossSharing.Part part : losses.parts()) {
            bearers.add(part.bearer().id());
            if (part instanceof LossSharing.Share share) {
                share.uncovered().ifPresent(bearer -> bearers.add(bearer.id()));
            }
        }
        return tests(table, loan().and(scheme.example().loss()), List.copyOf(bearers), this::borne);
    }

    private String borne(CaseAsked asked, String bearer) {
        return ClaimDecision.of(scheme, asked.facts(), asked.resources())
                .split()
                .map(split -> split.byBearer().entrySet().stream()
                        .filter(part -> part.getKey().id().equals(bearer))
                        .map(part -> part.getValue().toString())
                        .findFirst()
                        .orElse(Money.ZERO.toString()))
                .orElse("?");
    }

    /** The answer {@code charge}: what the enterprise pays, in yuan. */
    public Stream<DynamicTest> charge(String table) {
        var charge = scheme.charge().orElseThrow(() -> none("asks no charge"));
        return tests(
                table,
                loan(),
                List.of("charge"),
                (asked, column) -> charge.in(asked.facts())
                        .map(Computed::value)
                        .map(Money::toString)
                        .orElse("?"));
    }

    /** The answers {@code sum}, by the rule alone, and {@code paid}, within what the fund holds and the caps leave. */
    public Stream<DynamicTest> subsidy(String id, String table) {
        Subsidy subsidy = scheme.subsidies().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> none("has no subsidy \"" + id + "\""));
        Facts base = loan().and(scheme.example().loss());
        return tests(table, base, List.of("sum", "paid"), (asked, column) -> {
            var decision = SubsidyDecision.of(scheme, subsidy, asked.facts(), asked.resources());
            return (column.equals("sum") ? decision.entitled().map(Computed::value) : decision.payable())
                    .map(Money::toString)
                    .orElse("?");
        });
    }

    private IllegalArgumentException none(String what) {
        return new IllegalArgumentException(scheme.id() + " " + what);
    }

    private Facts loan() {
        Example example = scheme.example();
        return example.loan().with(LoanFacts.APPLICATION_DATE, example.date());
    }

    private Stream<DynamicTest> tests(String table, Facts base, List<String> answers, CaseAsked.Answer answer) {
        TableRows rows = TableRows.of(table);
        CaseColumns columns = CaseColumns.of(scheme, rows.heading(), answers);
        List<CaseAsked> cases = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        rows.rows().forEach(row -> cases.add(columns.read(row, base, faults)));
        TableRows.refuse(faults);
        return cases.stream().map(asked -> DynamicTest.dynamicTest(asked.name(), () -> asked.check(answer)));
    }
}
