package org.fendan.core.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** Explains one slice: what was left, the share, what the bearer held or was owed, and the odd fen. */
final class Slices {

    private final Scheme scheme;
    private final Slice slice;

    Slices(Scheme scheme, Slice slice) {
        this.scheme = scheme;
        this.slice = slice;
    }

    static Text label(Slice slice) {
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

    List<Explanation> parts() {
        List<Explanation> parts = new ArrayList<>();
        parts.add(Explanation.leaf(
                Explanation.Kind.AMOUNT, base(), Optional.of(slice.of().toString())));
        slice.share().ifPresent(share -> parts.addAll(share(share)));
        slice.limit().ifPresent(limit -> parts.add(limit(limit)));
        return parts;
    }

    private Text base() {
        return switch (slice.role()) {
            case UNCOVERED -> Text.of("基金应承担的份额", "the share the fund owes");
            case SHARE, EXCLUDED -> Text.of("先行承担后的不足部分", "the shortfall after those who pay first");
            case PROPORTION -> Text.of("可返还的金额", "the sum to be returned");
            case FIRST, REST, TURN, SURPLUS -> Text.of("轮到时尚余金额", "what was left when its turn came");
        };
    }

    private List<Explanation> share(Ratio share) {
        Explanation parameter = Explanation.node(
                        Explanation.Kind.PARAMETER,
                        Text.of("承担比例（%）", "share, in per cent"),
                        share.percentText(),
                        rule(share).stream().toList())
                .during(scheme.inForce())
                .by(slice.citation());
        return slice.role() == Slice.Role.SHARE
                ? List.of(
                        parameter,
                        Explanations.rounding(Rounding.DOWN, slice.of().times(share, Rounding.DOWN)))
                : List.of(parameter);
    }

    /** By what the share is chosen, agreed or computed, where the clause does not simply say a number. */
    private Optional<Explanation> rule(Ratio share) {
        return scheme.losses().map(LossSharing::parts).orElse(List.of()).stream()
                .filter(LossSharing.Share.class::isInstance)
                .map(LossSharing.Share.class::cast)
                .filter(part -> part.bearer().equals(slice.bearer())
                        && part.citation().equals(slice.citation())
                        && !(part.ratio() instanceof Fixed))
                .findFirst()
                .map(part -> Explanation.leaf(
                        Explanation.Kind.ARITHMETIC, part.ratio().wording(), Optional.of(share.percentText())));
    }

    private Explanation limit(Money limit) {
        boolean repaid = slice.role() == Slice.Role.TURN || slice.role() == Slice.Role.PROPORTION;
        Text label = repaid
                ? Text.of("尚未受偿的金额", "what it was still owed")
                : Text.of("当时可用余额", "what the fund could pay then");
        Explanation leaf = Explanation.leaf(
                Explanation.Kind.RESOURCE, cap().map(Cap::name).orElse(label), Optional.of(limit.toString()));
        return cap().map(cap -> leaf.by(cap.citation())).orElse(leaf);
    }

    private Optional<Cap> cap() {
        return scheme.caps().stream()
                .filter(cap -> slice.cap().equals(Optional.of(cap.id())))
                .findFirst();
    }
}
