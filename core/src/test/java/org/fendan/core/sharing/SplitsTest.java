package org.fendan.core.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.core.sharing.SharingFixture.BANK;
import static org.fendan.core.sharing.SharingFixture.OPEN;
import static org.fendan.core.sharing.SharingFixture.fen;
import static org.fendan.core.sharing.SharingFixture.first;
import static org.fendan.core.sharing.SharingFixture.fund;
import static org.fendan.core.sharing.SharingFixture.loss;
import static org.fendan.core.sharing.SharingFixture.part;
import static org.fendan.core.sharing.SharingFixture.rest;
import static org.fendan.core.sharing.SharingFixture.share;
import static org.fendan.core.sharing.SharingFixture.sharing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.fendan.core.money.Apportionment;
import org.fendan.core.money.Money;

/** Losses of 1 fen to 90 trillion yuan, shared by any number of bearers in any order. */
class SplitsTest {

    private static final long MOST = 1_000_000;

    /** What a fund holds, what it pays first or which part it bears. */
    private record Holder(Bearer fund, Money holds, long weight) {}

    private static List<Holder> holders(String kind, List<Long> weights, List<Long> holds) {
        List<Holder> holders = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            holders.add(new Holder(fund(kind + i), fen(holds.get(i % holds.size())), weights.get(i)));
        }
        return holders;
    }

    private static Split split(long loss, List<Holder> firsts, List<Holder> sharers, long restWeight) {
        long whole = sharers.stream().mapToLong(Holder::weight).sum() + restWeight;
        Resources resources = Resources.UNKNOWN;
        List<LossSharing.Part> parts = new ArrayList<>();
        for (Holder holder : firsts) {
            parts.add(first(holder.fund()));
            resources = resources.with(holder.fund(), holder.holds());
        }
        for (Holder holder : sharers) {
            parts.add(
                    holder.weight() % 2 == 0
                            ? share(holder.fund(), part(holder.weight(), whole))
                            : share(holder.fund(), part(holder.weight(), whole), OPEN));
            resources = resources.with(holder.fund(), holder.holds());
        }
        parts.add(rest(BANK));
        return sharing(parts.toArray(LossSharing.Part[]::new))
                .split(loss(loss), resources)
                .orElseThrow();
    }

    @Property(tries = 400)
    void a_loss_is_split_to_the_fen_and_in_whatever_order_the_shares_stand(
            @ForAll @LongRange(min = 1, max = Money.LIMIT) long loss,
            @ForAll @Size(max = 3) List<@LongRange(min = 0, max = MOST) Long> firsts,
            @ForAll @Size(max = 6) List<@LongRange(min = 0, max = MOST) Long> shares,
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 0, max = Money.LIMIT) Long> holds,
            @ForAll @LongRange(min = 1, max = MOST) long restWeight,
            @ForAll Random random) {
        List<Holder> before = holders("first", firsts, holds);
        List<Holder> sharers = holders("share", shares, holds);
        Split split = split(loss, before, sharers, restWeight);
        assertThat(split.slices().stream().map(Slice::amount).reduce(Money.ZERO, Money::plus))
                .isEqualTo(fen(loss));
        assertThat(split.slices()).noneMatch(slice -> slice.amount().isNegative());
        List<Holder> otherwise = new ArrayList<>(sharers);
        Collections.shuffle(otherwise, random);
        assertThat(split(loss, before, otherwise, restWeight).byBearer()).isEqualTo(split.byBearer());
        Collections.shuffle(before, random);
        assertThat(paidFirst(split(loss, before, sharers, restWeight))).isEqualTo(paidFirst(split));
    }

    /** Who pays first depends on the order, and how much is paid first does not. */
    private static Money paidFirst(Split split) {
        return split.slices().stream()
                .filter(slice -> slice.role() == Slice.Role.FIRST)
                .map(Slice::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    @Property(tries = 400)
    void shares_of_more_than_the_whole_are_cut_short_and_the_sum_stands(
            @ForAll @LongRange(min = 1, max = Money.LIMIT) long loss,
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 0, max = 10_000) Long> shares) {
        List<LossSharing.Part> parts = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            parts.add(share(new Bearer("party" + i, BANK.name(), Bearer.Kind.PARTY), part(shares.get(i), 10_000)));
        }
        parts.add(rest(BANK));
        Split split = sharing(parts.toArray(LossSharing.Part[]::new))
                .split(loss(loss), Resources.UNKNOWN)
                .orElseThrow();
        assertThat(split.slices().stream().map(Slice::amount).reduce(Money.ZERO, Money::plus))
                .isEqualTo(fen(loss));
        assertThat(split.slices()).noneMatch(slice -> slice.amount().isNegative());
    }

    @Property(tries = 400)
    void a_sum_is_divided_by_the_same_weights_alike_wherever_they_stand(
            @ForAll @LongRange(min = 1, max = Money.LIMIT) long sum,
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = Money.LIMIT) Long> weights,
            @ForAll Random random) {
        Map<Bearer, Money> straight = divided(sum, holders("", weights, List.of(0L)));
        List<Holder> rest = holders("", weights, List.of(0L));
        Collections.shuffle(rest, random);
        assertThat(divided(sum, rest)).isEqualTo(straight);
        assertThat(straight.values().stream().reduce(Money.ZERO, Money::plus)).isEqualTo(fen(sum));
        assertThat(straight.values()).noneMatch(Money::isNegative);
    }

    /** The odd fen goes to the one named "0", wherever it stands. */
    private static Map<Bearer, Money> divided(long sum, List<Holder> holders) {
        List<Bearer> bearers = holders.stream().map(Holder::fund).toList();
        List<Money> parts = Apportionment.of(
                        fen(sum),
                        holders.stream().map(holder -> fen(holder.weight())).toList(),
                        bearers.indexOf(fund("0")))
                .parts();
        Map<Bearer, Money> divided = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            divided.put(bearers.get(i), parts.get(i));
        }
        return divided;
    }
}
