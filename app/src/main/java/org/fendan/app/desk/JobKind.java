package org.fendan.app.desk;

import org.fendan.core.law.Text;

/** Work that takes longer than somebody waits for an answer. */
enum JobKind {
    BATCH(Text.of("批量备案", "filing a batch")),
    IMPORT_TRIAL(Text.of("导入试运行", "trying an import")),
    IMPORT(Text.of("导入备案", "filing an import")),
    IMPORT_UNDO(Text.of("撤销导入", "taking an import back")),
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
