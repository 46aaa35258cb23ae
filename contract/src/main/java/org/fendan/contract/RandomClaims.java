package org.fendan.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Resources;

/**
 * Losses of every size, from one fen to the largest sum there is, against funds that are full, short or empty.
 *
 * <p>They are the same for everybody, so that a scheme has one verdict; -D{@value #SEED}=… tries others.
 */
final class RandomClaims {

    /** The system property that names another seed. */
    static final String SEED = "fendan.seed";

    private static final long USUAL = 20_210_101L;
    private static final int TIMES = 1_000;
    private static final Money FEN = Money.ofFen(1);

    private final Scheme scheme;
    private final LossSharing losses;
    private final RandomGenerator random;

    private RandomClaims(Scheme scheme, LossSharing losses, long seed) {
        this.scheme = scheme;
        this.losses = losses;
        this.random = new Random(seed);
    }

    /** A loss, and what there is to pay it from. */
    record Claim(Facts facts, Resources resources) {}

    /** What is asked of one claim, with further random sums at hand. */
    interface Question extends BiFunction<Claim, RandomClaims, List<Text>> {}

    /** What stands against the first of a thousand claims that has any fault; each sentence tells claim and seed. */
    static List<Text> tried(Scheme scheme, LossSharing losses, Question question) {
        long seed = Long.getLong(SEED, USUAL);
        RandomClaims random = new RandomClaims(scheme, losses, seed);
        for (int i = 0; i < TIMES; i++) {
            Claim claim = new Claim(random.loss(), random.resources(losses.funds()));
            List<Text> faults = Thrown.caught(scheme, () -> question.apply(claim, random));
            if (!faults.isEmpty()) {
                return faults.stream().map(fault -> told(fault, claim, seed)).toList();
            }
        }
        return List.of();
    }

    private static Text told(Text fault, Claim claim, long seed) {
        return Text.of(
                fault.zh() + "（随机案例：" + claim + "；用 -D" + SEED + "=" + seed + " 可重现）",
                fault.en() + " (a random case: " + claim + "; -D" + SEED + "=" + seed + " brings it back)");
    }

    /** A sum from 1 fen on, small ones as likely as large ones. */
    private Money sum() {
        long magnitude = 1L << random.nextInt(1, 54);
        return Money.ofFen(random.nextLong(1, Math.min(magnitude, Money.LIMIT) + 1));
    }

    /** The example's facts with a loss of a random size, divided at random among the sums it is made of. */
    private Facts loss() {
        Facts facts = scheme.example().loan().and(scheme.example().loss());
        List<FactKey<?>> sums = sums();
        Money left = sum();
        for (int i = 0; i < sums.size(); i++) {
            Money part = i == sums.size() - 1 ? left : upTo(left);
            facts = facts.withText(sums.get(i), part.max(least(sums.get(i))).toString());
            left = left.minus(part);
        }
        return facts;
    }

    /** The stated sums of the loss, the principal first; then what else it is computed from, by name. */
    private List<FactKey<?>> sums() {
        List<FactKey<?>> sums = new ArrayList<>(losses.sums());
        losses.loss().keys().stream()
                .filter(key -> key.type().name().equals(FactType.MONEY.name()) && !sums.contains(key))
                .sorted(Comparator.comparing(FactKey::name))
                .forEach(sums::add);
        return sums;
    }

    /** The least a sum may be: its type may want it above nothing. */
    private static Money least(FactKey<?> key) {
        return key.read(Money.ZERO.toString()).isPresent() ? Money.ZERO : FEN;
    }

    /** Any sum from nothing to the most. */
    Money upTo(Money most) {
        return Money.ofFen(random.nextLong(most.fen() + 1));
    }

    /** Funds, and caps on what they pay, that are full, short or empty. */
    private Resources resources(List<Bearer> funds) {
        Resources resources = Resources.UNKNOWN;
        for (Bearer fund : funds) {
            resources = resources.with(fund, random.nextInt(4) == 0 ? Money.ZERO : sum());
        }
        for (Cap cap : scheme.caps()) {
            if (cap.measure() == Tally.Measure.NET_COMPENSATION) {
                resources = resources.with(cap.id(), random.nextInt(4) == 0 ? Money.ZERO : sum());
            }
        }
        return resources;
    }
}
