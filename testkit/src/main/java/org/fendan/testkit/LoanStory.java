package org.fendan.testkit;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.stream.Collectors;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.scheme.Scheme;

/**
 * The life of a loan in a table, a line to each event, played as it would be handled: each step is planned, its money
 * booked, and what stands afterwards compared with what the line says.
 *
 * <pre>{@code
 * LoanStory.of(new SeedLoan2024()).play("""
 *         day | who        | step    | facts                                                | then
 *         0   | ENTERPRISE | apply   |                                                      | pending 3000000.00
 *         8   | BANK       | review  | approved=true, opinion=...                           |
 *         ...
 *         484 | AUTHORITY  | pay     |                                                      | fund -500000.00; borne bank 500000.01
 *         500 | BANK       | settle  |                                                      | refused STILL_OWED borne
 *         """);
 * }</pre>
 *
 * <p><b>day</b>: days after the day of the scheme's example, or a date. <b>who</b>: an {@code Actor}. <b>facts</b>: what is
 * stated, "name=value, name=value"; {@code reasons.5=...} gives the reason clause 5 asks for. What a line leaves out is
 * told by the case, else by the example, as in a {@code Story}; every document a step wants is attached. With a first
 * column <b>loan</b> several loans live in one book: each has a name of its own, and is filed with facts of its own.
 *
 * <p><b>then</b>, parted by semicolons:
 *
 * <ul>
 *   <li>{@code open 3000000.00}: principal owed to the bank; {@code pending …}: applied for and not paid out; {@code
 *       charged …}: charges paid
 *   <li>{@code fund -600000.00}: how this line changed the balance of a fund, by its id
 *   <li>{@code borne bank 400000.00}: what a bearer bore so far; {@code owed bank …}: what of it has not come back
 *   <li>{@code cap group-open 9000000.00}: what counts against a cap, or in a tally, for this case
 *   <li>{@code mark live}: the case has this mark
 *   <li>{@code refused CODE place, CODE place}: the step is refused for these reasons and no other; the place, the name of
 *       a fact or cap, may be left out. What the ledger refuses is {@code LEDGER_REFUSED}, with the cap or fund that is
 *       short
 * </ul>
 *
 * <p>The first line that is not as told fails, with its number, what was expected and what was found.
 */
public final class LoanStory {

    private final Scheme scheme;

    private LoanStory(Scheme scheme) {
        this.scheme = scheme;
    }

    public static LoanStory of(Scheme scheme) {
        return new LoanStory(scheme);
    }

    /** Plays the table on a fresh book, whose funds hold what the scheme's example says. */
    public void play(String table) {
        List<LoanLine> lines = LoanLines.of(scheme, table);
        LoanStage stage = new LoanStage(scheme);
        lines.forEach(line -> play(line, stage));
    }

    private static void play(LoanLine line, LoanStage stage) {
        LoanStanding before = stage.standing(line.loan());
        List<LoanStage.Refusal> refusals = stage.take(line);
        if (line.refused().isEmpty()) {
            if (!refusals.isEmpty()) {
                throw wrong(line, "that it is taken", "refused: " + told(refusals));
            }
            compare(line, before, stage.standing(line.loan()));
        } else if (refusals.isEmpty()) {
            CaseFile file = stage.file(line.loan());
            throw wrong(line, "refused " + String.join(", ", line.refused()), "it is taken: " + file.marks());
        } else if (!isAsTold(line.refused(), refusals)) {
            throw wrong(line, "refused " + String.join(", ", line.refused()), "refused: " + told(refusals));
        }
    }

    private static void compare(LoanLine line, LoanStanding before, LoanStanding after) {
        for (String expected : line.stands()) {
            String found = after.found(expected, before);
            if (!found.equals(expected)) {
                throw wrong(line, expected, found);
            }
        }
    }

    private static boolean isAsTold(List<String> expected, List<LoanStage.Refusal> refusals) {
        return expected.stream().allMatch(one -> refusals.stream().anyMatch(refusal -> refusal.is(one)))
                && refusals.stream().allMatch(refusal -> expected.stream().anyMatch(refusal::is));
    }

    private static String told(List<LoanStage.Refusal> refusals) {
        return refusals.stream().map(LoanStage.Refusal::toString).collect(Collectors.joining("; "));
    }

    private static AssertionError wrong(LoanLine line, String expected, String found) {
        return fail("line " + line.number() + " (" + line.text() + "): expected " + expected + ", found " + found);
    }
}
