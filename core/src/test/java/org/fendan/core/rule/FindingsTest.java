package org.fendan.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Citation;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsTest {

    private static final FactKey<Boolean> HARD = FactKey.stated("hard", "硬", "hard", FactType.FLAG, "true");
    private static final FactKey<Boolean> SOFT = FactKey.stated("soft", "软", "soft", FactType.FLAG, "true");
    private static final LegalSource SOURCE =
            LegalSource.official("1号", "2018-01-01", Text.of("办法", "Measures"), Text.of("市", "City"));
    private static final List<Requirement> BOTH = List.of(
            new Requirement(Citation.of(SOURCE, "8(1)"), Requirement.Force.HARD, new Holds(HARD)),
            new Requirement(Citation.of(SOURCE, "10"), Requirement.Force.SOFT, new Holds(SOFT)));

    @ParameterizedTest(name = "hard {0}, soft {1}: {2}, open {3}, missing {4}")
    @CsvSource(delimiter = '|', textBlock = """
            true  | true  | ADMITTED     | []                                | []
            true  | false | NEEDS_REASON | [10 soft UNMET]                   | []
            true  | -     | UNDECIDED    | [10 soft UNDECIDED]               | [soft]
            false | true  | REFUSED      | [8(1) UNMET]                      | []
            false | false | REFUSED      | [8(1) UNMET, 10 soft UNMET]       | []
            false | -     | REFUSED      | [8(1) UNMET, 10 soft UNDECIDED]   | [soft]
            -     | true  | UNDECIDED    | [8(1) UNDECIDED]                  | [hard]
            -     | false | UNDECIDED    | [8(1) UNDECIDED, 10 soft UNMET]   | [hard]
            -     | -     | UNDECIDED    | [8(1) UNDECIDED, 10 soft UNDECIDED] | [hard, soft]
            """)
    void a_hard_one_refuses_a_soft_one_asks_a_reason_and_a_missing_fact_leaves_it_open(
            String hard, String soft, Findings.Outcome outcome, String open, String missing) {
        Findings findings = Findings.of(BOTH, given(given(Facts.NONE, HARD, hard), SOFT, soft));
        assertThat(findings.outcome()).isEqualTo(outcome);
        assertThat(findings.open()).hasToString(open);
        assertThat(findings.missing()).hasToString(missing);
        assertThat(findings.all()).hasSize(2);
    }

    private static Facts given(Facts facts, FactKey<Boolean> key, String value) {
        return value.equals("-") ? facts : facts.withText(key, value);
    }

    @Test
    void what_was_found_in_other_facts_says_nothing_of_what_is_missing_in_these() {
        Findings found = Findings.of(BOTH, Facts.of(HARD, true).with(SOFT, true));
        assertThat(new Findings(Facts.of(HARD, true), found.all()).missing()).containsExactly(SOFT);
        assertThat(new Findings(found.facts(), List.copyOf(found.all())).missing())
                .isEmpty();
    }

    @Test
    void a_scheme_that_asks_nothing_admits() {
        assertThat(Findings.of(List.of(), Facts.NONE).outcome()).isEqualTo(Findings.Outcome.ADMITTED);
    }

    @Test
    void one_can_ask_for_some_of_the_findings() {
        Findings findings = Findings.of(BOTH, Facts.of(HARD, false).with(SOFT, false));
        assertThat(findings.only(Finding::refuses)).hasToString("[8(1) UNMET]");
        assertThat(findings.only(Finding::asksReason)).hasToString("[10 soft UNMET]");
    }
}
