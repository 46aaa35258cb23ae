package org.fendan.core.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Charge;
import org.fendan.core.law.Text;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Duty;
import org.fendan.core.scheme.Partner;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Stacking;
import org.fendan.core.scheme.Step;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.time.Delay;

/** What one scheme says, concept by concept; an empty list where it says nothing. */
final class ComparisonColumn {

    private final Scheme scheme;
    private final ComparisonShares shares;

    ComparisonColumn(Scheme scheme) {
        this.scheme = scheme;
        this.shares = new ComparisonShares(scheme);
    }

    List<ComparisonEntry> of(ComparisonConcept concept) {
        return switch (concept) {
            case AUTHORITY -> List.of(source());
            case IN_FORCE -> List.of(new ComparisonEntry(inForce(), scheme.inForceBy()));
            case APPLICANTS ->
                scheme.eligibility().stream().map(ComparisonColumn::requirement).toList();
            case PARTNERS ->
                scheme.partners().stream()
                        .sorted()
                        .map(Partner::label)
                        .map(ComparisonEntry::of)
                        .toList();
            case LOSS_BASE -> shares.base();
            case SHARES -> shares.shares();
            case CAPS -> scheme.caps().stream().map(ComparisonColumn::cap).toList();
            case SUBSIDIES ->
                scheme.subsidies().stream().flatMap(ComparisonColumn::subsidy).toList();
            case CHARGE -> charge(scheme.charge());
            case DEADLINES ->
                scheme.procedure().duties().stream().map(this::duty).toList();
            case RECOVERY -> shares.recovery();
            case SURPLUS -> shares.surplus();
            case STACKING ->
                scheme.stacking().stream().map(ComparisonColumn::stacking).toList();
        };
    }

    private ComparisonEntry source() {
        Text issuer = scheme.source().issuer();
        Text title = scheme.source().title();
        String number = scheme.source().number();
        return ComparisonEntry.of(Text.of(
                issuer.zh() + "：《" + title.zh() + "》（" + number + "）",
                issuer.en() + ": " + title.en() + " (" + number + ")"));
    }

    private Text inForce() {
        String from = scheme.inForce().from().toString();
        return scheme.inForce()
                .lastDay()
                .map(day -> Text.of(from + " 至 " + day, from + " to " + day))
                .orElseGet(() -> Text.of(from + " 起", "from " + from));
    }

    private static ComparisonEntry requirement(Requirement requirement) {
        Text wording = requirement.condition().wording();
        Text shown = requirement.force() == Requirement.Force.HARD
                ? wording
                : Text.of(wording.zh() + "（原则上）", wording.en() + " (unless a reason is given)");
        return ComparisonEntry.of(shown, requirement.citation());
    }

    private static ComparisonEntry cap(Cap cap) {
        return ComparisonEntry.of(
                Text.of(
                        cap.name().zh() + (cap.perHead() ? "（户均）" : "") + "：" + cap.limit() + "元",
                        cap.name().en() + (cap.perHead() ? " (on average)" : "") + ": " + cap.limit() + " yuan"),
                cap.citation());
    }

    private static Stream<ComparisonEntry> subsidy(Subsidy subsidy) {
        Text sum = subsidy.sum().amount().wording();
        return Stream.concat(
                Stream.of(ComparisonEntry.of(
                        Text.of(
                                subsidy.name().zh() + "：" + sum.zh(),
                                subsidy.name().en() + ": " + sum.en()),
                        subsidy.sum().citation())),
                subsidy.conditions().stream().map(ComparisonColumn::requirement));
    }

    private static List<ComparisonEntry> charge(Optional<Charge> charge) {
        return charge.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(ComparisonEntry.of(one.amount().wording(), one.citation())),
                        one.relief().stream()
                                .map(relief -> ComparisonEntry.of(
                                        Text.of(
                                                "减免 " + relief.share().wording().zh() + " %："
                                                        + relief.when()
                                                                .wording()
                                                                .zh(),
                                                "less "
                                                        + relief.share()
                                                                .wording()
                                                                .en() + " % where "
                                                        + relief.when()
                                                                .wording()
                                                                .en()),
                                        relief.citation()))))
                .toList();
    }

    private ComparisonEntry duty(Duty duty) {
        boolean working = duty.within().unit() == Delay.Unit.WORKING_DAYS;
        int count = duty.within().count();
        Text after = name(duty.after());
        Text owed = name(duty.owed());
        return ComparisonEntry.of(
                Text.of(
                        "“" + after.zh() + "”后" + count + (working ? "个工作日" : "日") + "内“" + owed.zh() + "”",
                        owed.en() + ": within " + count + (working ? " working days" : " days") + " after “"
                                + after.en() + "”"),
                duty.citation());
    }

    private Text name(String step) {
        Procedure procedure = scheme.procedure();
        return procedure.step(step).map(Step::name).orElseGet(() -> Text.of(step, step));
    }

    private static ComparisonEntry stacking(Stacking stacking) {
        String ids = String.join(
                ", ",
                stacking.schemes().stream().sorted(Comparator.naturalOrder()).toList());
        return ComparisonEntry.of(
                stacking.allowed()
                        ? Text.of("可同时享受：" + ids, "may be used beside: " + ids)
                        : Text.of("不得同时享受：" + ids, "bars: " + ids),
                stacking.citation());
    }
}
