package org.fendan.core.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fendan.core.law.Text;
import org.fendan.core.rule.Condition;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Recovery;

/** How one scheme shares losses and recoveries, in words. */
final class ComparisonShares {

    private final Scheme scheme;

    ComparisonShares(Scheme scheme) {
        this.scheme = scheme;
    }

    List<ComparisonEntry> base() {
        return scheme.losses().stream()
                .map(losses -> ComparisonEntry.of(losses.loss().wording()))
                .toList();
    }

    List<ComparisonEntry> shares() {
        return scheme.losses().stream()
                .flatMap(losses -> losses.parts().stream())
                .flatMap(part -> part(part).stream())
                .toList();
    }

    private static List<ComparisonEntry> part(LossSharing.Part part) {
        Text name = part.bearer().name();
        if (part instanceof LossSharing.Share share) {
            return share(share, name);
        }
        Text how = part instanceof LossSharing.First
                ? Text.of(name.zh() + "：先行承担，以其余额为限", name.en() + ": pays first, up to what it holds")
                : Text.of(name.zh() + "：承担其余部分", name.en() + ": bears the rest");
        return List.of(ComparisonEntry.of(how, part.citation()));
    }

    private static List<ComparisonEntry> share(LossSharing.Share share, Text name) {
        List<ComparisonEntry> entries = new ArrayList<>();
        entries.add(ComparisonEntry.of(ratio(share, name), share.citation()));
        share.uncovered()
                .ifPresent(other -> entries.add(ComparisonEntry.of(
                        Text.of(
                                other.name().zh() + "：" + name.zh() + "余额不足的部分",
                                other.name().en() + ": what the " + name.en() + " does not hold of its share"),
                        share.citation())));
        share.exclusions()
                .forEach(exclusion -> entries.add(ComparisonEntry.of(
                        Text.of(
                                name.zh() + "：不予分担，如"
                                        + exclusion.condition().wording().zh(),
                                name.en() + ": nothing where "
                                        + exclusion.condition().wording().en()),
                        exclusion.citation())));
        return entries;
    }

    private static Text ratio(LossSharing.Share share, Text name) {
        Text ratio = share.ratio().wording();
        Text all = Text.of(name.zh() + "：" + ratio.zh() + " %", name.en() + ": " + ratio.en() + " %");
        return share.when()
                .map(Condition::wording)
                .map(when -> Text.of(all.zh() + "（条件：" + when.zh() + "）", all.en() + " (where " + when.en() + ")"))
                .orElse(all);
    }

    List<ComparisonEntry> recovery() {
        return scheme.recoveries().stream()
                .flatMap(recovery -> recovery.turns().stream().map(turn -> turn(recovery, turn)))
                .toList();
    }

    private static ComparisonEntry turn(Recovery recovery, Recovery.Turn turn) {
        int place = recovery.turns().indexOf(turn) + 1;
        Text payee = turn.payee().name();
        String zh = turn.claims().stream().map(Bearer::name).map(Text::zh).collect(Collectors.joining("、"));
        String en = turn.claims().stream().map(Bearer::name).map(Text::en).collect(Collectors.joining(", "));
        return ComparisonEntry.of(
                recovery.mode() == Recovery.Mode.IN_ORDER
                        ? Text.of(
                                place + ". " + payee.zh() + "（所承担的部分：" + zh + "）",
                                place + ". " + payee.en() + " (for the parts of: " + en + ")")
                        : Text.of(payee.zh() + "：按所承担的比例", payee.en() + ": in proportion to what it bore"),
                turn.citation());
    }

    List<ComparisonEntry> surplus() {
        return scheme.recoveries().stream()
                .map(Recovery::surplus)
                .map(surplus -> ComparisonEntry.of(surplus.payee().name(), surplus.citation()))
                .toList();
    }
}
