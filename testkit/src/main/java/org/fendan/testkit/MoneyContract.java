package org.fendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.decision.ClaimDecision;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;
import org.fendan.core.money.Rounding;
import org.fendan.core.scheme.Alert;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Borne;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Recovery;
import org.fendan.core.sharing.Resources;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;

/** What every sharing of a loss and every recovery keeps. A scheme without them keeps it by having none. */
final class MoneyContract {

    private static final int TIMES = 1_000;
    private static final int RECOVERIES = 6;

    private final Scheme scheme;

    MoneyContract(Scheme scheme) {
        this.scheme = scheme;
    }

    void shareTheExample() {
        Example example = scheme.example();
        scheme.losses().ifPresent(losses -> {
            assertThat(losses.split(Facts.NONE, Resources.UNKNOWN))
                    .as("a loss without facts")
                    .isEmpty();
            Facts facts = example.loan()
                    .with(LoanFacts.APPLICATION_DATE, example.date())
                    .and(example.loss());
            ClaimDecision decision = ClaimDecision.of(scheme, facts, example.resources());
            assertThat(decision.missingCaps())
                    .as("caps the example's resources do not name")
                    .isEmpty();
            Split split = decision.split().orElseThrow();
            assertThat(split.whole().isPositive()).as("the example's loss").isTrue();
            scheme.recoveries().ifPresent(recovery -> recoverTheExample(recovery, split));
        });
    }

    private void recoverTheExample(Recovery recovery, Split loss) {
        Facts facts = scheme.example().recovery();
        Money net = facts.get(ServiceFacts.RECOVERED)
                .orElseThrow()
                .minus(facts.get(ServiceFacts.RECOVERY_COSTS).orElseThrow());
        Split returned = recovery.split(net, Borne.NOTHING.plusLoss(loss));
        assertThat(returned.whole()).isEqualTo(net);
    }

    void shareAThousandLosses() {
        long seed = new Random().nextLong();
        RandomClaims random = new RandomClaims(scheme, seed);
        scheme.losses().ifPresent(losses -> {
            for (int i = 0; i < TIMES; i++) {
                Facts facts = random.loss(losses);
                Resources resources = random.resources(losses.funds());
                share(losses, facts, resources, "seed " + seed + ", " + facts + ", " + resources);
            }
        });
    }

    private static Split share(LossSharing losses, Facts facts, Resources resources, String which) {
        Split split = losses.split(facts, resources).orElseThrow();
        assertThat(losses.split(facts, resources)).as(which).contains(split);
        assertThat(split.whole())
                .as(which)
                .isEqualTo(losses.loss().exact(facts).orElseThrow().toMoney(Rounding.DOWN));
        assertThat(sum(split)).as(which).isEqualTo(split.whole());
        assertThat(split.slices()).as(which).noneMatch(slice -> slice.amount().isNegative());
        for (Bearer fund : losses.funds()) {
            assertThat(split.of(fund))
                    .as(which)
                    .isLessThanOrEqualTo(resources.of(fund).orElseThrow());
        }
        Money fromFunds = losses.funds().stream().distinct().map(split::of).reduce(Money.ZERO, Money::plus);
        resources
                .caps()
                .forEach((cap, left) -> assertThat(fromFunds)
                        .as("all funds together, under the cap %s, %s", cap, which)
                        .isLessThanOrEqualTo(left));
        return split;
    }

    void nameEachSumOnce() {
        List<String> ids = Stream.concat(
                        scheme.caps().stream().map(Cap::id),
                        scheme.tallies().stream().map(Tally::id))
                .toList();
        assertThat(ids).as("ids of caps and tallies").doesNotHaveDuplicates();
        assertThat(scheme.funds()).extracting(Fund::bearer).as("funds").doesNotHaveDuplicates();
        assertThat(scheme.alerts()).extracting(Alert::id).as("ids of alerts").doesNotHaveDuplicates();
        assertThat(scheme.subsidies())
                .filteredOn(subsidy ->
                        scheme.funds().stream().noneMatch(fund -> fund.bearer().equals(subsidy.from())))
                .extracting(Subsidy::id)
                .as("subsidies paid from no fund of the scheme")
                .isEmpty();
    }

    void recoverAThousandTimes() {
        long seed = new Random().nextLong();
        RandomClaims random = new RandomClaims(scheme, seed);
        scheme.losses()
                .ifPresent(losses -> scheme.recoveries().ifPresent(recovery -> {
                    for (int i = 0; i < TIMES; i++) {
                        Split loss =
                                share(losses, random.loss(losses), random.resources(losses.funds()), "seed " + seed);
                        recoverAll(recovery, loss, random, "seed " + seed + ", " + loss);
                    }
                }));
    }

    private static void recoverAll(Recovery recovery, Split loss, RandomClaims random, String which) {
        Borne borne = Borne.NOTHING.plusLoss(loss);
        for (int i = 0; i < RECOVERIES; i++) {
            borne = recover(recovery, random.upTo(loss.whole()), borne, which);
        }
        borne = recover(recovery, loss.whole(), borne, which);
        assertThat(borne.owed(recovery.bearers())).as("still owed, %s", which).isEqualTo(Money.ZERO);
    }

    private static Borne recover(Recovery recovery, Money net, Borne borne, String which) {
        Split split = recovery.split(net, borne);
        assertThat(split.whole()).as(which).isEqualTo(net);
        assertThat(sum(split)).as(which).isEqualTo(net);
        for (Slice slice : split.slices()) {
            assertThat(slice.amount().isNegative()).as(which).isFalse();
            if (slice.role() != Slice.Role.SURPLUS) {
                assertThat(slice.amount()).as(which).isLessThanOrEqualTo(borne.owed(slice.bearer()));
            } else if (slice.amount().isPositive()) {
                assertThat(borne.owed(recovery.bearers()).plus(slice.amount()))
                        .as("a surplus only when everybody is repaid, %s", which)
                        .isEqualTo(net);
            }
        }
        return borne.plusRecovery(split);
    }

    private static Money sum(Split split) {
        return split.slices().stream().map(Slice::amount).reduce(Money.ZERO, Money::plus);
    }
}
