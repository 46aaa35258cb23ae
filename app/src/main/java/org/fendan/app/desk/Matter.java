package org.fendan.app.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Step;

/**
 * What a step belongs with: the stretch of a case on which nobody makes, checks and pays at once.
 *
 * <p>A matter of money lent begins with its application (a filing, an increase, a renewal), one of a loss with the
 * overdue sum or the claim, one of a subsidy with the request for it; each goes on until the next of its kind begins.
 * A review, a report and a letter may be about the loan or about the loss: they belong to both.
 */
final class Matter {

    private static final Set<Effect> LOSS = Set.of(
            Effect.OVERDUE,
            Effect.CLAIM,
            Effect.CONFIRM,
            Effect.RESERVE,
            Effect.PAY,
            Effect.DECIDE,
            Effect.RECOVER,
            Effect.WRITE_OFF);
    private static final Set<Effect> EITHER = Set.of(Effect.REVIEW, Effect.REPORT, Effect.NOTIFY, Effect.BLACKLIST);

    private final CaseFile file;

    Matter(CaseFile file) {
        this.file = file;
    }

    /** What was done before on the matter of a step; a lapse is nobody's judgement. */
    List<CaseEvent> before(Step step) {
        List<CaseEvent> events = file.events();
        boolean loss = isOfLoss(step);
        boolean loan = isOfLoan(step);
        int lossFrom = lossFrom();
        int loanFrom = last(List.of(Effect.FILE, Effect.INCREASE, Effect.RENEW));
        int subsidyFrom = step.subsidy().map(this::asked).orElse(0);
        return IntStream.range(0, events.size())
                .filter(i -> {
                    Step done = step(events.get(i));
                    return step.subsidy().isPresent()
                            ? done.subsidy().equals(step.subsidy()) && i >= subsidyFrom
                            : (loss && isOfLoss(done) && i >= lossFrom) || (loan && isOfLoan(done) && i >= loanFrom);
                })
                .mapToObj(events::get)
                .filter(event -> event.effect() != Effect.LAPSE)
                .toList();
    }

    private Step step(CaseEvent event) {
        return file.scheme().procedure().step(event.step()).orElseThrow();
    }

    private static boolean isOfLoss(Step step) {
        return step.subsidy().isEmpty() && (LOSS.contains(step.effect()) || EITHER.contains(step.effect()));
    }

    private static boolean isOfLoan(Step step) {
        return step.subsidy().isEmpty() && !LOSS.contains(step.effect());
    }

    /** Where the last loss begins: at its claim, or at the overdue sum the claim is about. */
    private int lossFrom() {
        int from = file.events().size();
        boolean claimed = true;
        for (int i = 0; i < file.events().size(); i++) {
            Effect effect = file.events().get(i).effect();
            if (effect == Effect.OVERDUE || (effect == Effect.CLAIM && claimed)) {
                from = i;
            }
            claimed = effect == Effect.CLAIM || (claimed && effect != Effect.OVERDUE);
        }
        return from;
    }

    private int asked(String subsidy) {
        return IntStream.range(0, file.events().size())
                .filter(i -> file.events().get(i).effect() == Effect.SUBSIDISE)
                .filter(i -> step(file.events().get(i)).subsidy().equals(Optional.of(subsidy)))
                .max()
                .orElse(0);
    }

    private int last(List<Effect> opening) {
        return IntStream.range(0, file.events().size())
                .filter(i -> opening.contains(file.events().get(i).effect()))
                .max()
                .orElse(0);
    }
}
