package org.fendan.app.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import org.fendan.app.json.FactsJson;
import org.fendan.app.json.Json;
import org.fendan.app.people.Position;
import org.fendan.app.people.Role;
import org.fendan.app.store.Store;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.reference.ChinaCalendar;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.PolicyModule;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.settlement.FundAct;
import tools.jackson.databind.node.ObjectNode;

/** A town with the assist loan in force: a store of its own, every desk, and short words for what people do. */
final class Town implements AutoCloseable {

    static final String SCHEME = "chongqing.assist-loan";
    static final Caller CENTRE = new Caller("centre", Role.AUTHORITY, "");
    static final Caller LEADER = new Caller("leader", Role.LEADER, "");
    static final Caller COMMITTEE = new Caller("committee", Role.COMMITTEE, "");
    static final Caller AUDITOR = new Caller("auditor", Role.AUDITOR, "");
    static final Caller BANK = new Caller("bank-a", Role.BANK, "bank-a");

    private static final Map<String, String> PAPERS = Map.of(
            "application", "A-1",
            "opinion", "O-1",
            "risk-assessment", "R-1",
            "loan-contract", "L-1",
            "guarantee-contract", "G-1");

    final Store store;
    final Catalogue catalogue;
    final CaseDesk cases;
    final FundDesk funds;
    final LookUpDesk lookUps;
    final LedgerDesk ledger;
    final HoldDesk holds;
    private final AtomicInteger keys = new AtomicInteger();

    Town(Path folder) {
        List<Scheme> schemes = ServiceLoader.load(PolicyModule.class).stream()
                .flatMap(module -> module.get().schemes().stream())
                .toList();
        store = Store.open(folder);
        catalogue = new Catalogue(schemes);
        cases = new CaseDesk(catalogue, ChinaCalendar.STATE_COUNCIL, store.writer());
        funds = new FundDesk(catalogue, store.writer(), store.reads());
        lookUps = new LookUpDesk(catalogue, ChinaCalendar.STATE_COUNCIL, store.reads());
        holds = new HoldDesk(catalogue, Origins.UNKNOWN, store.writer(), store.reads());
        ledger = new LedgerDesk(catalogue, store);
    }

    /** A town whose bank has an agreement. */
    static Town withAgreement(Path folder) {
        Town town = new Town(folder);
        expect(201, town.agree("bank-a", "2021-03-01", ""));
        return town;
    }

    Answer agree(String bank, String from, String lastDay) {
        ObjectNode line = Json.object().put("scheme", SCHEME).put("bank", bank).put("from", from);
        if (!lastDay.isEmpty()) {
            line.put("lastDay", lastDay);
        }
        return funds.agree(line, intent(CENTRE));
    }

    Intent intent(Caller caller) {
        return Intent.of(caller, "k" + keys.incrementAndGet());
    }

    Answer inject(String fund, FundAct.Kind kind, String amount, String date) {
        ObjectNode body = Json.object().put("date", date);
        body.set("facts", Json.object().put("amount", amount));
        return funds.act(SCHEME, "bank-a", fund, kind, body, intent(CENTRE));
    }

    Answer windDown(String fund, String date) {
        ObjectNode body = Json.object().put("date", date);
        Answer asked = funds.act(SCHEME, "bank-a", fund, FundAct.Kind.WIND_DOWN, body, intent(CENTRE));
        Caller approver = Signers.of(CENTRE, Position.APPROVER);
        return asked.isProblem()
                ? asked
                : funds.act(SCHEME, "bank-a", fund, FundAct.Kind.WIND_DOWN, body, intent(approver));
    }

    /** The example's facts, without what our own records know. */
    Facts loan(String reference, String amount) {
        Facts facts = catalogue.latest(SCHEME).orElseThrow().example().loan();
        for (var key : facts.keys()) {
            facts = key.origin() == org.fendan.core.fact.FactKey.Origin.PLATFORM ? facts.without(key) : facts;
        }
        return facts.withText(LoanFacts.REFERENCE, reference).withText(LoanFacts.LOAN_AMOUNT, amount);
    }

    ObjectNode filing(Facts loan, String date) {
        ObjectNode body = Json.object().put("scheme", SCHEME).put("date", date);
        body.set("facts", FactsJson.write(loan));
        body.set("documents", Json.object().put("application", "A-1"));
        return body;
    }

    /** Files a loan that passes, and answers its id. */
    String filed(String reference, String amount) {
        ObjectNode body = filing(loan(reference, amount), "2021-04-01");
        body.set("reasons", Json.object().put("10", "confirmed order book"));
        Answer answer = expect(201, cases.file(body, intent(BANK)));
        return answer.body().path("case").path("id").asString();
    }

    Answer step(Caller caller, String id, String step, String date, Map<String, Object> facts) {
        Caller signer = Signers.of(caller, catalogue.latest(SCHEME).orElseThrow(), step);
        return cases.step(id, step, body(id, step, date, facts), intent(signer));
    }

    ObjectNode body(String id, String step, String date, Map<String, Object> facts) {
        ObjectNode body = Json.object().put("date", date);
        ObjectNode stated = Json.object();
        facts.forEach((name, value) -> {
            if (value instanceof Boolean yes) {
                stated.put(name, yes);
            } else {
                stated.put(name, value.toString());
            }
        });
        body.set("facts", stated);
        ObjectNode papers = Json.object();
        lookUps.find(id, CENTRE)
                .flatMap(file -> file.scheme().procedure().step(step))
                .ifPresent(known -> known.documents()
                        .forEach(paper -> papers.put(paper.id(), PAPERS.getOrDefault(paper.id(), "X-1"))));
        body.set("documents", papers);
        return body;
    }

    void did(Caller caller, String id, String step, String date, Map<String, Object> facts) {
        expect(201, step(caller, id, step, date, facts));
    }

    /** Brings a filed loan to the day it is paid out. */
    void live(String id, String amount, String contribution) {
        did(BANK, id, "bank-review", "2021-04-06", Map.of("approved", true, "opinion", "ok"));
        did(CENTRE, id, "approve", "2021-04-12", Map.of("approved", true, "opinion", "ok"));
        did(BANK, id, "contribute", "2021-04-15", Map.of("contributionPaid", contribution));
        did(BANK, id, "sign", "2021-04-20", Map.of());
        did(
                BANK,
                id,
                "disburse",
                "2021-04-28",
                Map.of(
                        "disbursed", amount,
                        "disbursedOn", "2021-04-28",
                        "maturesOn", "2022-04-27",
                        "rate", "4.785"));
    }

    /** Brings a live loan to an approved claim. */
    void approvedClaim(String id, String principal, String interest) {
        claimed(id, principal, interest);
        did(CENTRE, id, "confirm-overdue", "2022-05-10", Map.of("approved", true, "opinion", "ok"));
        did(BANK, id, "confirm-payment", "2022-05-11", Map.of("approved", true));
        did(LEADER, id, "approve-payment", "2022-05-16", Map.of("approved", true, "opinion", "ok"));
    }

    void claimed(String id, String principal, String interest) {
        did(
                BANK,
                id,
                "overdue",
                "2022-05-05",
                Map.of("overdueSince", "2022-04-28", "overduePrincipal", principal, "overdueInterest", interest));
        did(BANK, id, "claim", "2022-05-06", Map.of());
    }

    String balance(String account) {
        return store.reads()
                .account(org.fendan.core.ledger.AccountId.of(SCHEME + "/" + account))
                .map(a -> a.balance().toString())
                .orElse("none");
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

    @Override
    public void close() {
        store.close();
    }
}
