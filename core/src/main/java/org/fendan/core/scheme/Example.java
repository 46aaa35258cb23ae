package org.fendan.core.scheme;

import java.time.LocalDate;
import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.sharing.Resources;

/** One complete, right example of a scheme's questions; forms, templates and tests start from it. */
public record Example(LocalDate date, Facts loan, Facts loss, Resources resources, Facts recovery) {

    public static final Example NONE =
            new Example(LocalDate.EPOCH, Facts.NONE, Facts.NONE, Resources.UNKNOWN, Facts.NONE);

    /** The facts of all its questions. */
    public Set<FactKey<?>> keys() {
        return loan.and(loss).and(recovery).keys();
    }
}
