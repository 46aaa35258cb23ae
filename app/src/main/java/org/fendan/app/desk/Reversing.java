package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.app.desk.Separation.Done;
import org.fendan.app.desk.Separation.Part;
import org.fendan.app.json.Json;
import org.fendan.app.json.LedgerJson;
import org.fendan.app.people.Position;
import org.fendan.app.store.Draft;
import org.fendan.app.store.EntryView;
import org.fendan.app.store.Reads;
import org.fendan.app.store.RegisterRow;
import org.fendan.app.store.Store;
import org.fendan.app.store.Transaction;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Outcome;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.settlement.FundReversal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes back an act on a fund, once, by postings of its own in an open period that name the original.
 *
 * <p>In the register of such acts the reversal is the same act over the opposite sum, so that sums by day, in statistics
 * and in reconciliation, come out as the accounts do.
 */
final class Reversing {

    private static final Set<String> MEMBERS = Set.of("chain", "date", "reason");

    private final Catalogue catalogue;
    private final Reads reads;
    private final Commit commit;

    Reversing(Catalogue catalogue, Store store) {
        this.catalogue = catalogue;
        this.reads = store.reads();
        this.commit = new Commit(store.writer());
    }

    Answer reverse(JsonNode request, Intent intent) {
        return commit.once(
                intent, "reverse " + Json.write(request), tx -> reverse(tx, new Body(request, MEMBERS), intent));
    }

    private Answer reverse(Transaction tx, Body body, Intent intent) {
        String id = body.string("chain", "F3");
        LocalDate date = body.date();
        String reason = body.line("reason", "误记");
        Agreeing.onlyAuthority(body, intent);
        Caller approver = PositionRules.need(body, tx, intent, Position.APPROVER);
        if (!body.faults().isEmpty()) {
            return body.refusal(intent.language());
        }
        Optional<EntryView> posting = reads.entryOfChain(id);
        Optional<Chain> original = posting.flatMap(view -> view.entry().chain());
        if (original.isEmpty()) {
            return Problem.NOT_FOUND.answer(Text.of("没有记账 " + id, "there is no posting " + id), intent.language());
        }
        Optional<Text> barred = barred(tx, id);
        if (barred.isPresent()) {
            return Problem.NOT_REVERSIBLE.answer(barred.get(), intent.language());
        }
        Done made = new Done(Part.MAKER, id, posting.orElseThrow().entry().actor());
        body.faults().addAll(new Separation(tx).faults(List.of(made), Part.CHECKER, approver));
        if (!body.faults().isEmpty()) {
            return body.refusal(intent.language());
        }
        if (date.isBefore(original.get().date())) {
            body.faults().add(early(date, original.get().date()));
            return body.refusal(intent.language());
        }
        String reference = "V" + tx.nextNumber("reversal");
        Chain back = FundReversal.of(original.get(), tx.book()::hold, reference, date, "冲销" + id + "：" + reason);
        return post(tx, back, reason, intent);
    }

    /** What is not reversed here, and how it is put right instead. */
    private Optional<Text> barred(Transaction tx, String id) {
        Optional<JsonNode> act = act(tx, id);
        if (act.isPresent()) {
            return act.get().has("reverses")
                    ? Optional.of(Text.of("冲销不再冲销；请重新办理该事项", "a reversal is not reversed; do the act anew"))
                    : Optional.empty();
        }
        if (Chain.isClosing(id)) {
            return Optional.of(Text.of("已结的账期不能重开", "a closed period is not opened again"));
        }
        String caseId = id.substring(0, Math.max(0, id.indexOf('/')));
        if (tx.caseRow(caseId).isPresent()) {
            return Optional.of(Text.of(
                    "这是案件" + caseId + "的账，由该案件自己的步骤更正；案件页面列有现在可办理的步骤",
                    "this is money of case " + caseId + ": a step of the case itself corrects it; the case lists"
                            + " the steps open now"));
        }
        return Optional.of(
                PaymentRunRecord.isChain(id)
                        ? Text.of(
                                "这是拨付批次的账：未拨付的撤销批次，已拨付的由各案件的步骤更正",
                                "this is money of a payment run: cancel the run while it is unpaid; what is paid is"
                                        + " corrected by a step of each case")
                        : Text.of(
                                "这里只冲销基金的注入、孳息和处置",
                                "only injections, interest and wind-downs of funds are reversed here"));
    }

    private static Optional<JsonNode> act(Transaction tx, String id) {
        return tx.register(Records.FUND_ACTS, id).stream()
                .map(RegisterRow::body)
                .map(Json::read)
                .findFirst();
    }

    private static Fault early(LocalDate date, LocalDate original) {
        Text rule = Text.of("冲销不得早于原记账日" + original, "a reversal is not dated before its original, " + original);
        return Fault.of("date", "DATE_TOO_EARLY", date.toString(), rule, original.toString());
    }

    private Answer post(Transaction tx, Chain back, String reason, Intent intent) {
        Outcome outcome = tx.append(Draft.by(intent.caller().user(), back));
        if (outcome instanceof Outcome.Rejected rejected) {
            return Problem.refused(rejected, back.date(), intent.language());
        }
        String original = back.reverses().orElseThrow();
        ObjectNode line = (ObjectNode) act(tx, original).orElseThrow();
        Money amount = Money.parse(line.get("amount").asString());
        line.put("date", back.date().toString())
                .put("amount", amount.negated().toString())
                .put("chain", back.id())
                .put("entry", tx.sequence())
                .put("reverses", original)
                .put("reason", reason);
        tx.appendRegister(Records.FUND_ACTS, back.id(), Json.write(line));
        catalogue.latest(line.path("scheme").asString()).ifPresent(scheme -> new ArticleBook(tx).moved(scheme, line));
        AccountId account = AccountId.of(line.get("account").asString());
        line.set("balance", LedgerJson.balance(tx.book().account(account)));
        return Answer.created(line);
    }
}
