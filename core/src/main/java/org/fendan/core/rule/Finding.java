package org.fendan.core.rule;

/** What one requirement found. */
public record Finding(Requirement requirement, Verdict verdict) {

    public boolean refuses() {
        return verdict == Verdict.UNMET && requirement.force() == Requirement.Force.HARD;
    }

    public boolean asksReason() {
        return verdict == Verdict.UNMET && requirement.force() == Requirement.Force.SOFT;
    }

    /** "10 soft UNMET": the form tables and logs use. */
    @Override
    public String toString() {
        String soft = requirement.force() == Requirement.Force.SOFT ? " soft " : " ";
        return requirement.citation().clause() + soft + verdict;
    }
}
