package org.fendan.app.web.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.people.Role;
import org.fendan.app.web.page.Stages;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Tree;
import org.fendan.app.web.page.Waterfall;
import org.fendan.app.web.page.Word;
import org.fendan.core.law.Text;
import tools.jackson.databind.JsonNode;

/** Lays out the page of one case from what the desks answer. */
final class Folder {

    private final JsonNode file;
    private final Tongue tongue;
    private final Map<String, JsonNode> facts = new HashMap<>();
    private final Map<String, JsonNode> steps = new HashMap<>();
    private final String schemeName;

    Folder(JsonNode file, JsonNode scheme, Tongue tongue) {
        this.file = file;
        this.tongue = tongue;
        this.schemeName = tongue.of(scheme.path("name"));
        scheme.path("facts").forEach(fact -> facts.put(fact.path("name").asString(""), fact));
        scheme.path("steps").forEach(step -> {
            steps.put(step.path("id").asString(""), step);
            Stream.of("facts", "optionalFacts")
                    .flatMap(list -> step.path(list).valueStream())
                    .forEach(fact -> facts.putIfAbsent(fact.path("name").asString(""), fact));
        });
    }

    CasePage page() {
        return new CasePage(
                text("id"),
                notices(),
                schemeName.isEmpty() ? text("scheme") : schemeName,
                text("edition"),
                text("bank"),
                text("enterpriseName"),
                Stages.label(file, tongue),
                sums(),
                lines(file.path("facts")),
                file.path("events").valueStream().map(this::event).toList(),
                file.path("deadlines").valueStream().map(this::deadline).toList(),
                file.path("letters").valueStream().map(this::letter).toList(),
                file.path("claims")
                        .valueStream()
                        .filter(claim -> claim.has("split"))
                        .map(claim -> Waterfall.of(text("id"), claim, tongue))
                        .toList(),
                file.path("openSteps").valueStream().map(this::open).toList());
    }

    private String text(String name) {
        return file.path(name).asString("");
    }

    /** What is to be known before the case is read: its policy is missing, or another one than it was. */
    private List<String> notices() {
        return Stream.of("schemeAbsent", "policyChanged")
                .filter(file::has)
                .map(notice -> tongue.of(file.path(notice)))
                .toList();
    }

    private List<CasePage.Line> sums() {
        JsonNode loan = file.path("loan");
        return List.of(
                new CasePage.Line(tongue.of(Word.LOAN_AMOUNT), Tongue.yuan(file.path("loanAmount"))),
                new CasePage.Line(label("disbursed"), Tongue.yuan(loan.path("disbursed"))),
                new CasePage.Line(label("principalRepaid"), Tongue.yuan(loan.path("repaid"))),
                new CasePage.Line(label("contributionPaid"), Tongue.yuan(loan.path("charged"))),
                new CasePage.Line(tongue.of(Word.OPEN_BALANCE), Tongue.yuan(file.path("openBalance"))));
    }

    private List<CasePage.Line> lines(JsonNode stated) {
        return stated.properties().stream()
                .map(fact -> new CasePage.Line(label(fact.getKey()), value(fact.getKey(), fact.getValue())))
                .toList();
    }

    private String label(String name) {
        return Optional.ofNullable(facts.get(name))
                .map(fact -> tongue.of(fact.path("label")))
                .orElse(name);
    }

    private String value(String name, JsonNode value) {
        JsonNode fact = Optional.ofNullable(facts.get(name)).orElse(value);
        if (value.isArray()) {
            return value.valueStream().map(JsonNode::asString).collect(Collectors.joining("; "));
        }
        if (value.isBoolean()) {
            return (value.asBoolean() ? Text.of("是", "yes") : Text.of("否", "no")).in(tongue.language());
        }
        return fact.path("choices")
                .valueStream()
                .filter(choice -> choice.path("code").asString("").equals(value.asString("")))
                .findFirst()
                .map(choice -> tongue.of(choice.path("label")))
                .orElseGet(() -> fact.path("type")
                                .asString("")
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains("money")
                        ? Tongue.yuan(value)
                        : value.asString(""));
    }

    private String step(String id) {
        return Optional.ofNullable(steps.get(id))
                .map(step -> tongue.of(step.path("name")))
                .orElse(id);
    }

    private CasePage.Event event(JsonNode event) {
        String id = event.path("step").asString("");
        JsonNode step = Optional.ofNullable(steps.get(id)).orElse(event);
        String stated = event.path("number").asInt(0) == 1
                ? ""
                : lines(event.path("facts")).stream()
                        .map(line -> line.label() + ": " + line.value())
                        .collect(Collectors.joining(" · "));
        return new CasePage.Event(
                event.path("number").asInt(0),
                event.path("date").asString(""),
                step(id) + (event.path("effect").asString("").equals("LAPSE") ? tongue.of(Word.APPROVAL_LAPSED) : ""),
                Tree.Cited.of(step.path("citation"), tongue),
                event.path("by").asString(""),
                event.path("agreed").asBoolean(true),
                stated);
    }

    private CasePage.Deadline deadline(JsonNode deadline) {
        Word unit = deadline.path("unit").asString("").equals("WORKING_DAYS") ? Word.WORKING_DAYS : Word.CALENDAR_DAYS;
        String due = deadline.path("due").asString("");
        String count = deadline.path("count").asString("");
        String after = step(deadline.path("after").asString("")) + " "
                + deadline.path("started").asString("");
        return new CasePage.Deadline(
                step(deadline.path("owed").asString("")),
                due.equals("unknown") ? tongue.of(Word.UNKNOWN) : due,
                deadline.path("met").asString(""),
                Text.of(
                                after + " 之后 " + count + " " + tongue.of(unit),
                                count + " " + tongue.of(unit) + " after " + after)
                        .in(tongue.language()),
                Tree.Cited.of(deadline.path("citation"), tongue));
    }

    private CasePage.Letter letter(JsonNode letter) {
        return new CasePage.Letter(
                tongue.of(letter.path("title")),
                tongue.of(letter.path("to")),
                letter.path("date").asString(""),
                letter.path("sums")
                        .valueStream()
                        .map(sum -> tongue.of(sum.path("label")) + " " + Tongue.yuan(sum.path("amount")))
                        .collect(Collectors.joining(" · ")),
                Tree.Cited.of(letter.path("citation"), tongue));
    }

    private CasePage.Open open(JsonNode step) {
        return new CasePage.Open(
                tongue.of(step.path("name")),
                Role.labels(step.path("actors").valueStream().map(JsonNode::asString), tongue.language()),
                Tree.Cited.of(step.path("citation"), tongue));
    }
}
