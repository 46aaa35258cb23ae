package org.fendan.app.plugin;

import java.util.ArrayList;
import java.util.List;
import org.fendan.core.amount.Amount;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Citation;
import org.fendan.core.rule.Compared;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Not;
import org.fendan.core.rule.Parameter;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.LossSharing;

/** Every citation in a scheme's data. */
final class Cited {

    private final List<Citation> all = new ArrayList<>();

    private Cited() {}

    static List<Citation> by(Scheme scheme) {
        Cited cited = new Cited();
        cited.text(scheme);
        cited.money(scheme);
        cited.practice(scheme);
        return cited.all;
    }

    private void text(Scheme scheme) {
        scheme.inForceBy().ifPresent(all::add);
        scheme.readings().forEach(r -> all.add(Citation.ours(scheme.source(), r.clause(), r.id())));
        scheme.unmodelled().forEach(u -> all.add(Citation.of(scheme.source(), u.clause())));
        scheme.mandates().forEach(mandate -> all.add(mandate.citation()));
        scheme.eligibility().forEach(requirement -> {
            all.add(requirement.citation());
            condition(requirement.condition());
        });
    }

    private void money(Scheme scheme) {
        scheme.charge().ifPresent(charge -> {
            all.add(charge.citation());
            amount(charge.amount());
        });
        scheme.funds().forEach(fund -> all.add(fund.citation()));
        scheme.caps().forEach(cap -> all.add(cap.citation()));
        scheme.floors().forEach(floor -> all.add(floor.citation()));
        scheme.losses().ifPresent(losses -> {
            amount(losses.loss());
            losses.parts().forEach(this::part);
        });
        scheme.recoveries().ifPresent(recovery -> {
            recovery.turns().forEach(turn -> all.add(turn.citation()));
            all.add(recovery.surplus().citation());
        });
    }

    private void practice(Scheme scheme) {
        scheme.procedure().steps().forEach(step -> all.add(step.citation()));
        scheme.procedure().duties().forEach(duty -> all.add(duty.citation()));
    }

    private void part(LossSharing.Part part) {
        all.add(part.citation());
        if (part instanceof LossSharing.Share share) {
            term(share.ratio());
        }
    }

    private void condition(Condition condition) {
        condition.parts().forEach(this::condition);
        if (condition instanceof Not not) {
            condition(not.part());
        } else if (condition instanceof Compared<?> compared) {
            term(compared.left());
            term(compared.right());
        }
    }

    private void amount(Amount amount) {
        if (amount instanceof Amount.Stated stated) {
            term(stated.term());
        } else if (amount instanceof Amount.Sum sum) {
            sum.parts().forEach(this::amount);
        } else if (amount instanceof Amount.Part part) {
            term(part.share());
            amount(part.of());
        }
    }

    private void term(Term<?> term) {
        if (term instanceof Parameter<?> parameter) {
            parameter.versions().versions().forEach(version -> all.add(version.citation()));
        }
    }
}
