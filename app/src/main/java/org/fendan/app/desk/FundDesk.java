package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.app.json.Json;
import org.fendan.app.json.LedgerJson;
import org.fendan.app.people.Position;
import org.fendan.app.store.Draft;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.Reads;
import org.fendan.app.store.Transaction;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Book;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Outcome;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.settlement.FundAct;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the partners' agreements and the funds: what is put in, what is earned, what is left. */
public final class FundDesk {

    /** Stands where a bank's code stands, for a fund in a single account. */
    public static final String POOL = "pool";

    private static final FactKey<Money> AMOUNT =
            FactKey.stated("amount", "金额（元）", "the sum", FactType.POSITIVE_MONEY, "1000000.00");

    private final Catalogue catalogue;
    private final Commit commit;
    private final Pools pools;

    public FundDesk(Catalogue catalogue, LedgerWriter writer, Reads reads) {
        this.catalogue = catalogue;
        this.commit = new Commit(writer);
        this.pools = new Pools(reads);
    }

    /** Records an agreement with a scheme, or its end: {@code {scheme, bank | institution, from, lastDay?, terms?}}. */
    public Answer agree(JsonNode request, Intent intent) {
        return commit.once(
                intent,
                "agree " + Json.write(request),
                tx -> new Agreeing(catalogue, tx, intent).agree(new Body(request, Agreeing.MEMBERS)));
    }

    /** Puts money into a fund (at a bank, or in the pool), adds what it earned, or takes out what is left at the end. */
    public Answer act(String schemeId, String bank, String fundId, FundAct.Kind kind, JsonNode request, Intent intent) {
        String address = "fund " + schemeId + " " + bank + " " + fundId + " " + kind;
        return commit.once(intent, address + " " + Json.write(request), tx -> {
            Optional<Scheme> scheme = catalogue.latest(schemeId);
            if (scheme.isEmpty()) {
                return QuestionDesk.unknown(schemeId, intent.language());
            }
            Optional<Fund> fund = scheme.get().funds().stream()
                    .filter(f -> f.bearer().id().equals(fundId))
                    .filter(f -> f.pool().isPresent() == bank.equals(POOL))
                    .findFirst();
            String at = bank.equals(POOL) ? CaseFile.NOBODY : bank;
            return fund.map(f -> act(tx, scheme.get(), at, f, kind, request, intent))
                    .orElseGet(() -> Problem.NOT_FOUND.answer(
                            Text.of("没有基金“" + fundId + "”", "there is no fund \"" + fundId + "\""), intent.language()));
        });
    }

    private Answer act(
            Transaction tx, Scheme scheme, String bank, Fund fund, FundAct.Kind kind, JsonNode request, Intent intent) {
        boolean windDown = kind == FundAct.Kind.WIND_DOWN;
        Body body = new Body(request, windDown ? Set.of("date") : Set.of("date", "facts"));
        LocalDate date = body.date();
        Facts facts = windDown ? Facts.NONE : body.facts(List.of(AMOUNT));
        Money amount = facts.get(AMOUNT).orElse(Money.ZERO);
        if (!windDown && !facts.has(AMOUNT)) {
            body.faults()
                    .add(Fault.of("amount", "FACT_MISSING", "", AMOUNT.type().rule(), AMOUNT.example()));
        }
        Agreeing.onlyAuthority(body, intent);
        if (!windDown) {
            PositionRules.need(body, tx, intent, Position.CLERK);
        }
        body.faults().addAll(new FundRules(tx, catalogue, scheme, bank, fund).faults(kind, date));
        if (!body.faults().isEmpty()) {
            return body.refusal(intent.language());
        }
        FundAct act = new FundAct(kind, scheme, bank, fund, amount, date, "");
        return windDown
                ? windDown(tx, act.of(Records.available(tx.book()::account, act.account())), intent)
                : post(tx, act, intent);
    }

