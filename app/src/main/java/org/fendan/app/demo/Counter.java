package org.fendan.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.CaseDesk;
import org.fendan.app.desk.FundDesk;
import org.fendan.app.desk.Intent;
import org.fendan.app.json.Json;
import org.fendan.core.settlement.FundAct;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hands requests to the desks as people would. A reason that is asked for is given; any other refusal is a fault of the
 * demo and stops it.
 */
final class Counter {

    static final String SCHEME = "chongqing.assist-loan";
    private static final String REASONS = "/reasons/";
    private static final String REASON = "企业订单充足、现金流稳定，经办行贷审会书面说明后同意";

    private final CaseDesk cases;
    private final FundDesk funds;
    private int requests;

    Counter(CaseDesk cases, FundDesk funds) {
        this.cases = cases;
        this.funds = funds;
    }

    void agree(String bank, LocalDate from) {
        ObjectNode body = Json.object().put("scheme", SCHEME).put("bank", bank).put("from", from.toString());
        expect(funds.agree(body, intent(DemoUser.CENTRE.caller())), "agreement of " + bank);
    }

    void fund(FundAct.Kind kind, String bank, String fund, LocalDate day, String amount) {
        ObjectNode body = Json.object().put("date", day.toString());
        body.set("facts", Json.object().put("amount", amount));
        expect(
                funds.act(SCHEME, bank, fund, kind, body, intent(DemoUser.CENTRE.caller())),
                kind + " into " + fund + " at " + bank);
    }

    /** Files a loan; answers the case. */
    JsonNode file(DemoUser bank, LocalDate day, ObjectNode facts, List<String> documents) {
        ObjectNode body = body(day, facts, documents).put("scheme", SCHEME);
        return withReasons(body, asked -> cases.file(asked, intent(bank.caller())), "filing " + facts);
    }

    /** Takes a step; answers the case after it. */
    JsonNode step(
            DemoUser by, String caseId, String step, LocalDate day, Map<String, String> facts, String... documents) {
        ObjectNode body = body(day, Json.strings(facts), List.of(documents));
        return withReasons(
                body,
                asked -> cases.step(caseId, step, asked, intent(by.caller())),
                step + " of " + caseId + " on " + day + " with " + facts);
    }

    private static ObjectNode body(LocalDate day, ObjectNode facts, List<String> documents) {
        ObjectNode body = Json.object().put("date", day.toString());
        body.set("facts", facts);
        body.set(
                "documents",
                Json.strings(documents.stream().collect(Collectors.toMap(id -> id, id -> id + "-" + day + ".pdf"))));
        return body;
    }

    private JsonNode withReasons(ObjectNode body, java.util.function.Function<ObjectNode, Answer> ask, String what) {
        Answer first = ask.apply(body);
        Map<String, String> wanted = reasonsWanted(first.body());
        if (wanted.isEmpty()) {
            return expect(first, what).get("case");
        }
        body.set("reasons", Json.strings(wanted));
        return expect(ask.apply(body), what).get("case");
    }

    private static Map<String, String> reasonsWanted(ObjectNode answer) {
        return answer.path("errors")
                .valueStream()
                .map(error -> error.get("pointer").asString())
                .filter(pointer -> pointer.startsWith(REASONS))
                .collect(Collectors.toMap(pointer -> pointer.substring(REASONS.length()), pointer -> REASON));
    }

    private static ObjectNode expect(Answer answer, String what) {
        if (answer.isProblem()) {
            throw new IllegalStateException("the demo was refused: " + what + ": " + Json.write(answer.body()));
        }
        return answer.body();
    }

    private Intent intent(Caller caller) {
        requests++;
        return new Intent(caller, Optional.of("demo-" + requests), false, "zh", Optional.empty());
    }
}
