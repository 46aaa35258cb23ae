package org.fendan.app.web.intake;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.BatchIntake;
import org.fendan.app.desk.BatchStanding;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.Intent;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Table;
import tools.jackson.databind.JsonNode;

/** {@code /imports}: a file of loans from the template to the cases, and back. */
public final class ImportPages implements Room {

    private static final String IMPORTS = "/imports";
    private static final String ONE = IMPORTS + "/{import}";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int FORM = 100_000;
    private static final int NOT_FOUND = 404;

    private final Desks desks;
    private final BatchIntake intake;

    public ImportPages(Desks desks) {
        this.desks = desks;
        this.intake = desks.imports();
    }

    @Override
    public void register(Doors doors) {
        doors.get(IMPORTS, this::list);
        doors.upload(IMPORTS, BatchIntake.LARGEST + FORM, this::upload);
        doors.open(IMPORTS + "/template/{file}", this::template);
        doors.get(ONE, this::show);
        doors.post(ONE + "/trial", call -> work(call, intake.trial(call.path("import"), call.intent())));
        doors.post(ONE + "/filing", call -> work(call, intake.file(call.path("import"), call.intent())));
        doors.get(ONE + "/undo", this::undoable);
        doors.post(ONE + "/undo", this::undo);
        doors.get(ONE + "/{file}", this::giveBack);
    }

    /** A scheme that is named in an address, and what a page says of it. */
    public record Offered(String id, String name) {}

    private void list(Call call) {
        Table table = new ImportTables(call.tongue()).imports(intake.list(call.caller()));
        if (call.exports(table)) {
            return;
        }
        boolean mayImport =
                call.session().isPresent() && intake.refused(call.intent()).isEmpty();
        call.show(
                Heading.of(Section.IMPORTS, call.tongue()),
                "intake/imports.jte",
                Map.of("table", table, "schemes", schemes(call), "mayImport", mayImport));
    }

    private List<Offered> schemes(Call call) {
        Map<String, Offered> newest = new LinkedHashMap<>();
        desks.questions().schemes().body().path("schemes").forEach(edition -> {
            String id = edition.path("scheme").asString("");
            newest.put(id, new Offered(id, call.tongue().of(edition.path("name"))));
        });
        return List.copyOf(newest.values());
    }

