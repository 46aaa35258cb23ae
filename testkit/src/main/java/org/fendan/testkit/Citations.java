package org.fendan.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.fendan.core.amount.Amount;
import org.fendan.core.amount.Bands;
import org.fendan.core.amount.CappedInterest;
import org.fendan.core.amount.Charge;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Dated;
import org.fendan.core.rule.Chosen;
import org.fendan.core.rule.Compared;
import org.fendan.core.rule.Complement;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.DueAfter;
import org.fendan.core.rule.Fraction;
import org.fendan.core.rule.Lesser;
import org.fendan.core.rule.Not;
import org.fendan.core.rule.Parameter;
import org.fendan.core.rule.Plus;
import org.fendan.core.rule.Requirement;
import org.fendan.core.rule.Unless;
import org.fendan.core.rule.Weighted;
import org.fendan.core.scheme.Product;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Subsidy;
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
        citations.ofTheHelp(scheme);
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
        scheme.eligibility().forEach(requirement -> requirement("the requirement", requirement));
        scheme.stacking()
                .forEach(stacking -> add(
                        "the stacking with " + String.join(", ", new TreeSet<>(stacking.schemes())),
                        stacking.citation()));
        scheme.supplies().forEach(supply -> add("the supply of " + supply.fact(), supply.citation()));
        scheme.keyEnterprise().ifPresent(condition -> condition("a key enterprise", condition));
    }

    /** What is given besides a share of a loss. */
    private void ofTheHelp(Scheme scheme) {
        scheme.subsidies().forEach(this::subsidy);
        scheme.products().forEach(this::product);
        scheme.alerts().forEach(alert -> add("the alert " + alert.id(), alert.citation()));
    }

    private void subsidy(Subsidy subsidy) {
        String place = "the subsidy " + subsidy.id();
        charge(place, subsidy.sum());
        subsidy.conditions().forEach(condition -> requirement(place + ",", condition));
    }

    private void product(Product product) {
        product.conditions().forEach(condition -> requirement("the product " + product.id() + ",", condition));
    }

    private void ofTheMoney(Scheme scheme) {
        scheme.charge().ifPresent(charge -> charge("the charge", charge));
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

    private void charge(String place, Charge charge) {
        add(place, charge.citation());
        amount(place, charge.amount());
        charge.relief().ifPresent(relief -> {
            add(place + ", its relief", relief.citation());
            condition(place + ", its relief", relief.when());
            term(place + ", its relief", relief.share());
        });
    }

    private void requirement(String what, Requirement requirement) {
        String place = what + " \"" + requirement.condition().wording().en() + "\"";
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
                share(place, share);
            }
        }
    }

    private void share(String place, LossSharing.Share share) {
        term(place, share.ratio());
        share.when().ifPresent(condition -> condition(place, condition));
        share.exclusions().forEach(exclusion -> {
            add(place + ", excluded", exclusion.citation());
            condition(place + ", excluded", exclusion.condition());
        });
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
        } else if (amount instanceof Amount.Least least) {
            least.parts().forEach(part -> amount(place, part));
        } else if (amount instanceof Amount.Less less) {
            amount(place, less.whole());
            amount(place, less.taken());
        } else if (amount instanceof Bands bands) {
            term(place, bands.base());
        } else if (amount instanceof CappedInterest interest) {
            term(place, interest.rate());
        }
    }

    private void term(String place, Term<?> term) {
        versions(term).forEach(version -> add(place, version.citation()));
        if (term instanceof Chosen<?> chosen) {
            condition(place, chosen.when());
        }
        inner(term).forEach(part -> term(place, part));
    }

    private static List<? extends Dated.Version<?>> versions(Term<?> term) {
        if (term instanceof Parameter<?> parameter) {
            return parameter.versions().versions();
        }
        return term instanceof DueAfter due ? due.delay().versions() : List.of();
    }

    /** The terms a term is made of. */
    private static List<Term<?>> inner(Term<?> term) {
        if (term instanceof Chosen<?> chosen) {
            return List.of(chosen.then(), chosen.otherwise());
        }
        if (term instanceof Plus plus) {
            return List.of(plus.one(), plus.other());
        }
        if (term instanceof Fraction fraction) {
            return List.of(fraction.share(), fraction.of());
        }
        if (term instanceof Complement complement) {
            return List.of(complement.share());
        }
        if (term instanceof Lesser<?> lesser) {
            return List.of(lesser.one(), lesser.other());
        }
        if (term instanceof Unless<?> unless) {
            return List.of(unless.given());
        }
        return term instanceof Weighted weighted
                ? weighted.indicators().stream()
                        .<Term<?>>map(Weighted.Indicator::weight)
                        .toList()
                : List.of();
    }

    private void add(String place, Citation citation) {
        all.add(new Cited(place, citation));
    }
}
