package org.fendan.core.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fendan.core.amount.Amount;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Citation;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;

/**
 * How a loss is shared: firsts pay in order up to what they hold; shares divide what the firsts leave, each down to the
 * fen; exactly one rest takes what remains.
 *
 * @param loss which sum is shared
 */
public record LossSharing(Amount loss, List<Part> parts) {

    /** One line of the sharing. */
    public sealed interface Part {
        Citation citation();

        Bearer bearer();
    }

    /** Pays before everybody behind it, up to what it holds. */
    public record First(Citation citation, Bearer bearer) implements Part {}

    /**
     * Pays a fraction of what the firsts leave.
     *
     * @param uncovered who takes what the bearer, being a fund, does not hold
     */
    public record Share(Citation citation, Bearer bearer, Term<Ratio> ratio, Optional<Bearer> uncovered)
            implements Part {}

    /** Takes what remains. */
    public record Rest(Citation citation, Bearer bearer) implements Part {}

    public LossSharing {
        parts = List.copyOf(parts);
        List<Class<?>> kinds = parts.stream().<Class<?>>map(Part::getClass).toList();
        if (kinds.contains(Share.class) && kinds.indexOf(Share.class) < kinds.lastIndexOf(First.class)) {
            throw new IllegalArgumentException("a first stands before every share: it changes what they divide");
        }
        if (parts.stream().filter(Rest.class::isInstance).count() != 1
                || !(parts.get(parts.size() - 1) instanceof Rest)) {
            throw new IllegalArgumentException("a loss sharing needs exactly one rest, and it stands last");
        }
    }

    public static LossSharing of(Amount loss, Part... parts) {
        return new LossSharing(loss, Arrays.asList(parts));
    }

    /** The funds whose money decides. */
    public List<Bearer> funds() {
        return parts.stream()
                .map(Part::bearer)
                .filter(b -> b.kind() == Bearer.Kind.FUND)
                .toList();
    }

    /** The facts it is computed from: those of the loss, and contract terms. */
    public Set<FactKey<?>> keys() {
        Set<FactKey<?>> keys = new TreeSet<>(Comparator.comparing(FactKey::name));
        keys.addAll(loss.keys());
        parts.forEach(part -> {
            if (part instanceof Share share) {
                keys.addAll(share.ratio().keys());
            }
        });
        return keys;
    }

    /** Shares the loss; empty where a fact, a term or a fund's money is not known. */
    public Optional<Split> split(Facts facts, Resources resources) {
        return !resources.missing(funds()).isEmpty() || !ratiosAreKnown(facts)
                ? Optional.empty()
                : loss.exact(facts).map(exact -> split(exact.toMoney(Rounding.DOWN), facts, resources));
    }

    private boolean ratiosAreKnown(Facts facts) {
        return parts.stream()
                .allMatch(part -> !(part instanceof Share share)
                        || share.ratio().in(facts).isPresent());
    }

    private Split split(Money whole, Facts facts, Resources resources) {
        List<Slice> slices = new ArrayList<>();
        Money shortfall = whole;
        Money left = whole;
        for (Part part : parts) {
            List<Slice> next = slices(part, left, shortfall, slices.size() + 1, facts, resources);
            slices.addAll(next);
            for (Slice slice : next) {
                left = left.minus(slice.amount());
            }
            shortfall = part instanceof First ? left : shortfall;
        }
        return new Split(whole, slices);
    }

    private static List<Slice> slices(
            Part part, Money left, Money shortfall, int number, Facts facts, Resources resources) {
        if (part instanceof First first) {
            return List.of(
                    first(first, left, number, resources.of(first.bearer()).orElse(left)));
        }
        if (part instanceof Share share) {
            return share(share, left, shortfall, number, share.ratio().in(facts).orElseThrow(), resources);
        }
        return List.of(
                slice(number, Slice.Role.REST, part, part.bearer(), left, left, Optional.empty(), Optional.empty()));
    }

    private static Slice first(First part, Money left, int number, Money holds) {
        return slice(
                number,
                Slice.Role.FIRST,
                part,
                part.bearer(),
                left.min(holds),
                left,
                Optional.empty(),
                Optional.of(holds));
    }

    private static List<Slice> share(
            Share part, Money left, Money shortfall, int number, Ratio ratio, Resources resources) {
        Money due = shortfall.times(ratio, Rounding.DOWN).min(left);
        Optional<Money> holds = resources.of(part.bearer());
        Money paid = holds.map(due::min).orElse(due);
        Slice slice = slice(number, Slice.Role.SHARE, part, part.bearer(), paid, shortfall, Optional.of(ratio), holds);
        Money uncovered = due.minus(paid);
        return part.uncovered().isEmpty() || uncovered.isZero()
                ? List.of(slice)
                : List.of(slice, uncovered(part, part.uncovered().get(), uncovered, due, number + 1, ratio, holds));
    }

    private static Slice uncovered(
            Share part, Bearer bearer, Money amount, Money due, int number, Ratio ratio, Optional<Money> holds) {
        return slice(number, Slice.Role.UNCOVERED, part, bearer, amount, due, Optional.of(ratio), holds);
    }

    private static Slice slice(
            int number,
            Slice.Role role,
            Part part,
            Bearer bearer,
            Money amount,
            Money of,
            Optional<Ratio> share,
            Optional<Money> limit) {
        return new Slice(number, role, bearer, bearer, amount, part.citation(), of, share, limit);
    }
}
