package org.fendan.app.desk;

import org.fendan.core.law.Text;

/** A paper's bytes are gone, or no longer those that were uploaded. */
public final class PaperLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sha256;

    PaperLost(String sha256) {
        super("the paper " + sha256 + " is not what was uploaded", null, false, false);
        this.sha256 = sha256;
    }

    /** What to tell whoever asked for it. */
    public Text sentence() {
        return Text.of(
                "材料 " + sha256 + " 已缺失或被改动，请从备份恢复",
                "the paper " + sha256 + " is gone or was altered; restore it from a backup");
    }
}
