package org.fendan.core.rule;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.fendan.core.fact.Facts;

/** What requirements found, as the verdicts alone; each becomes a finding when somebody looks at it. Immutable. */
final class Verdicts extends AbstractList<Finding> implements RandomAccess {

    private final List<Requirement> requirements;
    private final Verdict[] verdicts;

    private Verdicts(List<Requirement> requirements, Verdict[] verdicts) {
        this.requirements = requirements;
        this.verdicts = verdicts;
    }

    /** Asks each of the requirements, a list that never changes. */
    static Verdicts of(List<Requirement> requirements, Facts facts) {
        Verdict[] verdicts = new Verdict[requirements.size()];
        for (int i = 0; i < verdicts.length; i++) {
            verdicts[i] = requirements.get(i).condition().test(facts);
        }
        return new Verdicts(requirements, verdicts);
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
