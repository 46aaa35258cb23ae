package org.fendan.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Resources;

/** Losses of every size, from one fen to the largest sum there is, against funds that are full, short or empty. */
final class RandomClaims {

    private static final Money FEN = Money.ofFen(1);

    private final Scheme scheme;
    private final RandomGenerator random;

    RandomClaims(Scheme scheme, long seed) {
        this.scheme = scheme;
        this.random = new Random(seed);
    }

    /** A sum from 1 fen on, small ones as likely as large ones. */
    Money sum() {
        long magnitude = 1L << random.nextInt(1, 54);
        return Money.ofFen(random.nextLong(1, Math.min(magnitude, Money.LIMIT) + 1));
    }

    /** The example's facts with a loss of a random size, divided at random among the sums it is made of. */
    Facts loss(LossSharing losses) {
        Facts facts = scheme.example().loan().and(scheme.example().loss());
        List<FactKey<?>> sums = sums(losses);
        Money left = sum();
        for (int i = 0; i < sums.size(); i++) {
            Money part = i == sums.size() - 1 ? left : upTo(left);
            facts = facts.withText(sums.get(i), part.max(least(sums.get(i))).toString());
            left = left.minus(part);
        }
        return facts;
    }

    /** The stated sums of the loss, the principal first; then what else it is computed from, by name. */
    private static List<FactKey<?>> sums(LossSharing losses) {
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

    Money upTo(Money most) {
        return Money.ofFen(random.nextLong(most.fen() + 1));
    }

    /** Funds, and caps on what they pay, that are full, short or empty. */
    Resources resources(List<Bearer> funds) {
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
