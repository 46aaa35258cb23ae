package org.fendan.core.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Citation;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;
import org.fendan.core.rule.Verdict;
import org.fendan.core.sharing.LossSharing.Exclusion;
import org.fendan.core.sharing.LossSharing.First;
import org.fendan.core.sharing.LossSharing.Part;
import org.fendan.core.sharing.LossSharing.Share;
import org.jspecify.annotations.Nullable;

/** One loss while it is divided, part by part. */
final class Dividing {

    private final Facts facts;
    private final Resources resources;
    private final List<Slice> slices;
    private Money left;
    /** What the firsts left, which the shares divide. */
    private Money shortfall;

    private Dividing(Money whole, int parts, Facts facts, Resources resources) {
        this.facts = facts;
        this.resources = resources;
        this.slices = new ArrayList<>(parts);
        this.left = whole;
        this.shortfall = whole;
    }

    /** The loss divided; empty where something it depends on is not known. */
    static Optional<Split> of(List<Part> parts, Money whole, Facts facts, Resources resources) {
        Dividing dividing = new Dividing(whole, parts.size(), facts, resources);
        for (int i = 0; i < parts.size(); i++) {
            if (!dividing.isTaken(parts.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(new Split(whole, dividing.slices));
    }

    /** Lets a part take what it bears, unless it cannot be said how much that is. */
    private boolean isTaken(Part part) {
        Optional<Money> holds = resources.of(part.bearer());
        if (part.bearer().kind() == Bearer.Kind.FUND && holds.isEmpty()) {
            return false;
        }
        if (part instanceof Share share) {
            Verdict there = share.exists(facts);
            return there == Verdict.MET ? isTaken(share, holds) : there == Verdict.UNMET;
        }
        if (part instanceof First first) {
            takeFirst(first, holds.orElse(left));
        } else {
            take(Slice.of(number(), Slice.Role.REST, part.bearer(), left, part.citation(), left));
        }
        return true;
    }

    private int number() {
        return slices.size() + 1;
    }

    private void take(Slice slice) {
        slices.add(slice);
        left = left.minus(slice.amount());
    }

    private void takeFirst(First part, Money holds) {
        take(Slice.of(number(), Slice.Role.FIRST, part.bearer(), left.min(holds), part.citation(), left)
                .within(Optional.of(holds), resources.cap(part.bearer())));
        shortfall = left;
    }

    private boolean isTaken(Share part, Optional<Money> holds) {
        Exclusion excluding = null;
        for (int i = part.exclusions().size() - 1; i >= 0; i--) {
            Exclusion exclusion = part.exclusions().get(i);
            Verdict verdict = exclusion.condition().test(facts);
            if (verdict == Verdict.UNDECIDED) {
                return false;
            }
            excluding = verdict == Verdict.MET ? exclusion : excluding;
        }
        Ratio ratio = part.ratio().known(facts);
        if (ratio != null) {
            takeShare(part, excluding, ratio, holds);
        }
        return ratio != null;
    }

    private void takeShare(Share part, @Nullable Exclusion excluding, Ratio ratio, Optional<Money> holds) {
        if (excluding == null) {
            takeShare(part, ratio, holds);
        } else {
            Citation why = excluding.citation();
            take(Slice.of(number(), Slice.Role.EXCLUDED, part.bearer(), Money.ZERO, why, shortfall));
        }
    }

    private void takeShare(Share part, Ratio ratio, Optional<Money> holds) {
        Money due = shortfall.times(ratio, Rounding.DOWN).min(left);
        Money paid = due.min(holds.orElse(due));
        take(slice(Slice.Role.SHARE, part, part.bearer(), paid, shortfall, ratio, holds));
        Money uncovered = due.minus(paid);
        if (part.uncovered().isPresent() && !uncovered.isZero()) {
            take(slice(Slice.Role.UNCOVERED, part, part.uncovered().get(), uncovered, due, ratio, holds));
        }
    }

    private Slice slice(
            Slice.Role role, Share part, Bearer bearer, Money amount, Money of, Ratio ratio, Optional<Money> holds) {
        Optional<String> cap = holds.isEmpty() ? Optional.empty() : resources.cap(part.bearer(), holds.get());
        return new Slice(number(), role, bearer, bearer, amount, part.citation(), of, Optional.of(ratio), holds, cap);
    }
}
