package org.fendan.core.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;

/** What all requirements of a scheme found in some facts. */
public record Findings(Facts facts, List<Finding> all) {

    /** The answer as a whole. */
    public enum Outcome {
        /** Everything is met. */
        ADMITTED,
        /** Only soft requirements are unmet: a written reason is asked for. */
        NEEDS_REASON,
        /** A hard requirement is unmet, whatever is still unknown. */
        REFUSED,
        /** Nothing refuses yet, but facts are missing. */
        UNDECIDED
    }

    public Findings {
        all = all instanceof Verdicts ? all : List.copyOf(all);
    }

    public static Findings of(List<Requirement> requirements, Facts facts) {
        return new Findings(facts, Verdicts.of(List.copyOf(requirements), facts));
    }

    /** What those requirements found that are asked. */
    public static Findings of(List<Requirement> requirements, Predicate<Requirement> asked, Facts facts) {
        return new Findings(facts, Verdicts.of(asked(requirements, asked), facts));
    }

    /** Nearly always all of them, and then the same list. */
    private static List<Requirement> asked(List<Requirement> requirements, Predicate<Requirement> asked) {
        for (int i = 0; i < requirements.size(); i++) {
            if (!asked.test(requirements.get(i))) {
                return requirements.stream().filter(asked).toList();
            }
        }
        return List.copyOf(requirements);
    }

    public Outcome outcome() {
        boolean undecided = false;
        boolean asksReason = false;
        for (int i = 0; i < all.size(); i++) {
            Finding finding = all.get(i);
            if (finding.refuses()) {
                return Outcome.REFUSED;
            }
            undecided |= finding.verdict() == Verdict.UNDECIDED;
            asksReason |= finding.asksReason();
        }
        return undecided ? Outcome.UNDECIDED : asksReason ? Outcome.NEEDS_REASON : Outcome.ADMITTED;
    }

    public List<Finding> only(Predicate<Finding> wanted) {
        return all.stream().filter(wanted).toList();
    }

    /** All that is not met, in the order of the clauses. */
    public List<Finding> open() {
        return only(f -> f.verdict() != Verdict.MET);
    }

    /** The facts still to be given, by name. */
    public Set<FactKey<?>> missing() {
        Set<FactKey<?>> keys = new TreeSet<>(Comparator.comparing(FactKey::name));
        boolean ours = all instanceof Verdicts verdicts && verdicts.areOf(facts);
        for (int i = 0; i < all.size(); i++) {
            Finding finding = all.get(i);
            if (!ours || finding.verdict() == Verdict.UNDECIDED) {
                keys.addAll(finding.requirement().condition().missing(facts));
            }
        }
        return keys;
    }
}
