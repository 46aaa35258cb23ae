package org.fendan.bench.guarantee;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.fendan.core.rule.Findings.Outcome;
import org.fendan.core.rule.Verdict;

/** What rules find: a verdict for each of nine requirements, the fee subsidy, and who bears the loss. */
public final class Ruling {

    /** How many requirements there are. */
    public static final int REQUIREMENTS = 9;

    /** In place of a sum that cannot be told yet. */
    public static final long UNKNOWN = -1;

    private final Verdict[] findings = new Verdict[REQUIREMENTS];
    private final List<Part> parts = new ArrayList<>(3);
    private Verdict fee = Verdict.MET;
    private long entitled = UNKNOWN;
    private long payable = UNKNOWN;

    /** Everything is met, until rules say otherwise. */
    public Ruling() {
        Arrays.fill(findings, Verdict.MET);
    }

    /** A part of the loss. */
    public record Part(String role, String bearer, long fen, String clause) {}

    public void unmet(int requirement) {
        finding(requirement, Verdict.UNMET);
    }

    public void undecided(int requirement) {
        finding(requirement, Verdict.UNDECIDED);
    }

    /** What the requirement with this number finds, the first being 1. */
    public void finding(int requirement, Verdict verdict) {
        findings[requirement - 1] = verdict;
    }

    public Verdict finding(int requirement) {
        return findings[requirement - 1];
    }

    /** Whether the fee the enterprise pays is within its limit. */
    public void fee(Verdict verdict) {
        fee = verdict;
    }

    public Verdict fee() {
        return fee;
    }

    /** What the subsidy of the fee comes to, and what of it can be paid. */
    public void subsidy(long sum, long paid) {
        entitled = sum;
        payable = paid;
    }

    public long entitled() {
        return entitled;
    }

    public long payable() {
        return payable;
    }

    /** One more part of the loss. */
    public void part(String role, String bearer, long fen, String clause) {
        parts.add(new Part(role, bearer, fen, clause));
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** How much of the loss has been given to somebody. */
    public long borne() {
        long sum = 0;
        for (Part part : parts) {
            sum += part.fen();
        }
        return sum;
    }

    public Outcome outcome() {
        boolean undecided = false;
        for (Verdict finding : findings) {
            if (finding == Verdict.UNMET) {
                return Outcome.REFUSED;
            }
            undecided |= finding == Verdict.UNDECIDED;
        }
        return undecided ? Outcome.UNDECIDED : Outcome.ADMITTED;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ruling that
                && Arrays.equals(findings, that.findings)
                && parts.equals(that.parts)
                && fee == that.fee
                && entitled == that.entitled
                && payable == that.payable;
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(findings), parts, fee, entitled, payable);
    }

    @Override
    public String toString() {
        return outcome() + " " + Arrays.toString(findings) + ", fee " + fee + ": " + entitled + ", paid " + payable
                + ", loss " + parts;
    }
}
