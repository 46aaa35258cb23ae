package org.fendan.app.desk;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.app.store.Store;
import org.fendan.core.fact.CreditCode;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.reference.ChinaCalendar;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.settlement.FundAct;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A town that subsidises premiums: a store of its own, its desks, and short words for what people do. */
public final class PremiumTown implements AutoCloseable {

    static final Caller MAKER = new Caller("maker", Role.AUTHORITY, "");
    static final Caller CHECKER = new Caller("checker", Role.AUTHORITY, "");
    static final Caller PAYER = new Caller("payer", Role.AUTHORITY, "");
    static final Caller LEADER = new Caller("leader", Role.LEADER, "");
    static final Caller AUDITOR = new Caller("auditor", Role.AUDITOR, "");
    static final Caller INSURER = new Caller("insurer-a", Role.INSURER, "insurer-a");
    static final String FUND = "pool/" + PremiumScheme.POOL + "/fund/subsidyFund";
    public static final String ONE = code("91350200MA0000001");
    static final String TWO = code("91350200MA0000002");
    static final String THREE = code("91350200MA0000003");

    public final Store store;
    final CaseDesk cases;
    final FundDesk funds;
    final LedgerDesk ledger;
    public final HoldDesk holds;
    public final PaymentRunDesk runs;
    private final AtomicInteger keys = new AtomicInteger();

    public PremiumTown(Path folder) {
        store = Store.open(folder);
        Catalogue catalogue = new Catalogue(List.of(new PremiumScheme()));
        cases = new CaseDesk(catalogue, ChinaCalendar.STATE_COUNCIL, store.writer());
        funds = new FundDesk(catalogue, store.writer(), store.reads());
        ledger = new LedgerDesk(catalogue, store);
        holds = new HoldDesk(catalogue, Origins.UNKNOWN, store.writer(), store.reads());
        runs = new PaymentRunDesk(catalogue, store.writer(), store.reads());
    }

    /** A credit code with its check character. */
    private static String code(String body) {
        String characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        return characters
                .chars()
                .mapToObj(last -> body + (char) last)
                .filter(code -> CreditCode.fault(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    static Caller enterprise(String code) {
        return new Caller("boss-" + code, Role.ENTERPRISE, code);
    }

    Intent intent(Caller caller) {
        return Intent.of(caller, "k" + keys.incrementAndGet());
    }

    public void inject(String amount, String date) {
        ObjectNode body = Json.object().put("date", date);
        body.set("facts", Json.object().put("amount", amount));
        expect(
                201,
                funds.act(PremiumScheme.ID, FundDesk.POOL, "subsidyFund", FundAct.Kind.INJECTION, body, intent(MAKER)));
    }

    /** Files a premium, and answers the case. */
    String filed(String enterprise, String name, String premium, String date) {
        ObjectNode body = Json.object().put("scheme", PremiumScheme.ID).put("date", date);
        body.set(
                "facts",
                Json.object()
                        .put("enterprise", enterprise)
                        .put("enterpriseName", name)
                        .put("applicationDate", date)
                        .put("loanAmount", "9000000.00")
                        .put("premium", premium));
        Answer answer = expect(201, cases.file(body, intent(INSURER)));
        return answer.body().path("case").path("id").asString();
    }

    void granted(String id, String subsidy, String date) {
        did(INSURER, id, "ask-" + subsidy, date, Map.of());
        did(MAKER, id, "grant-" + subsidy, date, Map.of("approved", true));
    }

    /** Files a premium whose subsidy is granted on the same day. */
    public String premium(String enterprise, String amount, String date) {
        String id = filed(enterprise, "企业" + enterprise.substring(16), amount, date);
        granted(id, "premium", date);
        return id;
    }

    void did(Caller caller, String id, String step, String date, Map<String, Object> facts) {
        ObjectNode stated = Json.object();
        facts.forEach((name, value) -> {
            if (value instanceof Boolean yes) {
                stated.put(name, yes);
            } else {
                stated.put(name, value.toString());
            }
        });
        ObjectNode body = Json.object().put("date", date);
        body.set("facts", stated);
        expect(201, cases.step(id, step, body, intent(Signers.of(caller, new PremiumScheme(), step))));
    }

    static ObjectNode half(String half, String date) {
        return Json.object().put("scheme", PremiumScheme.ID).put("half", half).put("date", date);
    }

    static ObjectNode verdict(boolean approved, String date) {
        return Json.object().put("date", date).put("approved", approved).put("opinion", "看过");
    }

    static ObjectNode on(String date) {
        return Json.object().put("date", date);
    }

    String drafted(String half, String date) {
        return expect(201, runs.draft(half(half, date), intent(MAKER)))
                .body()
                .path("id")
                .asString();
    }

    /** A run a second person has approved on the day it was drawn up. */
    String approved(String half, String date) {
        String id = drafted(half, date);
        expect(201, runs.decide(id, verdict(true, date), intent(CHECKER)));
        return id;
    }

    /** A run that is drawn up, approved and paid on one day. */
    String paid(String half, String date) {
        return paid(half, date, 201);
    }

    /** The same; 200 is answered where there is nobody to pay. */
    String paid(String half, String date, int status) {
        String id = approved(half, date);
        expect(status, runs.pay(id, on(date), intent(PAYER)));
        return id;
    }

    JsonNode run(String id) {
        return expect(200, runs.run(id, AUDITOR, "en")).body();
    }

    String state(String id) {
        return run(id).path("state").asString();
    }

    /** "case due pays heldBackBy" of each item. */
    List<String> lines(String id) {
        return run(id).path("lines")
                .valueStream()
                .map(line -> (line.path("case").asString() + " "
                                + line.path("due").path("amount").asString() + " "
                                + line.path("pays").path("amount").asString() + " "
                                + line.path("heldBackBy").path("id").asString(""))
                        .strip())
                .toList();
    }

    String balance(String account) {
        return store.reads()
                .account(AccountId.of(account))
                .map(a -> a.balance().toString())
                .orElse("none");
    }

    String available(String account) {
        return store.reads()
                .account(AccountId.of(account))
                .map(a -> a.available().toString())
                .orElse("none");
    }

    /** What an enterprise or a partner received in all. */
    String received(String payee) {
        return balance(PremiumScheme.ID + "/outside/" + payee);
    }

    static Answer expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(
                    "expected " + status + ", got " + answer.status() + ": " + Json.pretty(answer.body()));
        }
        return answer;
    }

    /** The codes of all faults of a problem, in order. */
    static List<String> codes(Answer answer) {
        return answer.body()
                .path("errors")
                .valueStream()
                .map(e -> e.path("code").asString())
                .toList();
    }

    /** The first fault's code. */
    static String code(Answer answer) {
        return answer.body().path("errors").path(0).path("code").asString();
    }

    /** Who sees persons and codes whole. */
    public MaskingDesk masking() {
        return new MaskingDesk(
                new Catalogue(List.of(new PremiumScheme())), store.writer(), store.reads(), InstantSource.system());
    }

    @Override
    public void close() {
        store.close();
    }
}
