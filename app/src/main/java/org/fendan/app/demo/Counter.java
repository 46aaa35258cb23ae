package org.fendan.app.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * Hands requests to the desks as people would. A reason that is asked for is given; any other refusal is thrown as
 * {@link Turned}.
 */
final class Counter {

    private static final String REASONS = "/reasons/";
    private static final String REASON = "企业订单充足、现金流稳定，经办行贷审会书面说明后同意";

    private final CaseDesk cases;
    private final FundDesk funds;
    private int requests;

    Counter(CaseDesk cases, FundDesk funds) {
        this.cases = cases;
        this.funds = funds;
    }

    /** Agrees with a partner from a day on; {@code member} says what kind it is: bank or institution. */
    void agree(String scheme, String member, String partner, LocalDate from, Map<String, String> terms) {
        ObjectNode body =
                Json.object().put("scheme", scheme).put(member, partner).put("from", from.toString());
        if (!terms.isEmpty()) {
            body.set("terms", Json.strings(terms));
        }
        expect(funds.agree(body, intent(DemoUser.CENTRE.caller())), "agreement of " + partner);
    }

    void inject(String scheme, String bank, String fund, LocalDate day, String amount) {
        ObjectNode body = Json.object().put("date", day.toString());
        body.set("facts", Json.object().put("amount", amount));
        expect(
                funds.act(scheme, bank, fund, FundAct.Kind.INJECTION, body, intent(DemoUser.CENTRE.caller())),
                "injection into " + fund + " at " + bank);
    }

    /** Files a case; answers it. */
    JsonNode file(Caller by, ObjectNode filing, ObjectNode facts, LocalDate day, Set<String> documents) {
        ObjectNode body = body(day, facts, documents);
        body.setAll(filing);
        return withReasons(body, asked -> cases.file(asked, intent(by)), "filing " + filing + facts);
    }

    /** Takes a step; answers the case after it. */
    JsonNode step(Caller by, String caseId, String step, LocalDate day, ObjectNode facts, Set<String> documents) {
        ObjectNode body = body(day, facts, documents);
        return withReasons(
                body,
                asked -> cases.step(caseId, step, asked, intent(by)),
                step + " of " + caseId + " on " + day + " with " + facts);
    }

    private static ObjectNode body(LocalDate day, ObjectNode facts, Set<String> documents) {
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

    static ObjectNode expect(Answer answer, String what) {
        if (answer.isProblem()) {
            throw new Turned(what + ": " + Json.write(answer.body()));
        }
        return answer.body();
    }

    Intent intent(Caller caller) {
        requests++;
        return new Intent(caller, Optional.of("demo-" + requests), false, "zh", Optional.empty());
    }
}
