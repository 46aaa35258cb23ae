package org.fendan.app.desk;

import org.fendan.core.law.Text;

/** How a job stands. */
enum JobState {
    QUEUED(Text.of("等待办理", "waiting")),
    RUNNING(Text.of("办理中", "under way")),
    /** It came to its end, or to the place where it was asked to stop. */
    DONE(Text.of("已办完", "done")),
    FAILED(Text.of("未办成", "failed")),
    /** The app was shut down or fell on the way; sent again under the same key, it goes on where it stopped. */
    INTERRUPTED(Text.of("中断", "interrupted"));

    private final Text label;

    JobState(Text label) {
        this.label = label;
    }

    Text label() {
        return label;
    }

    boolean isEnd() {
        return this == DONE || this == FAILED;
    }
}
