package org.fendan.app.web.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.Page;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.FactField;
import org.fendan.app.web.page.FaultLine;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /cases/new}: a loan is filed, after a look at what its scheme says of it. */
public final class FilingPages {

    private static final String PATH = "/cases/new";

    private final Desks desks;

    FilingPages(Desks desks) {
        this.desks = desks;
    }

    /** A scheme to file under, or why not. */
    public record Choice(String id, String name, String summary, String hindrance) {}

    void choose(Call call) {
        List<JsonNode> agreements = agreements(call);
        List<Choice> all = desks.questions()
                .schemes()
                .body()
                .path("schemes")
                .valueStream()
                .map(line ->
                        scheme(line.path("scheme").asString(""), call.tongue()).body())
                .map(scheme -> choice(new Filing(scheme, agreements, call.caller()), call.tongue()))
                .toList();
        call.show(
                Heading.below(Section.CASES, call.tongue(), call.tongue().of(CaseWord.NEW_LOAN)),
                "cases/choose.jte",
                Map.of("choices", all));
    }

    private static Choice choice(Filing filing, Tongue tongue) {
        return new Choice(
                filing.scheme().path("scheme").asString(""),
                tongue.of(filing.scheme().path("name")),
                tongue.of(filing.scheme().path("summary")),
                filing.hindrance(tongue).orElse(""));
    }

    private Answer scheme(String id, Tongue tongue) {
        return desks.questions().scheme(id, tongue.language());
    }

    private List<JsonNode> agreements(Call call) {
        return desks.lookUps()
                .agreements(Page.WHOLE, call.caller())
                .body()
                .path("agreements")
                .valueStream()
                .toList();
    }

    void show(Call call) {
        Answer found = scheme(call.path("scheme"), call.tongue());
        if (found.isProblem()) {
            call.problem(found);
            return;
        }
        show(call, found.body(), form(call, found.body(), Map.of()), Optional.empty());
    }

    private CaseForm form(Call call, JsonNode scheme, Map<String, String> given) {
        Filing filing = new Filing(scheme, agreements(call), call.caller());
        List<FactField> partners = Stream.of("bank", "institution")
                .filter(partner -> filing.takes(partner) && !filing.isOwn(partner))
                .map(partner -> partner(filing, partner, given, call.tongue()))
                .toList();
        return new FilingForm(scheme, given, call.tongue()).form(partners, Today.inShanghai());
    }

    private static FactField partner(Filing filing, String name, Map<String, String> given, Tongue tongue) {
        return new FactField(
                name,
                name,
                "choice",
                tongue.of(name.equals("bank") ? CaseWord.BANK : CaseWord.INSTITUTION),
                "",
                "",
                given.getOrDefault(name, ""),
                true,
                filing.codes(name).stream()
                        .map(code -> new FactField.Option(code, code))
                        .toList(),
                List.of());
    }

    private void show(Call call, JsonNode scheme, CaseForm form, Optional<Preview> preview) {
        String name = call.tongue().of(scheme.path("name"));
        String hindrance = new Filing(scheme, agreements(call), call.caller())
                .hindrance(call.tongue())
                .orElse("");
        call.show(
                Heading.below(Section.CASES, call.tongue(), call.tongue().of(CaseWord.NEW_LOAN))
                        .below(PATH, name),
                "cases/filing.jte",
                Map.of(
                        "scheme",
                        scheme.path("scheme").asString(""),
                        "name",
                        name,
                        "hindrance",
                        hindrance,
                        "form",
                        form,
                        "preview",
                        preview));
    }

    /** Looks first; files what was looked at. */
    void submit(Call call) {
        Answer found = scheme(call.path("scheme"), call.tongue());
        if (found.isProblem()) {
            call.problem(found);
            return;
        }
        JsonNode scheme = found.body();
        CaseForm form = form(call, scheme, call.fields());
        String deed = call.field("deed").orElse("preview");
        if (deed.equals("change")) {
            show(call, scheme, form.with(List.of()), Optional.empty());
            return;
        }
        ObjectNode request = form.request().put("scheme", scheme.path("scheme").asString(""));
        boolean files = deed.equals("confirm");
        Answer answer = desks.cases()
                .file(request, files ? call.intent() : call.intent().asDryRun());
        if (answer.isProblem()) {
            call.http().status(answer.status());
            show(
                    call,
                    scheme,
                    form.with(FaultLine.of(answer, call.tongue())),
                    Optional.of(Preview.refused(call.lens().of(answer.body()), call.tongue())));
        } else if (files) {
            call.go("/cases/" + answer.body().path("case").path("id").asString(""));
        } else {
            Preview preview =
                    Preview.of(call.lens().of(answer.body()), new CaseNames(scheme, call.tongue()), "", call.tongue());
            show(call, scheme, form.with(List.of()), Optional.of(preview));
        }
    }
}
