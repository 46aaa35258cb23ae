package org.fendan.core.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fendan.core.amount.Amount;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Citation;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Verdict;

/**
 * How a loss is shared: firsts pay in order up to what they hold; shares divide what the firsts leave, each down to the
 * fen; exactly one rest takes what remains.
 *
 * @param loss which sum is shared; the first stated sum of it is the principal that was lost
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
     * @param uncovered who takes what the bearer, being a fund, does not hold; else it stays with the rest
     * @param when the share exists only where this holds
     * @param exclusions what makes the share nothing, each by its clause
     */
    public record Share(
            Citation citation,
            Bearer bearer,
            Term<Ratio> ratio,
            Optional<Bearer> uncovered,
            Optional<Condition> when,
            List<Exclusion> exclusions)
            implements Part {

        public Share {
            exclusions = List.copyOf(exclusions);
        }

        public Share(Citation citation, Bearer bearer, Term<Ratio> ratio, Optional<Bearer> uncovered) {
            this(citation, bearer, ratio, uncovered, Optional.empty(), List.of());
        }

        /** The same share, there only where a condition holds. */
        public Share when(Condition condition) {
            return new Share(citation, bearer, ratio, uncovered, Optional.of(condition), exclusions);
        }

        /** The same share, which is nothing where a condition holds. */
        public Share unless(Citation clause, Condition condition) {
            List<Exclusion> more = new ArrayList<>(exclusions);
            more.add(new Exclusion(clause, condition));
            return new Share(citation, bearer, ratio, uncovered, when, more);
        }

        /** Whether the share is there. */
        Verdict exists(Facts facts) {
            return when.isEmpty() ? Verdict.MET : when.get().test(facts);
        }

        private Set<FactKey<?>> keys() {
            Set<FactKey<?>> keys = new HashSet<>(ratio.keys());
            when.ifPresent(condition -> keys.addAll(condition.keys()));
            exclusions.forEach(e -> keys.addAll(e.condition().keys()));
            return keys;
        }

        private void addMissing(Facts facts, Set<FactKey<?>> keys) {
            when.ifPresent(condition -> keys.addAll(condition.missing(facts)));
            if (exists(facts) == Verdict.MET) {
                exclusions.forEach(e -> keys.addAll(e.condition().missing(facts)));
                keys.addAll(ratio.missing(facts));
            }
        }
    }

    /** What makes a share nothing. */
    public record Exclusion(Citation citation, Condition condition) {}

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
                .distinct()
                .toList();
    }

    /** The stated sums of the loss, the principal first. */
    public List<FactKey<Money>> sums() {
        List<FactKey<Money>> keys = new ArrayList<>();
        stated(loss, keys);
        return List.copyOf(keys);
    }

    private static void stated(Amount amount, List<FactKey<Money>> keys) {
        if (amount instanceof Amount.Stated stated && stated.term() instanceof FactKey<Money> key) {
            keys.add(key);
        } else if (amount instanceof Amount.Sum sum) {
            sum.parts().forEach(part -> stated(part, keys));
        }
    }

    /** The facts it is computed from: those of the loss, contract terms, and what bars a share. */
    public Set<FactKey<?>> keys() {
        Set<FactKey<?>> keys = byName(loss.keys());
        shares().forEach(share -> keys.addAll(share.keys()));
        return keys;
    }

    /** The facts that would have to be given. */
    public Set<FactKey<?>> missing(Facts facts) {
        Set<FactKey<?>> keys = byName(loss.missing(facts));
        for (Part part : parts) {
            if (part instanceof Share share) {
                share.addMissing(facts, keys);
            }
        }
        return keys;
    }

    private static Set<FactKey<?>> byName(Set<FactKey<?>> some) {
        Set<FactKey<?>> keys = new TreeSet<>(Comparator.comparing(FactKey::name));
        keys.addAll(some);
        return keys;
    }

    private Stream<Share> shares() {
        return parts.stream().filter(Share.class::isInstance).map(Share.class::cast);
    }

    /** Shares the loss; empty where a fact, a term or a fund's money is not known. */
    public Optional<Split> split(Facts facts, Resources resources) {
        Optional<Ratio> exact = loss.exact(facts);
        return exact.isEmpty()
                ? Optional.empty()
                : Dividing.of(parts, exact.get().toMoney(Rounding.DOWN), facts, resources);
    }
}
