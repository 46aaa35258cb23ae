package org.fendan.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.core.decision.MatchingFixture.DAY;
import static org.fendan.core.decision.MatchingFixture.LISTED;
import static org.fendan.core.decision.MatchingFixture.LOCAL;
import static org.fendan.core.decision.MatchingFixture.art;
import static org.fendan.core.decision.MatchingFixture.atMost;
import static org.fendan.core.decision.MatchingFixture.holds;
import static org.fendan.core.decision.MatchingFixture.offer;
import static org.fendan.core.decision.MatchingFixture.scheme;

import java.util.Arrays;
import java.util.List;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.rule.Findings;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Product;
import org.fendan.core.scheme.Scheme;
import org.junit.jupiter.api.Test;

/** Several schemes asked at once: the best first, which of them stack, and the products of each. */
class MatchingTest {

    private static final Facts FACTS = Facts.of(LOCAL, false).with(LoanFacts.LOAN_AMOUNT, Money.ofYuan(100));

    private static Matching matching(Scheme... schemes) {
        return Matching.of(
                DAY,
                Arrays.stream(schemes)
                        .map(scheme -> new MatchingQuestion(scheme, FACTS, List.of()))
                        .toList());
    }

    @Test
    void the_best_comes_first() {
        Matching matching = matching(
                scheme("refused").sharing("90", false).hard("1", holds(LOCAL)),
                scheme("undecided").hard("1", holds(LISTED)),
                scheme("reason").soft("1", holds(LOCAL)),
                scheme("z-same"),
                scheme("y-same"),
                scheme("small").hard("1", atMost(LoanFacts.LOAN_AMOUNT, "200.00")),
                scheme("large").hard("1", atMost(LoanFacts.LOAN_AMOUNT, "300.00")),
                scheme("third").sharing("30", false),
                scheme("half").sharing("50", false));
        assertThat(matching.offers())
                .extracting(offer -> offer.scheme().id() + " " + offer.outcome())
                .containsExactly(
                        "half ADMITTED",
                        "third ADMITTED",
                        "y-same ADMITTED",
                        "z-same ADMITTED",
                        "large ADMITTED",
                        "small ADMITTED",
                        "reason NEEDS_REASON",
                        "undecided UNDECIDED",
                        "refused REFUSED");
    }

    @Test
    void what_is_missing_is_named_and_the_date_is_the_day_of_application() {
        MatchingOffer offer = offer(
                scheme("a").hard("1", holds(LISTED)).hard("2", MatchingFixture.appliedBy("2021-04-01")), Facts.NONE);
        assertThat(offer.missing()).containsExactly(LISTED);
        assertThat(offer.outcome()).isEqualTo(Findings.Outcome.UNDECIDED);
    }

    @Test
    void schemes_stack_or_bar_each_other_as_either_text_says_and_else_the_texts_are_silent() {
        Matching matching = matching(
                scheme("d").says("3", true, "b"),
                scheme("c").says("1", true, "a").says("2", false, "b"),
                scheme("b").says("4", true, "c"),
                scheme("a"));
        assertThat(matching.stacks())
                .extracting(stack -> stack.one().id() + stack.other().id() + " " + stack.standing() + " "
                        + stack.citations().stream().map(c -> c.clause()).toList())
                .containsExactly(
                        "ab SILENT []",
                        "ac ALLOWED [1]",
                        "ad SILENT []",
                        "bc BARRED [2]",
                        "bd ALLOWED [3]",
                        "cd SILENT []");
    }

    @Test
    void each_product_is_judged_by_its_own_conditions() {
        MatchingFixture scheme = scheme("a")
                .hard("1", holds(LOCAL))
                .offers(
                        product("open", List.of()),
                        product("closed", List.of(LOCAL)),
                        product("unclear", List.of(LISTED)));
        assertThat(offer(scheme, FACTS).products())
                .extracting(p -> p.product().id() + " " + p.findings().outcome())
                .containsExactly("open ADMITTED", "closed REFUSED", "unclear UNDECIDED");
    }

    private static Product product(String id, List<FactKey<Boolean>> asked) {
        return new Product(
                id,
                Text.of("产品", id),
                Product.Kind.LOAN,
                asked.stream()
                        .map(key -> new Requirement(art("5"), Requirement.Force.HARD, holds(key)))
                        .toList());
    }
}
