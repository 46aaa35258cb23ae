package org.fendan.core.decision;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.fendan.core.law.Citation;
import org.fendan.core.sharing.Slice;

/** What is said of slices, kept for each way in which slices of a scheme come about; there are a few. */
final class SliceScripts {

    /** More ways than any scheme has; slices of rules made anew for each split are not kept without end. */
    private static final int MOST = 64;

    private final Slices slices;
    private final Function<Citation, List<Outline>> readings;
    private volatile Kept[] kept = {};

    SliceScripts(Slices slices, Function<Citation, List<Outline>> readings) {
        this.slices = slices;
        this.readings = readings;
    }

    /** What is said of slices that came about like this one. */
    private record Kept(Slice like, Script script) {

        @SuppressWarnings("ReferenceEquality") // what only equals may be worded otherwise, and is dear to compare
        boolean fits(Slice slice) {
            return slice.role() == like.role()
                    && slice.bearer() == like.bearer()
                    && slice.citation() == like.citation()
                    && slice.share().isPresent() == like.share().isPresent()
                    && slice.limit().isPresent() == like.limit().isPresent()
                    && slice.cap().equals(like.cap());
        }
    }

    Script of(Slice slice) {
        for (Kept one : kept) {
            if (one.fits(slice)) {
                return one.script();
            }
        }
        Kept made = new Kept(slice, new Script(slices.outline(slice, readings.apply(slice.citation()))));
        keep(made);
        return made.script();
    }

    private synchronized void keep(Kept made) {
        if (kept.length < MOST) {
            Kept[] more = Arrays.copyOf(kept, kept.length + 1);
            more[kept.length] = made;
            kept = more;
        }
    }
}
