package org.fendan.app.web.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.json.Json;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.FactField;
import org.fendan.app.web.page.FaultLine;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /entries/{entry}/reversal}: a posting is taken back by one that posts the opposite, where the law of the house
 * allows it; where it does not, its desk says how the thing is put right instead.
 */
final class ReversalPages {

    private final Desks desks;

    ReversalPages(Desks desks) {
        this.desks = desks;
    }

    void show(Call call) {
        show(call, Map.of(), Optional.empty());
    }

    void submit(Call call) {
        JsonNode entry = entry(call).body();
        ObjectNode request = Json.object()
                .put("chain", entry.path("chain").asString(""))
                .put("date", call.field("date").orElse(""))
                .put("reason", call.field("reason").orElse(""));
        boolean takes = call.field("deed").orElse("preview").equals("confirm");
        Answer answer = desks.ledger()
                .reverse(request, takes ? call.intent() : call.intent().asDryRun());
        if (takes && !answer.isProblem()) {
            call.go("/entries/" + answer.body().path("entry").asString(""));
            return;
        }
        if (answer.isProblem()) {
            call.http().status(answer.status());
        }
        show(call, call.fields(), Optional.of(answer));
    }

    private Answer entry(Call call) {
        String number = call.path("entry");
        long sequence = number.matches("[0-9]{1,15}") ? Long.parseLong(number) : 0;
        return desks.ledger().entry(sequence, call.caller(), call.language());
    }

    private void show(Call call, Map<String, String> given, Optional<Answer> tried) {
        Answer entry = entry(call);
        if (entry.isProblem()) {
            call.problem(entry);
            return;
        }
        String number = entry.body().path("entry").asString("");
        JsonNode shown = call.lens().of(entry.body());
        List<List<Cell>> legs = shown.path("legs")
                .valueStream()
                .map(leg -> Postings.leg(shown, leg, call.tongue()))
                .toList();
        Table table = Table.of(
                "legs",
                call.tongue().of(CaseWord.UNDO_PREVIEW),
                Postings.posted(call.tongue()),
                legs,
                call.tongue().of(CaseWord.NO_POSTING));
        FactField date = CaseForm.dateField(given, Today.inShanghai(), call.tongue());
        List<FaultLine> faults =
                tried.map(answer -> FaultLine.of(answer, call.tongue())).orElse(List.of());
        String refusal = tried.filter(Answer::isProblem)
                .map(answer -> answer.body().path("detail").asString(""))
                .orElse("");
        call.show(
                Heading.below(Section.FUNDS, call.tongue(), call.tongue().of(CaseWord.ENTRY) + " " + number)
                        .below("/entries/" + number, call.tongue().of(CaseWord.UNDO)),
                "cases/reversal.jte",
                Map.of(
                        "entry",
                        number,
                        "legs",
                        table,
                        "date",
                        date.with(faults),
                        "reason",
                        given.getOrDefault("reason", ""),
                        "refusal",
                        refusal,
                        "faults",
                        faults,
                        "ready",
                        tried.filter(answer -> !answer.isProblem()).isPresent()));
    }
}
