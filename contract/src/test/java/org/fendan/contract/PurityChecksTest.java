package org.fendan.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.contract.Held.bites;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import org.fendan.core.amount.Amount;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Ratio;
import org.fendan.core.rule.Fixed;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.time.DateSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Schemes that answer one thing here and now, and another elsewhere or later. */
class PurityChecksTest {

    @Test
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    void a_scheme_that_follows_the_language_of_the_machine_is_found() {
        bites(
                "machine-does-not-matter",
                summed(() -> String.format(Locale.getDefault(), "for %d tests", 3)),
                "on a machine in ar-EG-u-nu-arab, Pacific/Kiritimati the answer is another",
                "\"summary: Text[zh=用于测试, en=for 3 tests]\" → \"summary: ");
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    void a_scheme_that_follows_the_time_zone_of_the_machine_is_found() {
        bites(
                "machine-does-not-matter",
                summed(() -> "in " + TimeZone.getDefault().getID()),
                "on a machine in zh-CN, Etc/GMT+12");
    }

    @Test
    void a_scheme_that_counts_its_calls_is_found() {
        AtomicInteger calls = new AtomicInteger();
        bites(
                "same-answer",
                summed(() -> "call " + calls.incrementAndGet()),
                "has two answers",
                "en=call 1]\" → \"summary: ");
    }

    @Test
    void an_edition_of_a_catalogue_is_examined_as_it_was_written() {
        AtomicInteger calls = new AtomicInteger();
        Scheme kept = new Catalogue(List.of(summed(() -> "call " + calls.incrementAndGet())))
                .latest(new SmallScheme().id())
                .orElseThrow();
        bites("same-answer", kept, "has two answers");
    }

    private interface Said {
        String now();
    }

    private static Scheme summed(Said summary) {
        return new SmallScheme() {
            @Override
            public Text summary() {
                return Text.of("用于测试", summary.now());
            }
        };
    }

    @Test
    void a_sharing_that_equals_no_other_is_found() {
        AtomicInteger calls = new AtomicInteger();
        Scheme spoilt = new SmallScheme() {
            @Override
            public Optional<LossSharing> losses() {
                Ratio ratio = Ratio.percent(10 + calls.incrementAndGet() % 2);
                return Optional.of(LossSharing.of(
                        new Amount.Stated(ServiceFacts.OVERDUE_PRINCIPAL),
                        new LossSharing.Share(
                                art("4"), RISK_FUND, new Fixed<>(ratio, FactType.PERCENT), Optional.empty()),
                        new LossSharing.Rest(art("4"), Bearer.BANK)));
            }
        };
        bites("same-answer", spoilt, "two calls of losses() answer values that are not equal");
    }

    @Test
    void an_example_from_before_the_edition_is_found() {
        Scheme spoilt = new SmallScheme() {
            @Override
            public Example example() {
                Example good = super.example();
                return new Example(
                        LocalDate.of(2020, 12, 31), good.loan(), good.loss(), good.resources(), good.recovery());
            }
        };
        bites("edition-in-force", spoilt, "the example's date, 2020-12-31, is not in force");
    }

    @Test
    void an_edition_whose_days_move_is_found() {
        AtomicInteger calls = new AtomicInteger();
        Scheme spoilt = new SmallScheme() {
            @Override
            public DateSpan inForce() {
                return DateSpan.since(LocalDate.of(2021, 1, 1).plusYears(calls.getAndIncrement()));
            }
        };
        bites("edition-in-force", spoilt, "yet it does not judge an application of 2021-01-01");
    }

    @Test
    void what_may_differ_from_machine_to_machine_is_looked_for_in_all_a_scheme_says() {
        String portrait = Portrait.of(Helping.told(), GoodFacts.of(Helping.told()));
        for (String line :
                List.of("name: ", "the fund riskFund cites 4", "subsidy half [] ", "loss Optional[", "story ")) {
            assertThat(portrait).contains(line);
        }
        assertThat(Set.of(Portrait.change("a\nb", "a\nc"), Portrait.change("a", "a\nb")))
                .containsExactlyInAnyOrder("\"b\" → \"c\"", "- → \"b\"");
    }
}
