package org.fendan.app.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import org.fendan.app.json.FactsJson;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.app.store.Store;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.reference.ChinaCalendar;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.PolicyModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A store with the assist loan, the batch desks and the statistics, and short words for what people send. */
final class BatchTown implements AutoCloseable {

    static final String SCHEME = "chongqing.assist-loan";
    static final Caller CENTRE = new Caller("centre", Role.AUTHORITY, "");
    static final Caller BANK = bank("bank-a");

    final Store store;
    final Catalogue catalogue;
    final CaseDesk cases;
    final FundDesk funds;
    final BatchDesk batches;
    final BatchSteps steps;
    final StatisticsDesk statistics;
    private final AtomicInteger keys = new AtomicInteger();

    BatchTown(Path folder) {
        store = Store.open(folder);
        catalogue = new Catalogue(ServiceLoader.load(PolicyModule.class).stream()
                .flatMap(module -> module.get().schemes().stream())
                .toList());
        cases = new CaseDesk(catalogue, ChinaCalendar.STATE_COUNCIL, store.writer());
        funds = new FundDesk(catalogue, store.writer(), store.reads());
        statistics = new StatisticsDesk(catalogue, ChinaCalendar.STATE_COUNCIL, store.reads());
        batches = new BatchDesk(catalogue, cases, statistics, store.writer(), store.reads());
        steps = new BatchSteps(catalogue, cases, store.writer(), store.reads());
    }

    static Caller bank(String code) {
        return new Caller(code, Role.BANK, code);
    }

    void agree(String bank) {
        ObjectNode line = Json.object().put("scheme", SCHEME).put("bank", bank).put("from", "2021-03-01");
        expect(201, funds.agree(line, intent(CENTRE)));
    }

    Intent intent(Caller caller) {
        return Intent.of(caller, "k" + keys.incrementAndGet());
    }

    /** A batch of loans of one sum each, to enterprises numbered from one on. */
    ObjectNode batch(String prefix, String date, int firstEnterprise, List<String> amounts) {
        ArrayNode rows = Json.array();
        for (int i = 0; i < amounts.size(); i++) {
            rows.add(row(prefix + i, firstEnterprise + i, date, amounts.get(i)));
        }
        ObjectNode batch = Json.object().put("scheme", SCHEME).put("date", date);
        batch.set("rows", rows);
        return batch;
    }

    ObjectNode row(String reference, int enterprise, String date, String amount) {
        ObjectNode row = Json.object().put("reference", reference);
        row.set("facts", FactsJson.write(loan(enterprise, date, amount)));
        row.set("documents", Json.object().put("application", "A-1"));
        return row;
    }

    /** The example's facts, without what our own records know. */
    private Facts loan(int enterprise, String date, String amount) {
        Facts facts = catalogue.latest(SCHEME).orElseThrow().example().loan();
        for (FactKey<?> key : List.copyOf(facts.keys())) {
            boolean ours = key.origin() == FactKey.Origin.PLATFORM;
            facts = ours || key.equals(LoanFacts.REFERENCE) || key.equals(LoanFacts.APPLICATION_DATE)
                    ? facts.without(key)
                    : facts;
        }
        int year = Integer.parseInt(date.substring(0, 4));
        return facts.withText(LoanFacts.LOAN_AMOUNT, amount)
                .withText(EnterpriseFacts.ENTERPRISE, String.format(Locale.ROOT, "91500107MA%08d", enterprise))
                .withText(LoanFacts.DISBURSED_ON, year + "-04-28")
                .withText(LoanFacts.MATURES_ON, (year + 1) + "-04-27");
    }

    /** Files a batch, and approves every loan of it. */
    String approved(Caller bank, ObjectNode batch) {
        Answer filed = expect(201, batches.json(batch, intent(bank)));
        String id = filed.body().path("id").asString();
        int year = Integer.parseInt(batch.path("date").asString("").substring(0, 4));
        stepped(bank, id, "bank-review", year + "-04-06");
        stepped(CENTRE, id, "approve", year + "-04-12");
        return id;
    }

    /** Files loans one by one, and approves them. */
    void approvedSingly(Caller bank, ObjectNode batch) {
        String year = batch.path("date").asString("").substring(0, 4);
        batch.path("rows").forEach(row -> {
            ObjectNode filing = Json.object()
                    .put("scheme", SCHEME)
                    .put("date", batch.path("date").asString(""));
            ObjectNode facts = ((ObjectNode) row.path("facts")).deepCopy();
            facts.set("reference", row.path("reference"));
            filing.set("facts", facts);
            filing.set("documents", row.path("documents"));
            String id = expect(201, cases.file(filing, intent(bank)))
                    .body()
                    .path("case")
                    .path("id")
                    .asString();
            expect(201, cases.step(id, "bank-review", yes(year + "-04-06"), intent(signer(bank, "bank-review"))));
            expect(201, cases.step(id, "approve", yes(year + "-04-12"), intent(signer(CENTRE, "approve"))));
        });
    }

    /** Who signs a step. */
    Caller signer(Caller caller, String step) {
        return Signers.of(caller, catalogue.latest(SCHEME).orElseThrow(), step);
    }

    Answer stepped(Caller caller, String batch, String step, String date) {
        return expect(200, steps.step(batch, step, yes(date), intent(signer(caller, step))));
    }

    static ObjectNode yes(String date) {
        ObjectNode body = Json.object().put("date", date);
        body.set("facts", Json.object().put("approved", true).put("opinion", "ok"));
        body.set("documents", Json.object().put("opinion", "O-1").put("risk-assessment", "R-1"));
        return body;
    }

    static Answer expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(
                    "expected " + status + ", got " + answer.status() + ": " + Json.pretty(answer.body()));
        }
        return answer;
    }

    @Override
    public void close() {
        store.close();
    }
}
