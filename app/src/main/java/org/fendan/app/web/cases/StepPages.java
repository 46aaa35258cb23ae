package org.fendan.app.web.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.Problem;
import org.fendan.app.json.CaseJson;
import org.fendan.app.json.LawJson;
import org.fendan.app.people.Position;
import org.fendan.app.people.Role;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.FactField;
import org.fendan.app.web.page.FaultLine;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Stages;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Tree;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Step;
import tools.jackson.databind.JsonNode;

/**
 * {@code /cases/{case}/steps/{step}}: any step of any procedure is filled in, looked at, and taken. What would happen is
 * told by a trial of the step itself; what was looked at is what is confirmed.
 */
public final class StepPages {

    private final Desks desks;

    StepPages(Desks desks) {
        this.desks = desks;
    }

    /**
     * What a step's page says above its form.
     *
     * @param closed why it cannot be taken now; empty where it can
     * @param stale whether somebody else was quicker
     */
    public record Sheet(
            String caseId,
            String enterprise,
            String step,
            String name,
            Tree.Cited cited,
            String actors,
            String position,
            String stage,
            String closed,
            boolean stale,
            String version,
            List<FactField.Option> kept) {}

    void show(Call call) {
        on(call, (file, step) -> show(call, file, step, form(call, file, step, Map.of()), Optional.empty(), false));
    }

    void submit(Call call) {
        on(call, (file, step) -> submit(call, file, step));
    }

    private interface Work {
        void on(CaseFile file, Step step);
    }

    /** What is no case of the reader's, or no step of it, is answered like what is not there. */
    private void on(Call call, Work work) {
        String id = call.path("case");
        Answer found = desks.lookUps().oneCase(id, call.caller(), call.language());
        if (found.isProblem()) {
            call.problem(found);
        } else if (found.body().path("schemeLoaded").asBoolean(false)) {
            on(call, desks.lookUps().find(id, call.caller()).orElseThrow(), work);
        } else {
            call.go("/cases/" + id); // the case itself says that its policy is missing
        }
    }

    private static void on(Call call, CaseFile file, Work work) {
        Optional<Step> step =
                file.scheme().procedure().step(call.path("step")).filter(one -> one.effect() != Effect.FILE);
        if (step.isEmpty()) {
            Text unknown = Text.of(CaseWord.STEP_UNKNOWN.in("zh"), CaseWord.STEP_UNKNOWN.in("en"));
            call.problem(Problem.NOT_FOUND.answer(unknown, call.language()));
        } else {
            work.on(file, step.get());
        }
    }

    private static CaseForm form(Call call, CaseFile file, Step step, Map<String, String> given) {
        return new StepForm(file, step, given, call.tongue()).form();
    }

    private void submit(Call call, CaseFile file, Step step) {
        CaseForm form = form(call, file, step, call.fields());
        String deed = call.field("deed").orElse("preview");
        if (deed.equals("change")) {
            show(call, file, step, form.with(List.of()), Optional.empty(), false);
            return;
        }
        boolean takes = deed.equals("confirm");
        Answer answer = desks.cases()
                .step(
                        file.id(),
                        step.id(),
                        form.request(),
                        takes ? call.intent() : call.intent().asDryRun());
        if (answer.isProblem()) {
            call.http().status(answer.status());
            boolean stale = answer.body().path("code").asString("").equals(Problem.VERSION_STALE.name());
            Answer told = new Answer(answer.status(), call.lens(file.id()).of(answer.body()), answer.replayed());
            CaseForm wrong = form.with(FaultLine.of(told, call.tongue()));
            show(call, file, step, wrong, Optional.of(Preview.refused(told.body(), call.tongue())), stale);
        } else if (takes) {
            call.go("/cases/" + file.id() + "#event-"
                    + answer.body().path("event").asInt(0));
        } else {
            show(call, file, step, form.with(List.of()), Optional.of(preview(call, file, answer)), false);
        }
    }

    private Preview preview(Call call, CaseFile file, Answer answer) {
        return Preview.of(call.lens(file.id()).of(answer.body()), names(call, file), stage(call, file), call.tongue());
    }

    private CaseNames names(Call call, CaseFile file) {
        return new CaseNames(
                desks.questions().scheme(file.scheme().id(), call.language()).body(), call.tongue());
    }

    private static String stage(Call call, CaseFile file) {
        return Stages.label(CaseJson.line(file), call.tongue());
    }

    private void show(Call call, CaseFile file, Step step, CaseForm form, Optional<Preview> preview, boolean stale) {
        String name = step.name().in(call.language());
        Sheet sheet = sheet(call, file, step, stale);
        call.show(
                Heading.below(Section.CASES, call.tongue(), file.id()).below("/cases/" + file.id(), name),
                "cases/step.jte",
                Map.of("sheet", sheet, "form", form, "preview", preview));
    }

    private Sheet sheet(Call call, CaseFile file, Step step, boolean stale) {
        Tongue tongue = call.tongue();
        JsonNode line = call.lens(file.id()).of(CaseJson.line(file));
        String version =
                call.field("version").orElse(String.valueOf(file.events().size()));
        return new Sheet(
                file.id(),
                line.path("enterpriseName").asString(""),
                step.id(),
                step.name().in(tongue.language()),
                Objects.requireNonNull(Tree.Cited.of(LawJson.citation(step.citation()), tongue)),
                Role.labels(step.actors().stream().map(Enum::name).sorted(), tongue.language()),
                Position.of(step.effect()).label().in(tongue.language()),
                stage(call, file),
                closed(file, step, tongue),
                stale,
                version,
                kept(call, file));
    }

    private static String closed(CaseFile file, Step step, Tongue tongue) {
        List<Step> open = file.openSteps();
        return open.contains(step)
                ? ""
                : tongue.of(CaseWord.NOT_OPEN)
                        + open.stream()
                                .map(other -> other.name().in(tongue.language()))
                                .collect(Collectors.joining(tongue.language().equals("en") ? ", " : "、"));
    }

    /** The papers handed in, by which the step may be proven. */
    private List<FactField.Option> kept(Call call, CaseFile file) {
        Answer papers = desks.documents().list(file.id(), call.caller(), call.language());
        return Stream.of(papers)
                .filter(answer -> !answer.isProblem())
                .flatMap(answer -> answer.body().path("documents").valueStream())
                .map(paper -> new FactField.Option(
                        paper.path("document").asString(""), paper.path("name").asString("")))
                .toList();
    }
}
