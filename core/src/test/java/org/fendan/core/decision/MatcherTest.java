package org.fendan.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.core.decision.MatchingFixture.DAY;
import static org.fendan.core.decision.MatchingFixture.LISTED;
import static org.fendan.core.decision.MatchingFixture.LOCAL;
import static org.fendan.core.decision.MatchingFixture.atMost;
import static org.fendan.core.decision.MatchingFixture.holds;
import static org.fendan.core.decision.MatchingFixture.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Scheme;
import org.junit.jupiter.api.Test;

/** Many enterprises asked of one matcher: each is answered as if it were the first and the only one. */
class MatcherTest {

    /** Two editions have the same id. */
    private static final List<Scheme> SCHEMES = List.of(
            scheme("a").hard("1", holds(LOCAL)).sharing("30", false).capped("2000000.00"),
            scheme("a").during("2019-01-01/2019-12-31").hard("1", holds(LISTED)).sharing("50", true),
            scheme("b").soft("2", atMost(LoanFacts.LOAN_AMOUNT, "3000000.00")).sharing("50", true),
            scheme("c").hard("3", atMost(LoanFacts.BALANCE, "1000000.00")).says("4", false, "a"),
            scheme("d"));

    private static List<MatchingQuestion> questions(SplittableRandom dice) {
        Facts facts = Facts.NONE;
        facts = dice.nextInt(3) == 0 ? facts : facts.with(LOCAL, dice.nextBoolean());
        facts = dice.nextInt(3) == 0 ? facts : facts.with(LISTED, dice.nextBoolean());
        facts = dice.nextInt(3) == 0 ? facts : facts.with(LoanFacts.LOAN_AMOUNT, sum(dice));
        facts = dice.nextInt(3) == 0 ? facts : facts.with(LoanFacts.BALANCE, sum(dice));
        facts = dice.nextInt(3) == 0 ? facts : facts.with(ServiceFacts.OVERDUE_INTEREST, sum(dice));
        List<MatchingQuestion> questions = new ArrayList<>();
        for (Scheme scheme : SCHEMES) {
            Ceiling known =
                    Ceiling.of(Ceiling.Kind.LOAN_CAP, Text.of("余额", "left"), MatchingFixture.art("10"), sum(dice));
            questions.add(new MatchingQuestion(scheme, facts, dice.nextBoolean() ? List.of() : List.of(known)));
        }
        questions.removeIf(question -> dice.nextInt(4) == 0);
        return questions;
    }

    private static Money sum(SplittableRandom dice) {
        return Money.ofFen(dice.nextLong(500_000_000));
    }

    /** Everything a client is shown of an answer. */
    private static List<List<Object>> shown(Matching matching) {
        return matching.offers().stream()
                .map(offer -> List.<Object>of(
                        offer,
                        offer.outcome(),
                        offer.ceilings(),
                        offer.mostLoan(),
                        offer.mostLoanWithoutReason(),
                        offer.coveredLoss(),
                        offer.share(),
                        offer.missing(),
                        offer.refusals(),
                        offer.applyBy()))
                .toList();
    }

    @Test
    void any_enterprise_is_answered_as_by_a_matcher_of_its_own() {
        SplittableRandom dice = new SplittableRandom(1);
        Matcher matcher = new Matcher();
        for (int i = 0; i < 500; i++) {
            List<MatchingQuestion> questions = questions(dice);
            Matching wanted = Matching.of(DAY, questions);
            Matching found = matcher.match(DAY, questions);
            assertThat(shown(found)).as("%s", questions).isEqualTo(shown(wanted));
            assertThat(found.stacks()).isEqualTo(wanted.stacks());
            assertThat(matcher.offers(DAY, questions)).isEqualTo(wanted.offers());
        }
    }

    @Test
    void the_date_is_each_questions_own() {
        List<MatchingQuestion> asked = List.of(new MatchingQuestion(
                scheme("a").hard("1", MatchingFixture.appliedBy("2021-04-01")), Facts.NONE, List.of()));
        Matcher matcher = new Matcher();
        assertThat(List.of(DAY, DAY.plusDays(1), DAY))
                .map(day -> matcher.offers(day, asked).get(0).outcome().name())
                .containsExactly("ADMITTED", "REFUSED", "ADMITTED");
    }

    @Test
    void many_threads_that_ask_for_the_first_time_at_once_are_all_answered_right() throws Exception {
        int hands = 4;
        ExecutorService threads = Executors.newFixedThreadPool(hands);
        try {
            for (int round = 0; round < 50; round++) {
                Matcher matcher = new Matcher();
                CyclicBarrier together = new CyclicBarrier(hands);
                List<Future<Boolean>> asked = new ArrayList<>();
                for (int hand = 0; hand < hands; hand++) {
                    List<MatchingQuestion> questions = questions(new SplittableRandom(round * 10 + hand));
                    List<MatchingOffer> wanted = Matching.of(DAY, questions).offers();
                    asked.add(threads.submit(() -> {
                        together.await();
                        return matcher.offers(DAY, questions).equals(wanted);
                    }));
                }
                for (Future<Boolean> answer : asked) {
                    assertThat(answer.get()).isTrue();
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
