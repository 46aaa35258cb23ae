package org.fendan.app.web.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.json.Json;
import org.fendan.app.web.page.FaultLine;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Tree;
import org.fendan.app.web.page.Waterfall;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One form put to a scheme: every question it gives rise to, and the answers together. */
final class Trial {

    private static final String SCHEMES = "/api/v1/schemes/";

    private final Desks desks;
    private final String scheme;
    private final JsonNode sheet;
    private final TrialForm form;
    private final String origin;
    private final Tongue tongue;
    private final List<FaultLine> faults = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();

    /** {@code origin}: where programs ask, "http://host:port". */
    Trial(Desks desks, JsonNode sheet, TrialForm form, String origin, Tongue tongue) {
        this.desks = desks;
        this.scheme = sheet.path("scheme").asString("");
        this.sheet = sheet;
        this.form = form;
        this.origin = origin;
        this.tongue = tongue;
    }

    TrialAnswer answer() {
        JsonNode admission = admission();
        JsonNode match = match(admission);
        JsonNode loss = loss();
        JsonNode subsidies = subsidies();
        Optional<JsonNode> recovery = recovery(loss);
        Findings findings = new Findings(match, tongue);
        return new TrialAnswer(
                faults.stream().distinct().toList(),
                findings.outcome(admission),
                findings.of(admission),
                admission
                        .path("missing")
                        .valueStream()
                        .map(fact -> tongue.of(fact.path("label")))
                        .toList(),
                findings.ceilings(),
                Optional.of(admission.path("contribution").path("explanation"))
                        .filter(JsonNode::isObject)
                        .map(why -> Tree.of(why, tongue)),
                split(loss),
                bounds(loss),
                curve(loss),
                subsidies
                        .path("subsidies")
                        .valueStream()
                        .map(one -> subsidy(one, findings))
                        .toList(),
                recovery.flatMap(this::split),
                asked);
    }

    private JsonNode admission() {
        ObjectNode question = form.askToEnter();
        return told(
                "admissions", question, desks.questions().admission(scheme, question.deepCopy(), tongue.language()));
    }

    /** What would change the answer, and what limits the loan: what matching says of this one scheme. */
    private JsonNode match(JsonNode admission) {
        if (admission.isEmpty()) {
            return Json.object();
        }
        ObjectNode question = form.askToEnter();
        question.set("schemes", Json.strings(List.of(scheme)));
        asked.add(Asked.of(origin, "/api/v1/matches", question));
        Answer answer = desks.matches().match(question, Optional.empty(), tongue.language());
        return answer.isProblem()
                ? Json.object()
                : answer.body().path("matches").path(0);
    }

    private JsonNode loss() {
        if (sheet.path("funds").isEmpty()) {
            return Json.object();
        }
        ObjectNode question = form.askToPay();
        return told("losses", question, desks.questions().loss(scheme, question.deepCopy(), tongue.language()));
    }

    private JsonNode subsidies() {
        if (sheet.path("subsidies").isEmpty()) {
            return Json.object();
        }
        ObjectNode question = form.askToPay();
        return told("subsidies", question, desks.questions().subsidy(scheme, question.deepCopy(), tongue.language()));
    }

    private Optional<JsonNode> recovery(JsonNode loss) {
        if (loss.isEmpty() || !form.isRecovered()) {
            return Optional.empty();
        }
        return day().flatMap(day -> desks.trials().afterLoss(scheme, day, form.askToReturn(), loss.path("totals")))
                .map(question -> told(
                        "recoveries",
                        question,
                        desks.questions().recovery(scheme, question.deepCopy(), tongue.language())));
    }

    private Optional<java.time.LocalDate> day() {
        return TrialPages.day(form.date().value());
    }

    /** An answer's body; nothing where something is wrong, which is noted. */
    private JsonNode told(String path, ObjectNode question, Answer answer) {
        asked.add(Asked.of(origin, SCHEMES + scheme + "/" + path, question));
        faults.addAll(FaultLine.of(answer, tongue));
        return answer.isProblem() ? Json.object() : answer.body();
    }

    private Optional<Waterfall> split(JsonNode split) {
        return split.isEmpty() ? Optional.empty() : Optional.of(Waterfall.of(split, tongue));
    }

    private List<Curve> curve(JsonNode loss) {
        if (loss.isEmpty()) {
            return List.of();
        }
        Answer points = desks.trials().curve(scheme, form.askToPay(), tongue.language());
        return Curve.of(points.body().path("points"), tongue);
    }

    /** Where a slice is as large as what its bearer could pay, that was its limit. */
    private List<TrialAnswer.Bound> bounds(JsonNode loss) {
        return loss.path("slices")
                .valueStream()
                .flatMap(slice -> slice.path("explanation")
                        .path("parts")
                        .valueStream()
                        .filter(part -> part.path("kind").asString("").equals("RESOURCE")
                                && part.path("value")
                                        .asString("")
                                        .equals(slice.path("amount")
                                                .path("amount")
                                                .asString("-")))
                        .map(part -> bound(slice, part)))
                .toList();
    }

    private TrialAnswer.Bound bound(JsonNode slice, JsonNode limit) {
        return new TrialAnswer.Bound(
                tongue.of(slice.path("name")),
                tongue.of(limit.path("label")),
                Tongue.yuan(limit.path("value")),
                Tree.Cited.of(limit.path("citation"), tongue));
    }

    private TrialAnswer.Subsidy subsidy(JsonNode subsidy, Findings findings) {
        return new TrialAnswer.Subsidy(
                tongue.of(subsidy.path("name")),
                Tongue.yuan(subsidy.path("entitled").path("amount")),
                Tongue.yuan(subsidy.path("payable")),
                tongue.of(subsidy.path("boundBy").path("name")),
                Optional.of(subsidy.path("entitled").path("explanation"))
                        .filter(JsonNode::isObject)
                        .map(why -> Tree.of(why, tongue)),
                findings.of(subsidy));
    }
}
