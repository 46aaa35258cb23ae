package org.fendan.app.web.intake;

import java.util.List;
import java.util.Optional;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/** One import, as a page shows it. */
public record ImportView(
        String id,
        String file,
        String form,
        String by,
        String at,
        Chip state,
        List<String> notes,
        Optional<Progress> underWay,
        Optional<Counts> tried,
        Optional<Counts> filed,
        Optional<Counts> undone,
        String batch,
        String problem,
        boolean mayFile,
        boolean mayUndo) {

    /** Labels and figures, in a line. */
    public record Counts(List<Figure> figures, String how) {

        /** One of them. */
        public record Figure(String label, long value) {}
    }

    static ImportView of(JsonNode line, Tongue tongue) {
        JsonNode trial = line.path("trial");
        JsonNode filing = line.path("filing");
        JsonNode undo = line.path("undo");
        boolean filed = state(filing).equals("DONE");
        boolean tried = state(trial).equals("DONE");
        return new ImportView(
                line.path("id").asString(""),
                line.path("file").asString(""),
                line.path("form").asString(""),
                line.path("by").asString(""),
                line.path("at").asString("").replace('T', ' ').replace("Z", " UTC"),
                state(line, tongue),
                notes(line, tongue),
                watched(List.of(undo, filing, trial), tongue),
                tried ? Optional.of(counts(trial, IntakeWord.RIGHT, tongue)) : Optional.empty(),
                filed ? Optional.of(counts(filing, IntakeWord.ACCEPTED, tongue)) : Optional.empty(),
                state(undo).equals("DONE") ? Optional.of(undone(undo, tongue)) : Optional.empty(),
                filing.path("result").path("imported").asString(""),
                latest(line).path("problem").path("detail").asString(""),
                (tried
                                && !filing.has("state")
                                && trial.path("result")
                                                .path("counts")
                                                .path("accepted")
                                                .longValue(0)
                                        > 0)
                        || state(filing).equals("FAILED"),
                filed && !List.of("QUEUED", "RUNNING").contains(state(undo)));
    }

    private static String state(JsonNode job) {
        return job.path("state").asString("");
    }

    private static Optional<Progress> watched(List<JsonNode> jobs, Tongue tongue) {
        return jobs.stream()
                .filter(job -> List.of("QUEUED", "RUNNING", "INTERRUPTED").contains(state(job)))
                .findFirst()
                .map(job -> Progress.of(job, tongue));
    }

    private static JsonNode latest(JsonNode line) {
        return line.has("undo") ? line.path("undo") : line.has("filing") ? line.path("filing") : line.path("trial");
    }

    static Chip state(JsonNode line, Tongue tongue) {
        String now = state(latest(line));
        if (now.equals("FAILED")) {
            return Chip.bad(tongue.of(IntakeWord.FAILED));
        }
        if (now.equals("INTERRUPTED")) {
            return Chip.bad(tongue.of(IntakeWord.INTERRUPTED));
        }
        boolean done = now.equals("DONE");
        if (line.has("undo")) {
            return done ? Chip.plain(tongue.of(IntakeWord.TAKEN_BACK)) : Chip.ours(tongue.of(IntakeWord.TAKING_BACK));
        }
        if (line.has("filing")) {
            return done ? Chip.good(tongue.of(IntakeWord.FILED)) : Chip.ours(tongue.of(IntakeWord.FILING));
        }
        return Chip.ours(tongue.of(now.isEmpty() ? IntakeWord.SENT : done ? IntakeWord.TRIED : IntakeWord.TRYING));
    }

    private static List<String> notes(JsonNode line, Tongue tongue) {
        JsonNode told = line.path("trial").path("result").has("notes")
                ? line.path("trial").path("result").path("notes")
                : line.path("notes");
        return told.valueStream().map(tongue::of).toList();
    }

    private static Counts counts(JsonNode job, IntakeWord accepted, Tongue tongue) {
        JsonNode counts = job.path("result").path("counts");
        return new Counts(
                List.of(
                        figure(IntakeWord.ROWS, counts.path("rows"), tongue),
                        figure(accepted, counts.path("accepted"), tongue),
                        figure(IntakeWord.ALREADY, counts.path("alreadyThere"), tongue),
                        figure(IntakeWord.REFUSED, counts.path("refused"), tongue)),
                tongue.of(job.path("result").path("how")));
    }

    private static Counts undone(JsonNode job, Tongue tongue) {
        return new Counts(
                job.path("result").path("counts").properties().stream()
                        .map(one -> new Counts.Figure(
                                standing(one.getKey(), tongue), one.getValue().longValue()))
                        .toList(),
                "");
    }

    static String standing(String name, Tongue tongue) {
        return tongue.of(IntakeWord.valueOf(name));
    }

    private static Counts.Figure figure(IntakeWord label, JsonNode value, Tongue tongue) {
        return new Counts.Figure(tongue.of(label), value.longValue(0));
    }

    /** Whether rows were refused, so that the file is given back. */
    public boolean hasFaults() {
        return filed.or(() -> tried)
                .filter(counts -> counts.figures().get(3).value() > 0)
                .isPresent();
    }

    /** How far the import is, so that going on is asked of the right work. */
    public String goesOn() {
        return undone.isEmpty() && !batch.isEmpty() ? "undo" : mayFile || tried.isPresent() ? "filing" : "trial";
    }
}