    private void template(Call call) {
        String file = call.path("file");
        String scheme = file.replaceFirst("\\.(xlsx|csv)$", "");
        Optional<String> csv = desks.questions().template(scheme);
        if (csv.isEmpty() || file.equals(scheme)) {
            call.problem(desks.questions().scheme(scheme, call.language()));
            return;
        }
        call.http().header("Content-Disposition", "attachment; filename=\"" + file + "\"");
        try {
            if (file.endsWith(".csv")) {
                call.http().contentType("text/csv; charset=utf-8").result("\uFEFF" + csv.get());
            } else {
                call.http().contentType(EXCEL);
                intake.template(scheme, call.http().outputStream());
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void upload(Call call) {
        UploadedFile file = call.http().uploadedFile("file");
        if (file == null || file.size() == 0) {
            call.go(IMPORTS);
            return;
        }
        Map<String, String> given = new TreeMap<>();
        call.field("scheme").ifPresent(scheme -> given.put("scheme", scheme));
        Answer kept;
        try (InputStream bytes = file.content()) {
            kept = intake.upload(bytes, name(file), given, call.intent());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        if (kept.isProblem()) {
            call.problem(kept);
            return;
        }
        String id = kept.body().path("import").asString("");
        Answer job = intake.trial(id, trialOf(call));
        if (job.isProblem()) {
            call.problem(job);
        } else {
            call.go(IMPORTS + "/" + id);
        }
    }

    /** The trial of what was just sent: one with the sending, under a key of its own. */
    private static Intent trialOf(Call call) {
        Intent sent = call.intent();
        return new Intent(
                sent.caller(),
                sent.key().map(key -> key + "-trial"),
                false,
                sent.language(),
                Optional.empty(),
                sent.source());
    }

    private static String name(UploadedFile file) {
        String name = file.filename().replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return name.substring(0, Math.min(name.length(), 100));
    }

    private void show(Call call) {
        Answer found = intake.one(call.path("import"), call.caller(), call.language());
        if (found.isProblem()) {
            call.problem(found);
            return;
        }
        JsonNode line = found.body();
        ImportView view = ImportView.of(line, call.tongue());
        boolean rows = intake.maySeeRows(line, call.caller());
        Table faults = faults(call, view, rows);
        Table undone = new ImportTables(call.tongue())
                .cases(
                        "undone",
                        IntakeWord.UNDONE,
                        () -> rows && view.undone().isPresent() ? intake.undone(view.id()) : Stream.empty(),
                        IntakeWord.UNDO_NONE);
        if (call.exports(faults) || call.exports(undone)) {
            return;
        }
        call.show(
                heading(call, view.id()),
                "intake/import.jte",
                Map.of("view", view, "faults", faults, "undone", undone, "rows", rows));
    }

    private static Heading heading(Call call, String id) {
        return Heading.below(Section.IMPORTS, call.tongue(), id);
    }

    private Table faults(Call call, ImportView view, boolean rows) {
        boolean filed = view.filed().isPresent();
        if (!rows || (!filed && view.tried().isEmpty())) {
            return new ImportTables(call.tongue()).faults(List.of(), Stream::empty);
        }
        List<JsonNode> shown;
        try (Stream<JsonNode> some = intake.refusedRows(view.id(), filed)) {
            shown = some.limit(ImportTables.SHOWN).toList();
        }
        return new ImportTables(call.tongue()).faults(shown, () -> intake.refusedRows(view.id(), filed));
    }

    private void work(Call call, Answer job) {
        if (job.isProblem()) {
            call.problem(job);
        } else {
            call.go(IMPORTS + "/" + call.path("import"));
        }
    }

    /** {@code errors.xlsx}, {@code errors.csv}: the file with what is wrong in it. */
    private void giveBack(Call call) {
        Answer found = intake.one(call.path("import"), call.caller(), call.language());
        String file = call.path("file");
        String form = found.body().path("form").asString("");
        boolean ours = file.equals("errors." + form.toLowerCase(java.util.Locale.ROOT));
        if (found.isProblem() || !ours || !intake.maySeeRows(found.body(), call.caller())) {
            call.http().status(NOT_FOUND);
            call.note(IntakeWord.GIVEN_BACK, IntakeWord.NOT_YOUR_ROWS);
            return;
        }
        boolean filed = found.body().path("filing").path("state").asString("").equals("DONE");
        call.http()
                .contentType(form.equals("XLSX") ? EXCEL : "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + call.path("import") + "-" + file + "\"");
        try {
            intake.giveBack(
                    found.body(),
                    filed,
                    call.query("rows").filter("all"::equals).isPresent(),
                    call.http().outputStream());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void undoable(Call call) {
        Answer found = intake.one(call.path("import"), call.caller(), call.language());
        if (found.isProblem()) {
            call.problem(found);
            return;
        }
        JsonNode line = found.body();
        Table stays = new ImportTables(call.tongue())
                .cases(
                        "stays",
                        IntakeWord.STAYS,
                        () -> intake.notUndoable(line, call.caller()).map(JsonNode.class::cast),
                        IntakeWord.ALL_GO);
        if (call.exports(stays)) {
            return;
        }
        List<ImportView.Counts.Figure> counts = intake.undoable(line, call.caller()).entrySet().stream()
                .map(one -> new ImportView.Counts.Figure(
                        ImportView.standing(one.getKey().name(), call.tongue()), one.getValue()))
                .toList();
        boolean can = intake.undoable(line, call.caller()).containsKey(BatchStanding.CAN);
        call.show(
                heading(call, call.path("import"))
                        .below(
                                IMPORTS + "/" + call.path("import"),
                                call.tongue().of(IntakeWord.UNDO)),
                "intake/undo.jte",
                Map.of(
                        "id", call.path("import"),
                        "counts", counts,
                        "stays", stays,
                        "can", can,
                        "today", intake.today().toString()));
    }

    private void undo(Call call) {
        String date = call.field("date").orElse(intake.today().toString());
        work(call, intake.takeBack(call.path("import"), date, call.intent()));
    }
}
