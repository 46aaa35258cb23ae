package org.fendan.app.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A job of this process that has not ended. */
final class JobRun {

    private final String id;
    private final JobProgress progress = new JobProgress();
    private Optional<Instant> started = Optional.empty();

    JobRun(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    JobProgress progress() {
        return progress;
    }

    synchronized void start(Instant now) {
        started = Optional.of(now);
    }

    synchronized Optional<Instant> started() {
        return started;
    }

    JobState state() {
        return started().isPresent() ? JobState.RUNNING : JobState.QUEUED;
    }

    /** Tells how far it has come, and from that how long it will still take. */
    void show(ObjectNode job, Instant now) {
        started().ifPresent(since -> {
            job.put("started", since.toString());
            show(job, progress.done(), progress.of());
            long seconds = Duration.between(since, now).toSeconds();
            if (progress.of() > 0 && progress.done() > 0) {
                job.put("remainingSeconds", seconds * (progress.of() - progress.done()) / progress.done());
            }
        });
        if (progress.isStopping()) {
            job.put("stopping", true);
        }
    }

    static void show(ObjectNode job, long done, long of) {
        if (of > 0) {
            job.put("done", done).put("of", of).put("percent", done * 100 / of);
        }
    }
}
