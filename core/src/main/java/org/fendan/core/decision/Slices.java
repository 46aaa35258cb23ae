package org.fendan.core.decision;

import static org.fendan.core.decision.Outline.leaf;
import static org.fendan.core.decision.Outline.node;
import static org.fendan.core.decision.Outline.sum;
import static org.fendan.core.decision.Outline.worked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fendan.core.amount.Cap;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;
import org.fendan.core.rule.Fixed;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Slice;
import org.fendan.core.time.DateSpan;

/**
 * Outlines slices: what was left, the share, what the bearer held or was owed, and the odd fen.
 *
 * @param shares those of the scheme's loss sharing
 */
record Slices(DateSpan inForce, List<LossSharing.Share> shares, List<Cap> caps) {

    static Slices of(Scheme scheme) {
        List<LossSharing.Share> shares = scheme.losses().map(LossSharing::parts).orElse(List.of()).stream()
                .filter(LossSharing.Share.class::isInstance)
                .map(LossSharing.Share.class::cast)
                .toList();
        return new Slices(scheme.inForce(), shares, scheme.caps());
    }

    /** What is said of every slice that came about like this one, whatever it comes to. */
    Outline outline(Slice slice, List<Outline> readings) {
        List<Outline> parts = new ArrayList<>(parts(slice));
        parts.addAll(readings);
        return node(Explanation.Kind.SLICE, label(slice), told(Slice::amount), parts)
                .by(slice.citation());
    }

    private static Outline.Gap told(Function<Slice, Money> of) {
        return sum(told -> told.slice().map(of));
    }

    private static Text label(Slice slice) {
        Bearer bearer = slice.bearer();
        return switch (slice.role()) {
            case FIRST -> words(bearer, "先行承担", " pays first");
            case SHARE -> words(bearer, "按比例承担", " bears its share");
            case EXCLUDED -> words(bearer, "按规定不予分担", " bears nothing, by this clause");
            case UNCOVERED -> words(bearer, "（基金不足部分）", " (what the fund does not hold)");
            case REST -> words(bearer, "承担其余部分", " bears the rest");
            case TURN, PROPORTION -> words(bearer, "的部分获得偿还", "'s part is repaid");
            case SURPLUS -> words(bearer, "取得余额", " receives the surplus");
        };
    }

    private static Text words(Bearer bearer, String zh, String en) {
        return Text.of(bearer.name().zh() + zh, bearer.name().en() + en);
    }

    private List<Outline> parts(Slice slice) {
        List<Outline> parts = new ArrayList<>();
        parts.add(leaf(Explanation.Kind.AMOUNT, base(slice), told(Slice::of)));
        if (slice.share().isPresent()) {
            parts.addAll(share(slice));
        }
        if (slice.limit().isPresent()) {
            parts.add(limit(slice));
        }
        return parts;
    }

    private static Text base(Slice slice) {
        return switch (slice.role()) {
            case UNCOVERED -> Text.of("基金应承担的份额", "the share the fund owes");
            case SHARE, EXCLUDED -> Text.of("先行承担后的不足部分", "the shortfall after those who pay first");
            case PROPORTION -> Text.of("可返还的金额", "the sum to be returned");
            case FIRST, REST, TURN, SURPLUS -> Text.of("轮到时尚余金额", "what was left when its turn came");
        };
    }

    private List<Outline> share(Slice slice) {
        Outline.Gap percent = worked(told -> told.slice().flatMap(Slice::share).map(Ratio::percentText));
        Outline parameter = node(
                        Explanation.Kind.PARAMETER,
                        Text.of("承担比例（%）", "share, in per cent"),
                        percent,
                        rule(slice, percent).stream().toList())
                .during(inForce)
                .by(slice.citation());
        return slice.role() == Slice.Role.SHARE
                ? List.of(parameter, Explanations.rounding(Rounding.DOWN, told(Slices::rounded)))
                : List.of(parameter);
    }

    private static Money rounded(Slice slice) {
        return slice.of().times(slice.share().orElseThrow(), Rounding.DOWN);
    }

    /** By what the share is chosen, agreed or computed, where the clause does not simply say a number. */
    private Optional<Outline> rule(Slice slice, Outline.Gap percent) {
        return shares.stream()
                .filter(part -> part.bearer().equals(slice.bearer())
                        && part.citation().equals(slice.citation())
                        && !(part.ratio() instanceof Fixed))
                .findFirst()
                .map(part -> leaf(Explanation.Kind.ARITHMETIC, part.ratio().wording(), percent));
    }

    private Outline limit(Slice slice) {
        boolean repaid = slice.role() == Slice.Role.TURN || slice.role() == Slice.Role.PROPORTION;
        Text label = repaid
                ? Text.of("尚未受偿的金额", "what it was still owed")
                : Text.of("当时可用余额", "what the fund could pay then");
        Optional<Cap> cap = caps.stream()
                .filter(some -> slice.cap().equals(Optional.of(some.id())))
                .findFirst();
        Outline leaf = leaf(
                Explanation.Kind.RESOURCE,
                cap.map(Cap::name).orElse(label),
                sum(told -> told.slice().flatMap(Slice::limit)));
        return cap.map(by -> leaf.by(by.citation())).orElse(leaf);
    }
}
