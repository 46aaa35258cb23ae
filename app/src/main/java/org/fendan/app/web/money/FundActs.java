package org.fendan.app.web.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.Intent;
import org.fendan.app.json.Json;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.FaultLine;
import org.fendan.app.web.page.Tongue;
import org.fendan.core.settlement.FundAct;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Does something with a fund, or puts an agreement on record: first as a preview, then, confirmed, for good. */
public final class FundActs {

    private static final String CONFIRMED = "confirmed";
    private static final String TERM = "term.";

    private final Desks desks;

    FundActs(Desks desks) {
        this.desks = desks;
    }

    /** A line of a preview. */
    public record Line(String label, String value) {}

    void act(Call call) {
        String scheme = call.path("scheme");
        String[] where = call.field("fund").orElse("-/-").split("/", 2);
        Optional<FundAct.Kind> kind = Stream.of(FundAct.Kind.values())
                .filter(one -> one.name().equals(call.field("kind").orElse("")))
                .findFirst();
        if (kind.isEmpty() || where.length < 2) {
            call.go("/funds/" + Tongue.encoded(scheme));
            return;
        }
        ObjectNode request = Json.object().put("date", call.field("date").orElse(""));
        if (kind.get() != FundAct.Kind.WIND_DOWN) {
            ObjectNode facts = Json.object();
            call.field("amount").ifPresent(amount -> facts.put("amount", amount.replaceAll("[,，\\s]", "")));
            request.set("facts", facts);
        }
        Answer answer = desks.funds().act(scheme, where[0], where[1], kind.get(), request, intent(call));
        done(
                call,
                answer,
                "/funds/" + scheme + "/acts",
                body -> List.of(
                        new Line(
                                call.tongue().of(MoneyWord.ACT),
                                call.tongue().of(kind.get().label())),
                        new Line(
                                call.tongue().of(MoneyWord.ACCOUNT),
                                call.tongue()
                                        .of(desks.ledger()
                                                .name(body.path("account").asString("")))),
                        new Line(
                                call.tongue().of(MoneyWord.DATE),
                                body.path("date").asString("")),
                        new Line(call.tongue().of(MoneyWord.AMOUNT), Tongue.yuan(body.path("amount"))),
                        new Line(call.tongue().of(MoneyWord.BALANCE_AFTER), Tongue.yuan(body.path("balance")))));
    }

    void agree(Call call) {
        String scheme = call.path("scheme");
        String member = call.field("member").filter("institution"::equals).orElse("bank");
        ObjectNode request = Json.object().put("scheme", scheme);
        request.put(member, call.field("partner").orElse(""));
        request.put("from", call.field("from").orElse(""));
        call.field("lastDay").ifPresent(day -> request.put("lastDay", day));
        ObjectNode terms = Json.object();
        call.fields().forEach((name, value) -> {
            if (name.startsWith(TERM) && !value.isBlank()) {
                terms.put(name.substring(TERM.length()), value.strip());
            }
        });
        if (!terms.isEmpty()) {
            request.set("terms", terms);
        }
        Answer answer = desks.funds().agree(request, intent(call));
        Tongue tongue = call.tongue();
        done(call, answer, "/funds/" + scheme + "/agreements", body -> {
            List<Line> lines = new ArrayList<>(List.of(
                    new Line(
                            tongue.of(MoneyWord.PARTNER),
                            body.path("bank").asString(body.path("institution").asString(""))),
                    new Line(tongue.of(MoneyWord.SINCE), body.path("from").asString("")),
                    new Line(tongue.of(MoneyWord.UNTIL), body.path("lastDay").asString("–"))));
            body.path("terms")
                    .properties()
                    .forEach(term ->
                            lines.add(new Line(term.getKey(), term.getValue().asString(""))));
            return lines;
        });
    }

    private static boolean isConfirmed(Call call) {
        return call.field(CONFIRMED).isPresent();
    }

    private static Intent intent(Call call) {
        return isConfirmed(call) ? call.intent() : call.intent().asDryRun();
    }

    private void done(Call call, Answer answer, String path, java.util.function.Function<JsonNode, List<Line>> told) {
        String scheme = call.path("scheme");
        JsonNode whole = desks.questions().scheme(scheme, call.language()).body();
        if (!answer.isProblem() && isConfirmed(call)) {
            call.go("/funds/" + Tongue.encoded(scheme));
            return;
        }
        Pots pots = new Pots(
                desks.funds().holdings(scheme, call.caller(), call.language()).body(), whole, call.tongue());
        if (answer.isProblem()) {
            call.http().status(answer.status());
        }
        FundForm form = FundForm.of(pots, whole, call, FaultLine.of(answer, call.tongue()));
        call.show(
                MoneyPages.heading(call, whole)
                        .below("/funds/" + scheme, call.tongue().of(MoneyWord.PREVIEW)),
                "money/preview.jte",
                Map.of(
                        "path",
                        path,
                        "scheme",
                        scheme,
                        "lines",
                        answer.isProblem() ? List.of() : told.apply(answer.body()),
                        "detail",
                        answer.isProblem() ? answer.body().path("detail").asString("") : "",
                        "asked",
                        answer.status() == 202,
                        "mayAct",
                        true,
                        "form",
                        form));
    }
}
