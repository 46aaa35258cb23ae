package org.fendan.app.web.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Intent;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.FaultLine;
import org.fendan.app.web.page.Heading;

/**
 * What a form asks for: first it is looked at and nothing is kept; then, with the same fields, it is done.
 *
 * @param before the page the form stands on
 * @param heading of that page
 * @param consequences what will be, told of the answer to the look
 */
record Deed(
        Call call,
        Heading heading,
        Supplier<Folio> before,
        Function<Intent, Answer> work,
        Function<Answer, Folio> consequences) {

    private static final String CONFIRMED = "confirmed";
    private static final Set<String> OWN = Set.of("csrf", "key", "version", CONFIRMED);

    /** Looks at it, or does it and goes on. */
    void take(Consumer<Answer> then) {
        boolean confirmed = call.field(CONFIRMED).isPresent();
        Intent intent = confirmed ? call.intent() : call.intent().asDryRun();
        Answer answer = work.apply(intent);
        if (answer.isProblem()) {
            refused(answer);
        } else if (confirmed) {
            then.accept(answer);
        } else {
            confirm(answer);
        }
    }

    private void refused(Answer answer) {
        String why = answer.body().path("title").asString("") + " "
                + answer.body().path("detail").asString("");
        List<FaultLine> faults = FaultLine.of(answer, call.tongue());
        call.http().status(answer.status());
        show(heading, before.get().refused(call, why.strip(), faults));
    }

    private void confirm(Answer answer) {
        String title = before.get().forms().stream()
                .filter(form -> form.path().equals(call.http().path()))
                .map(Form::title)
                .findFirst()
                .orElse(heading.title());
        Map<String, List<String>> sent = new LinkedHashMap<>(call.http().formParamMap());
        sent.keySet().removeAll(OWN);
        Heading own = heading.below(back(), title);
        call.show(
                own,
                "office/confirm.jte",
                Map.of(
                        "title", title,
                        "folio", consequences.apply(answer),
                        "path", call.http().path(),
                        "back", back(),
                        "sent", sent,
                        "key", call.field("key").orElse(""),
                        "version", call.field("version").orElse("")));
    }

    /** The page the form stands on: "/users/li" of "/users/li/keys". */
    private String back() {
        return call.http().path().replaceFirst("^(/[^/]+/[^/]+)/.*$", "$1");
    }

    private void show(Heading where, Folio folio) {
        call.show(where, "office/folio.jte", Map.of("folio", folio));
    }
}
