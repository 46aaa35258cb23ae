package org.fendan.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.app.store.CaseRow;
import org.fendan.app.store.Reads;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes an import back: every case of it on which nothing has happened since is withdrawn, by its scheme's own step. A
 * case that has gone on is left alone, for what was done on it is somebody's decision.
 */
final class BatchUndo {

    private static final int UNDER_WAY = 256;

    private final Catalogue catalogue;
    private final CaseDesk cases;
    private final Reads reads;

    BatchUndo(Catalogue catalogue, CaseDesk cases, Reads reads) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.reads = reads;
    }

    /** A case, and how it stands. */
    record Judged(String caseId, BatchStanding standing, Text why, String step) {

        ObjectNode json() {
            ObjectNode node = Json.object().put("case", caseId).put("standing", standing.name());
            node.set("why", Json.text(why));
            return node;
        }
    }

    Map<BatchStanding, Integer> counts(List<String> ids, Caller caller) {
        Map<BatchStanding, Integer> counts = new EnumMap<>(BatchStanding.class);
        ids.forEach(id -> counts.merge(judge(id, caller).standing(), 1, Integer::sum));
        return counts;
    }

    Judged judge(String id, Caller caller) {
        Optional<CaseRow> row = reads.caseRow(id).filter(found -> Wall.maySee(caller, found));
        Optional<Scheme> scheme = row.flatMap(found -> catalogue.edition(found.scheme(), found.editionDate()));
        if (row.isEmpty() || scheme.isEmpty()) {
            return new Judged(id, BatchStanding.ABSENT, Text.of("案件或其政策包不在", "the case or its policy is not here"), "");
        }
        Optional<Step> step = scheme.get().procedure().first(Effect.WITHDRAW);
        if (step.isEmpty()) {
            return new Judged(
                    id,
                    BatchStanding.NO_STEP,
                    Text.of("该项目的办理程序没有撤回", "its scheme's procedure knows no withdrawal"),
                    "");
        }
        return judge(row.get(), step.get(), caller);
    }

    private static Judged judge(CaseRow row, Step step, Caller caller) {
        if (step.gives().stream().anyMatch(mark -> row.stage().contains(mark))) {
            return new Judged(row.id(), BatchStanding.WITHDRAWN, Text.of("已撤回", "withdrawn already"), step.id());
        }
        if (row.version() > 1) {
            return new Judged(
                    row.id(),
                    BatchStanding.WENT_ON,
                    Text.of(
                            "备案后已办理其他步骤（现为“" + row.stage() + "”），请在案件中单独处理",
                            "steps were taken since it was filed (now \"" + row.stage() + "\"): see to it in the case"),
                    step.id());
        }
        boolean mine = caller.role().actor().filter(step.actors()::contains).isPresent();
        return mine
                ? new Judged(row.id(), BatchStanding.CAN, Text.of("可以撤回", "can be withdrawn"), step.id())
                : new Judged(
                        row.id(),
                        BatchStanding.NOT_YOURS,
                        Text.of("只能由" + who(step, "zh") + "撤回", "only " + who(step, "en") + " may withdraw it"),
                        step.id());
    }

    private static String who(Step step, String language) {
        return Role.labels(step.actors().stream().map(Actor::name).sorted(), language);
    }

    /** Withdraws all that can be, and tells of every case. */
    Answer undo(List<String> ids, String date, BatchReport report, Intent intent, JobProgress progress) {
        progress.of(ids.size());
        Map<String, Integer> counts = new java.util.TreeMap<>();
        Deque<Waiting> underWay = new ArrayDeque<>();
        try {
            report.clear();
            try (BatchReport.Pen pen = report.pen()) {
                for (String id : ids) {
                    if (progress.isLeaving()) {
                        return Commit.busy(intent.language());
                    }
                    if (progress.isStopping()) {
                        break;
                    }
                    if (underWay.size() == UNDER_WAY) {
                        tell(underWay.remove(), pen, counts, progress);
                    }
                    underWay.add(begin(id, date, intent));
                }
                while (!underWay.isEmpty()) {
                    tell(underWay.remove(), pen, counts, progress);
                }
            }
        } catch (BatchStopped stopped) {
            return stopped.answer();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        ObjectNode told = Json.object().put("cases", ids.size());
        ObjectNode counted = Json.object();
        counts.forEach(counted::put);
        told.set("counts", counted);
        return Answer.ok(told);
    }

    /** A case whose answer is not there yet; none is waited for where nothing was asked. */
    private record Waiting(Judged judged, Optional<Commit.Pending> answer) {}

    private Waiting begin(String id, String date, Intent intent) {
        Judged judged = judge(id, intent.caller());
        if (judged.standing() != BatchStanding.CAN) {
            return new Waiting(judged, Optional.empty());
        }
        Intent untouched =
                new Intent(intent.caller(), intent.key(), false, intent.language(), Optional.of(1L), intent.source());
        String name = intent.caller().user() + ":" + intent.key().orElseThrow() + " undo/" + id;
        ObjectNode request = Json.object().put("date", date);
        return new Waiting(judged, Optional.of(cases.stepLater(name, id, judged.step(), request, untouched)));
    }

    private static void tell(Waiting waiting, BatchReport.Pen pen, Map<String, Integer> counts, JobProgress progress) {
        progress.oneMore();
        ObjectNode line = waiting.judged().json();
        waiting.answer().map(Commit.Pending::await).ifPresent(answer -> {
            if (answer.status() >= 500) {
                throw new BatchStopped(answer.body().path("detail").asString(""), answer);
            }
            line.put("standing", answer.isProblem() ? "REFUSED" : "DONE");
            if (answer.isProblem()) {
                String why = answer.body().path("detail").asString("");
                line.set("why", Json.text(Text.of(why, why)));
            } else {
                line.set("why", Json.text(Text.of("已撤回", "withdrawn")));
            }
        });
        counts.merge(line.path("standing").asString(""), 1, Integer::sum);
        pen.line(line);
    }
}
