package org.fendan.app.web.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.Page;
import org.fendan.app.people.Role;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/** {@code /jobs}: long work, how far it has come, and what came of it. */
public final class JobPages implements Room {

    private static final String JOBS = "/jobs";
    private static final String ONE = JOBS + "/{job}";
    private static final int PAGE = 50;

    private final Desks desks;

    public JobPages(Desks desks) {
        this.desks = desks;
    }

    @Override
    public void register(Doors doors) {
        doors.get(JOBS, this::list);
        doors.get(ONE, this::show);
        doors.get(ONE + "/progress", this::progress);
        doors.post(ONE + "/stop", this::stop);
        doors.post(JOBS + "/verification", call -> begun(call, desks.jobs().verification(call.intent())));
        doors.post(
                JOBS + "/backup",
                call -> begun(call, desks.jobs().backup(call.field("name").orElse(""), call.intent())));
    }

    private void list(Call call) {
        Optional<String> after = call.query("cursor").flatMap(Page::key);
        Answer answer = desks.jobs().list(new Page(after, PAGE), call.caller());
        Tongue tongue = call.tongue();
        Table table = new Table(
                "jobs",
                tongue.of(IntakeWord.JOBS),
                List.of(
                        Column.name(tongue.of(IntakeWord.JOB)),
                        Column.words(tongue.of(IntakeWord.KIND)),
                        Column.words(tongue.of(IntakeWord.STATE)),
                        Column.number(tongue.of(IntakeWord.PROGRESS)),
                        Column.name(tongue.of(IntakeWord.BY)),
                        Column.date(tongue.of(IntakeWord.QUEUED)),
                        Column.date(tongue.of(IntakeWord.ENDED))),
                rows(answer, tongue),
                tongue.of(IntakeWord.NO_JOB),
                answer.body().path("next").asString(""),
                () -> rows(desks.jobs().list(Page.WHOLE, call.caller()), tongue).stream());
        if (call.exports(table)) {
            return;
        }
        Role role = call.caller().role();
        call.show(
                Heading.of(Section.JOBS, tongue),
                "intake/jobs.jte",
                Map.of(
                        "table",
                        table,
                        "mayVerify",
                        role.seesAll(),
                        "mayBackUp",
                        role == Role.AUTHORITY || role == Role.ADMINISTRATOR,
                        "name",
                        desks.imports().today().toString()));
    }

    private static List<List<Cell>> rows(Answer answer, Tongue tongue) {
        return answer.body()
                .path("jobs")
                .valueStream()
                .map(job -> row(job, tongue))
                .toList();
    }

    private static List<Cell> row(JsonNode job, Tongue tongue) {
        Progress progress = Progress.of(job, tongue);
        return List.of(
                Cell.link(progress.id(), JOBS + "/" + progress.id()),
                Cell.of(progress.kind()),
                Cell.chips(chip(progress)),
                Cell.of(progress.percent().isEmpty() ? "" : progress.percent() + " %"),
                Cell.of(job.path("by").asString("")),
                Cell.of(moment(job.path("queued"))),
                Cell.of(moment(job.path("ended"))));
    }

    private static Chip chip(Progress progress) {
        return switch (progress.tone()) {
            case "good" -> Chip.good(progress.label());
            case "bad" -> Chip.bad(progress.label());
            default -> Chip.ours(progress.label());
        };
    }

    private static String moment(JsonNode instant) {
        return instant.asString("").replace('T', ' ').replace("Z", "");
    }

    /** A label and what stands beside it, and where that leads. */
    public record Line(String label, String value, String path) {}

    private void show(Call call) {
        Answer found = desks.jobs().brief(call.path("job"), call.caller(), call.language());
        if (found.isProblem()) {
            call.problem(found);
            return;
        }
        JsonNode job = found.body();
        Progress progress = Progress.of(job, call.tongue());
        call.show(
                Heading.below(Section.JOBS, call.tongue(), progress.kind() + " " + progress.id()),
                "intake/job.jte",
                Map.of(
                        "progress", progress,
                        "lines", lines(job, call.tongue()),
                        "problem", job.path("problem").path("detail").asString(""),
                        "own", job.path("by").asString("").equals(call.caller().user())));
    }

    private static List<Line> lines(JsonNode job, Tongue tongue) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(tongue.of(IntakeWord.BY), job.path("by").asString(""), ""));
        lines.add(new Line(tongue.of(IntakeWord.QUEUED), moment(job.path("queued")), ""));
        lines.add(new Line(tongue.of(IntakeWord.STARTED), moment(job.path("started")), ""));
        lines.add(new Line(tongue.of(IntakeWord.ENDED), moment(job.path("ended")), ""));
        JsonNode result = job.path("result");
        Optional.of(result.path("import").asString(""))
                .filter(id -> !id.isEmpty())
                .ifPresent(id -> lines.add(new Line(tongue.of(IntakeWord.OPEN_IMPORT), id, "/imports/" + id)));
        JsonNode counts = result.path("counts");
        if (counts.has("rows")) {
            lines.add(new Line(tongue.of(IntakeWord.ROWS), counts.path("rows").toString(), ""));
            lines.add(new Line(
                    tongue.of(IntakeWord.RIGHT), counts.path("accepted").toString(), ""));
            lines.add(new Line(
                    tongue.of(IntakeWord.ALREADY), counts.path("alreadyThere").toString(), ""));
            lines.add(new Line(
                    tongue.of(IntakeWord.REFUSED), counts.path("refused").toString(), ""));
        }
        if (result.has("clean")) {
            boolean clean = result.path("clean").booleanValue();
            lines.add(new Line(
                    tongue.of(IntakeWord.RESULT), tongue.of(clean ? IntakeWord.CLEAN : IntakeWord.BROKEN), "/seal"));
        }
        lines.removeIf(line -> line.value().isEmpty());
        return List.copyOf(lines);
    }

    /** The part of a page that shows a job's progress; once it is over, the page itself is asked for again. */
    private void progress(Call call) {
        Answer found = desks.jobs().brief(call.path("job"), call.caller(), call.language());
        if (found.isProblem()) {
            call.problem(found);
            return;
        }
        Progress progress = Progress.of(found.body(), call.tongue());
        if (!call.isPart()) {
            call.go(JOBS + "/" + progress.id());
            return;
        }
        if (!progress.isUnderWay()) {
            call.http().header("HX-Refresh", "true");
        }
        call.show(Heading.of(progress.kind()), "intake/progress.jte", Map.of("progress", progress));
    }

    private void stop(Call call) {
        begun(call, desks.jobs().stop(call.path("job"), call.intent()));
    }

    private static void begun(Call call, Answer job) {
        if (job.isProblem()) {
            call.problem(job);
        } else {
            call.go(JOBS + "/" + job.body().path("id").asString(""));
        }
    }
}
