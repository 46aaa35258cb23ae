package org.fendan.testkit;

import java.util.ArrayList;
import java.util.List;
import org.fendan.core.amount.Amount;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Citation;
import org.fendan.core.rule.Compared;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Not;
import org.fendan.core.rule.Parameter;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Recovery;

/** Everything a scheme cites, each time with the place that cites it: a clause that is not among them is not computed. */
final class Citations {

    /** One citation, and where it stands. */
    record Cited(String place, Citation citation) {

        @Override
        public String toString() {
            return place + " cites " + citation.clause()
                    + citation.reading().map(id -> " (ours: " + id + ")").orElse("");
        }
    }

    private final List<Cited> all = new ArrayList<>();

    private Citations() {}

    static List<Cited> of(Scheme scheme) {
        Citations citations = new Citations();
        citations.ofTheEdition(scheme);
        citations.ofTheMoney(scheme);
        citations.ofThePractice(scheme);
        return List.copyOf(citations.all);
    }

    private void ofTheEdition(Scheme scheme) {
        scheme.inForceBy().ifPresent(basis -> add("the edition's coming into force", basis));
        scheme.readings()
                .forEach(reading -> add(
                        "the reading " + reading.id(), Citation.ours(scheme.source(), reading.clause(), reading.id())));
        scheme.mandates()
                .forEach(mandate -> add("the mandate \"" + mandate.task().en() + "\"", mandate.citation()));
        scheme.eligibility().forEach(this::requirement);
    }

    private void ofTheMoney(Scheme scheme) {
        scheme.charge().ifPresent(charge -> {
            add("the charge", charge.citation());
            amount("the charge", charge.amount());
        });
        scheme.funds().forEach(fund -> add("the fund " + fund.bearer(), fund.citation()));
        scheme.caps().forEach(cap -> add("the cap " + cap.id(), cap.citation()));
        scheme.floors().forEach(floor -> add("the floor " + floor.id(), floor.citation()));
        scheme.losses().ifPresent(this::losses);
        scheme.recoveries().ifPresent(this::recoveries);
    }

    private void ofThePractice(Scheme scheme) {
        scheme.procedure().steps().forEach(step -> add("the step " + step.id(), step.citation()));
        scheme.procedure()
                .duties()
                .forEach(duty -> add("the deadline " + duty.after() + " → " + duty.owed(), duty.citation()));
    }

    private void requirement(Requirement requirement) {
        String place = "the requirement \"" + requirement.condition().wording().en() + "\"";
        add(place, requirement.citation());
        condition(place, requirement.condition());
    }

    private void condition(String place, Condition condition) {
        condition.parts().forEach(part -> condition(place, part));
        if (condition instanceof Not not) {
            condition(place, not.part());
        }
        if (condition instanceof Compared<?> compared) {
            term(place, compared.left());
            term(place, compared.right());
        }
    }

    private void losses(LossSharing losses) {
        amount("the loss", losses.loss());
        for (LossSharing.Part part : losses.parts()) {
            String place = "the part of the loss of " + part.bearer();
            add(place, part.citation());
            if (part instanceof LossSharing.Share share) {
                term(place, share.ratio());
            }
        }
    }

    private void recoveries(Recovery recovery) {
        recovery.turns().forEach(turn -> add("the recovery's turn of " + turn.payee(), turn.citation()));
        add("the recovery's surplus", recovery.surplus().citation());
    }

    private void amount(String place, Amount amount) {
        if (amount instanceof Amount.Stated stated) {
            term(place, stated.term());
        } else if (amount instanceof Amount.Sum sum) {
            sum.parts().forEach(part -> amount(place, part));
        } else if (amount instanceof Amount.Part part) {
            term(place, part.share());
            amount(place, part.of());
        }
    }

    private void term(String place, Term<?> term) {
        if (term instanceof Parameter<?> parameter) {
            parameter.versions().versions().forEach(version -> add(place, version.citation()));
        }
    }

    private void add(String place, Citation citation) {
        all.add(new Cited(place, citation));
    }
}
