package org.fendan.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.fendan.core.amount.Amount;
import org.fendan.core.amount.Bands;
import org.fendan.core.amount.CappedInterest;
import org.fendan.core.amount.Charge;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Text;
import org.fendan.core.rule.Chosen;
import org.fendan.core.rule.Compared;
import org.fendan.core.rule.Complement;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Fraction;
import org.fendan.core.rule.Lesser;
import org.fendan.core.rule.Not;
import org.fendan.core.rule.Plus;
import org.fendan.core.rule.Requirement;
import org.fendan.core.rule.Unless;
import org.fendan.core.rule.Weighted;
import org.fendan.core.scheme.Product;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Recovery;
import org.fendan.core.time.DateSpan;

/**
 * Everything a scheme cites, each time with the place that cites it: a clause that is not among them is not computed.
 */
public final class Citations {

    /**
     * One citation, and where it stands.
     *
     * @param place what cites: "the cap yearly"
     * @param version where it is the basis of one version of a dated value
     */
    public record Cited(Text place, Citation citation, Optional<Version> version) {

        /** "the cap yearly cites 8(1) (ours: our-reading)". */
        @Override
        public String toString() {
            return place.en() + " cites " + citation.clause()
                    + citation.reading().map(id -> " (ours: " + id + ")").orElse("");
        }
    }

    /**
     * One version of a value that changes over time.
     *
     * @param wording what the value is of
     * @param value as it is shown
     */
    public record Version(Text wording, Text value, DateSpan inForce) {}

    private final List<Cited> all = new ArrayList<>();

    private Citations() {}

    /** Everything the scheme cites, in the order of its parts. */
    public static List<Cited> of(Scheme scheme) {
        Citations citations = new Citations();
        citations.ofTheEdition(scheme);
        citations.ofTheMoney(scheme);
        citations.ofTheHelp(scheme);
        citations.ofThePractice(scheme);
        return List.copyOf(citations.all);
    }

    private void ofTheEdition(Scheme scheme) {
        scheme.inForceBy().ifPresent(basis -> add(Text.of("版本的施行", "the edition's coming into force"), basis));
        scheme.readings()
                .forEach(reading -> add(
                        named("解读", "the reading", reading.id()),
                        Citation.ours(scheme.source(), reading.clause(), reading.id())));
        scheme.mandates()
                .forEach(mandate -> add(quoted(Text.of("职责", "the mandate"), mandate.task()), mandate.citation()));
        scheme.eligibility().forEach(requirement -> requirement(Text.of("要求", "the requirement"), requirement));
        scheme.stacking()
                .forEach(stacking -> add(
                        named("同时享受", "the stacking with", String.join(", ", new TreeSet<>(stacking.schemes()))),
                        stacking.citation()));
        scheme.supplies().forEach(supply -> add(named("提供事实", "the supply of", supply.fact()), supply.citation()));
        scheme.keyEnterprise().ifPresent(condition -> condition(Text.of("重点企业", "a key enterprise"), condition));
    }

    /** What is given besides a share of a loss. */
    private void ofTheHelp(Scheme scheme) {
        scheme.subsidies().forEach(this::subsidy);
        scheme.products().forEach(this::product);
        scheme.alerts().forEach(alert -> add(named("预警", "the alert", alert.id()), alert.citation()));
    }

    private void subsidy(Subsidy subsidy) {
        Text place = named("补贴", "the subsidy", subsidy.id());
        charge(place, subsidy.sum());
        subsidy.conditions().forEach(condition -> requirement(in(place, "，", ","), condition));
    }

    private void product(Product product) {
        Text place = in(named("产品", "the product", product.id()), "，", ",");
        product.conditions().forEach(condition -> requirement(place, condition));
    }

    private void ofTheMoney(Scheme scheme) {
        scheme.charge().ifPresent(charge -> charge(Text.of("收费", "the charge"), charge));
        scheme.funds().forEach(fund -> add(named("资金", "the fund", fund.bearer()), fund.citation()));
        scheme.caps().forEach(cap -> add(named("上限", "the cap", cap.id()), cap.citation()));
        scheme.floors().forEach(floor -> add(named("下限", "the floor", floor.id()), floor.citation()));
        scheme.losses().ifPresent(this::losses);
        scheme.recoveries().ifPresent(this::recoveries);
    }

    private void ofThePractice(Scheme scheme) {
        scheme.procedure().steps().forEach(step -> add(named("步骤", "the step", step.id()), step.citation()));
        scheme.procedure()
                .duties()
                .forEach(duty -> add(named("期限", "the deadline", duty.after() + " → " + duty.owed()), duty.citation()));
    }

    private void charge(Text place, Charge charge) {
        add(place, charge.citation());
        amount(place, charge.amount());
        charge.relief().ifPresent(relief -> {
            Text within = in(place, "的减免", ", its relief");
            add(within, relief.citation());
            condition(within, relief.when());
            term(within, relief.share());
        });
    }

    private void requirement(Text what, Requirement requirement) {
        Text place = quoted(what, requirement.condition().wording());
        add(place, requirement.citation());
        condition(place, requirement.condition());
    }

    private void condition(Text place, Condition condition) {
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
        amount(Text.of("损失", "the loss"), losses.loss());
        for (LossSharing.Part part : losses.parts()) {
            Text place = named("损失分担", "the part of the loss of", part.bearer());
            add(place, part.citation());
            if (part instanceof LossSharing.Share share) {
                share(place, share);
            }
        }
    }

    private void share(Text place, LossSharing.Share share) {
        term(place, share.ratio());
        share.when().ifPresent(condition -> condition(place, condition));
        share.exclusions().forEach(exclusion -> {
            Text excluded = in(place, "的不予分担", ", excluded");
            add(excluded, exclusion.citation());
            condition(excluded, exclusion.condition());
        });
    }

    private void recoveries(Recovery recovery) {
        recovery.turns().forEach(turn -> add(named("追偿受偿", "the recovery's turn of", turn.payee()), turn.citation()));
        add(Text.of("追偿余额", "the recovery's surplus"), recovery.surplus().citation());
    }

    private void amount(Text place, Amount amount) {
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

    private void term(Text place, Term<?> term) {
        all.addAll(Versions.of(place, term));
        if (term instanceof Chosen<?> chosen) {
            condition(place, chosen.when());
        }
        inner(term).forEach(part -> term(place, part));
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

    private void add(Text place, Citation citation) {
        all.add(new Cited(place, citation, Optional.empty()));
    }

    private static Text named(String zh, String en, Object name) {
        return Text.of(zh + " " + name, en + " " + name);
    }

    private static Text quoted(Text what, Text wording) {
        return Text.of(what.zh() + "“" + wording.zh() + "”", what.en() + " \"" + wording.en() + "\"");
    }

    private static Text in(Text place, String zh, String en) {
        return Text.of(place.zh() + zh, place.en() + en);
    }
}
