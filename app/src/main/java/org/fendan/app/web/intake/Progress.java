package org.fendan.app.web.intake;

import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/**
 * How far a job has come, as a page shows it.
 *
 * @param percent empty where nobody knows how much there is to do
 */
public record Progress(
        String id,
        String state,
        String label,
        String kind,
        long done,
        long of,
        String percent,
        String remaining,
        boolean stopping) {

    private static final long MINUTE = 60;

    static Progress of(JsonNode job, Tongue tongue) {
        return new Progress(
                job.path("id").asString(""),
                job.path("state").asString(""),
                tongue.of(job.path("stateName")),
                tongue.of(job.path("kindName")),
                job.path("done").longValue(0),
                job.path("of").longValue(0),
                job.has("percent") ? String.valueOf(job.path("percent").longValue()) : "",
                job.has("remainingSeconds")
                        ? remaining(job.path("remainingSeconds").longValue(), tongue)
                        : "",
                job.path("stopping").booleanValue(false));
    }

    private static String remaining(long seconds, Tongue tongue) {
        return seconds < 2 * MINUTE
                ? seconds + " " + tongue.of(IntakeWord.SECONDS)
                : (seconds + MINUTE - 1) / MINUTE + " " + tongue.of(IntakeWord.MINUTES);
    }

    /** Whether it is still to be watched. */
    public boolean isUnderWay() {
        return state.equals("QUEUED") || state.equals("RUNNING");
    }

    public boolean isInterrupted() {
        return state.equals("INTERRUPTED");
    }

    public String tone() {
        return switch (state) {
            case "DONE" -> "good";
            case "FAILED", "INTERRUPTED" -> "bad";
            default -> "";
        };
    }
}