    private Answer windDown(Transaction tx, FundAct act, Intent intent) {
        if (!act.amount().isPositive()) {
            return empty(intent);
        }
        WindingDown two = new WindingDown(tx, intent, act);
        return two.before().orElseGet(() -> {
            Answer answer = post(tx, act, intent);
            if (!answer.isProblem()) {
                two.done();
            }
            return answer;
        });
    }

    private static Answer empty(Intent intent) {
        return Problem.LEDGER_REFUSED.answer(Text.of("账户内没有资金", "there is no money in it"), intent.language());
    }

    private Answer post(Transaction tx, FundAct planned, Intent intent) {
        FundAct act = new FundAct(
                planned.kind(),
                planned.scheme(),
                planned.bank(),
                planned.fund(),
                planned.amount(),
                planned.date(),
                "F" + tx.nextNumber("fund-act"));
        Book book = tx.book();
        Optional<Chain> chain = act.chain(book::account);
        if (chain.isEmpty()) {
            return empty(intent);
        }
        Outcome outcome = tx.append(Draft.by(intent.caller().user(), chain.get()));
        if (outcome instanceof Outcome.Rejected rejected) {
            return Problem.refused(rejected, act.date(), intent.language());
        }
        ObjectNode line = line(act, tx.sequence());
        tx.appendRegister(Records.FUND_ACTS, act.reference(), Json.write(line));
        new ArticleBook(tx).moved(act.scheme(), line);
        line.set("balance", LedgerJson.balance(tx.book().account(act.account())));
        return Answer.created(line);
    }

    private static ObjectNode line(FundAct act, long entry) {
        return told(act).put("chain", act.reference()).put("entry", entry);
    }

    /** What an act on a fund is, wherever it is written down. */
    static ObjectNode told(FundAct act) {
        return Json.object()
                .put("scheme", act.scheme().id())
                .put("bank", act.bank())
                .put("fund", act.fund().bearer().id())
                .put("kind", act.kind().name())
                .put("date", act.date().toString())
                .put("account", act.account().path())
                .put("amount", act.amount().toString());
    }

    /** A withdrawal is always refused: article by article, money leaves a fund only as a confirmed payment. */
    public Answer withdraw(String schemeId, String fundId, Intent intent) {
        return catalogue
                .latest(schemeId)
                .flatMap(scheme -> scheme.funds().stream()
                        .filter(f -> f.bearer().id().equals(fundId))
                        .findFirst())
                .map(fund -> {
                    Fault fault = Fault.of(
                                    "",
                                    "NO_WITHDRAWAL",
                                    fundId,
                                    Text.of(
                                            "除共同确认的代偿外，账户内本金不得提取和支用",
                                            "nothing leaves the account but a payment both sides confirmed"),
                                    "")
                            .by(fund.citation());
                    return Problem.REFUSED_BY_RULE.answer(List.of(fault), intent.language());
                })
                .orElseGet(() -> QuestionDesk.unknown(schemeId, intent.language()));
    }

    /** A page of those whom a cap of a scheme bounds, as far as they are the caller's business. */
    public Answer cap(String schemeId, String capId, String after, int limit, Caller caller, String language) {
        return catalogue
                .latest(schemeId)
                .flatMap(scheme -> scheme.caps().stream()
                        .filter(cap -> cap.id().equals(capId))
                        .findFirst()
                        .map(cap -> Answer.ok(pools.cap(scheme, cap, after, limit, caller))))
                .orElseGet(() -> QuestionDesk.unknown(schemeId, language));
    }

    /** Every pool of a scheme: what it holds, what is promised, its floor; and what the caps still leave. */
    public Answer pools(String schemeId, Caller caller, String language) {
        return catalogue
                .latest(schemeId)
                .map(scheme -> Answer.ok(pools.withCaps(scheme, caller)))
                .orElseGet(() -> QuestionDesk.unknown(schemeId, language));
    }

    /** The same without what the caps leave: there are as many of these as there are enterprises. */
    public Answer holdings(String schemeId, Caller caller, String language) {
        return catalogue
                .latest(schemeId)
                .map(scheme -> Answer.ok(pools.of(scheme, caller)))
                .orElseGet(() -> QuestionDesk.unknown(schemeId, language));
    }
}
