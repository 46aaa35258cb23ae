package org.fendan.core.bulk;

import org.fendan.core.law.Text;

/** A question and a table do not fit: said before the first row is read. */
public final class ColumnsRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Text reason;

    ColumnsRefused(Text reason) {
        super(reason.zh() + " / " + reason.en());
        this.reason = reason;
    }

    public Text reason() {
        return reason;
    }
}
