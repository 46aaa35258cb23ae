package org.fendan.app.desk;

import org.fendan.core.law.Text;

/** Work that takes longer than somebody waits for an answer. */
enum JobKind {
    BATCH(Text.of("批量备案", "filing a batch")),
    VERIFICATION(Text.of("全账核验", "verifying the whole ledger")),
    BACKUP(Text.of("备份", "backing up the ledger"));

    private final Text label;

    JobKind(Text label) {
        this.label = label;
    }

    Text label() {
        return label;
    }
}
