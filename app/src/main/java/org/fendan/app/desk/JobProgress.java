package org.fendan.app.desk;

/** How far a piece of work has come, told by whoever does it; and whether somebody wants it to stop. */
final class JobProgress {

    private long done;
    private long of;
    private boolean stopping;
    private boolean leaving;

    /** For work nobody watches. */
    static JobProgress unwatched() {
        return new JobProgress();
    }

    synchronized void of(long all) {
        of = all;
    }

    synchronized void oneMore() {
        done++;
    }

    synchronized void at(long reached) {
        done = reached;
    }

    /** So much is done, of so much. */
    synchronized void reached(long now, long all) {
        done = now;
        of = all;
    }

    synchronized long done() {
        return done;
    }

    /** How much there is to do; 0 where nobody knows. */
    synchronized long of() {
        return of;
    }

    /** Somebody wants it to end where it is. */
    synchronized void stop() {
        stopping = true;
    }

    /** The app is shutting down: whatever is not done waits to be sent again. */
    synchronized void leave() {
        leaving = true;
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    synchronized boolean isLeaving() {
        return leaving;
    }

    /** The rows up to where somebody wants it to stop. */
    BatchClerks.Rows upToStop(BatchClerks.Rows rows, String language) {
        return hears -> {
            try {
                rows.read(row -> {
                    if (isLeaving()) {
                        throw new BatchStopped("the app is shutting down", Commit.busy(language));
                    }
                    if (isStopping()) {
                        throw new Stop();
                    }
                    hears.accept(row);
                });
            } catch (Stop here) {
                // what was read so far is the whole of it
            }
        };
    }

    /** Carries a reader out of a file it need not read to its end. */
    private static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stop() {
            super("stopped", null, false, false);
        }
    }
}
