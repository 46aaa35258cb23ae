package org.fendan.app.http;

import io.javalin.http.Context;
import java.util.concurrent.Semaphore;
import org.fendan.app.desk.Problem;
import org.fendan.core.law.Text;

/** Places for what reads the whole ledger: a few at a time, so that nobody keeps it from others by asking. */
final class WholeLedger {

    static final int PLACES = 4;

    private final Semaphore places = new Semaphore(PLACES);
    private final Metrics metrics;

    WholeLedger(Metrics metrics) {
        this.metrics = metrics;
    }

    /** Does it at once, or turns it away at once. */
    void read(Context http, Runnable work) {
        if (!places.tryAcquire()) {
            metrics.refused(Limit.WHOLE);
            throw new Turned(Problem.BUSY.answer(
                    Text.of(
                            "已有 " + PLACES + " 个请求在读取全部账目，请稍后重试",
                            PLACES + " requests are reading the whole ledger already: try again shortly"),
                    Language.of(http)));
        }
        try {
            work.run();
        } finally {
            places.release();
        }
    }
}
