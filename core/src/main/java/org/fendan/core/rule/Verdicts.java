package org.fendan.core.rule;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.fendan.core.fact.Facts;

/** What requirements found, as the verdicts alone; each becomes a finding when somebody looks at it. Immutable. */
final class Verdicts extends AbstractList<Finding> implements RandomAccess {

    private final List<Requirement> requirements;
    private final Facts facts;
    private final Verdict[] verdicts;

    private Verdicts(List<Requirement> requirements, Facts facts, Verdict[] verdicts) {
        this.facts = facts;
        this.requirements = requirements;
        this.verdicts = verdicts;
    }

    /** Asks each of the requirements, a list that never changes. */
    static Verdicts of(List<Requirement> requirements, Facts facts) {
        Verdict[] verdicts = new Verdict[requirements.size()];
        for (int i = 0; i < verdicts.length; i++) {
            verdicts[i] = Conditions.test(requirements.get(i).condition(), facts);
        }
        return new Verdicts(requirements, facts, verdicts);
    }

    /** Whether they were found in these very facts. */
    @SuppressWarnings("ReferenceEquality") // facts are dear to compare, and nearly always the same
    boolean areOf(Facts some) {
        return facts == some;
    }

    @Override
    public Finding get(int index) {
        return new Finding(requirements.get(index), verdicts[index]);
    }

    @Override
    public int size() {
        return verdicts.length;
    }
}
