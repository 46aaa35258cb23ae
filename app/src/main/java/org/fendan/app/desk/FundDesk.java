package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.app.json.Json;
import org.fendan.app.json.LawJson;
import org.fendan.app.json.LedgerJson;
import org.fendan.app.store.CaseFilter;
import org.fendan.app.store.CaseRow;
import org.fendan.app.store.Draft;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.Reads;
import org.fendan.app.store.RegisterRow;
import org.fendan.app.store.Transaction;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.Book;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Outcome;
import org.fendan.core.money.Money;
import org.fendan.core.money.Rounding;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Floor;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.settlement.ChartOfAccounts;
import org.fendan.core.settlement.FundAct;
import org.fendan.core.time.DateSpan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the banks' agreements and the funds at them: what is put in, what is earned, what is left. */
public final class FundDesk {

    private static final FactKey<Money> AMOUNT =
            FactKey.stated("amount", "金额（元）", "the sum", FactType.POSITIVE_MONEY, "1000000.00");

    private final Catalogue catalogue;
    private final Commit commit;
    private final Reads reads;

    public FundDesk(Catalogue catalogue, LedgerWriter writer, Reads reads) {
        this.catalogue = catalogue;
        this.commit = new Commit(writer);
        this.reads = reads;
    }

    /** Records a bank's agreement with a scheme, or its end: {@code {scheme, bank, from, lastDay?}}. */
    public Answer agree(JsonNode request, Intent intent) {
        return commit.once(intent, "agree " + Json.write(request), tx -> {
            Body body = new Body(request, Set.of("scheme", "bank", "from", "lastDay"));
            String scheme = body.string("scheme", "chongqing.assist-loan");
            String bank = body.string("bank", "bank-a");
            Optional<DateSpan> span = span(body);
            onlyAuthority(body, intent);
            if (catalogue.editions(scheme).isEmpty() && body.faults().isEmpty()) {
                return QuestionDesk.unknown(scheme, intent.language());
            }
            if (!body.faults().isEmpty()) {
                return Problem.of(body.faults()).answer(body.faults(), intent.language());
            }
            return agree(tx, scheme, bank, span.orElseThrow(), intent);
        });
    }

    private static Answer agree(Transaction tx, String scheme, String bank, DateSpan span, Intent intent) {
        ObjectNode line = Json.object()
                .put("scheme", scheme)
                .put("bank", bank)
                .put("from", span.from().toString());
        span.lastDay().ifPresent(day -> line.put("lastDay", day.toString()));
        tx.append(Draft.by(intent.caller().user()));
        tx.appendRegister(Records.AGREEMENTS, Records.agreementSubject(scheme, bank), Json.write(line));
        return Answer.created(line);
    }

    private static Optional<DateSpan> span(Body body) {
        String text = body.string("from", "2021-03-01") + "/"
                + body.optional("lastDay").orElse("");
        try {
            return Optional.of(DateSpan.parse(text));
        } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
            body.faults()
                    .add(Fault.of(
                            ".from",
                            "VALUE_INVALID",
                            text,
                            Text.of("起始日，及可选的截止日", "a first day, and a last day if there is one"),
                            "2021-03-01"));
            return Optional.empty();
        }
    }

    private static void onlyAuthority(Body body, Intent intent) {
        if (intent.caller().role() != Role.AUTHORITY) {
            body.faults()
                    .add(Fault.of(
                            "actor",
                            "ROLE_MAY_NOT",
                            intent.caller().role().name(),
                            Text.of("由主管单位办理", "the supervising authority does this"),
                            Role.AUTHORITY.name()));
        }
    }

    /** Puts money into a fund at a bank, adds what it earned, or takes out what is left at the end. */
    public Answer act(String schemeId, String bank, String fundId, FundAct.Kind kind, JsonNode request, Intent intent) {
        String address = "fund " + schemeId + " " + bank + " " + fundId + " " + kind;
        return commit.once(intent, address + " " + Json.write(request), tx -> {
            Optional<Scheme> scheme = catalogue.latest(schemeId);
            if (scheme.isEmpty()) {
                return QuestionDesk.unknown(schemeId, intent.language());
            }
            Optional<Fund> fund = scheme.get().funds().stream()
                    .filter(f -> f.bearer().id().equals(fundId))
                    .findFirst();
            return fund.map(f -> act(tx, scheme.get(), bank, f, kind, request, intent))
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
        onlyAuthority(body, intent);
        body.faults().addAll(new FundRules(tx, scheme, bank, fund).faults(kind, date));
        if (!body.faults().isEmpty()) {
            return Problem.of(body.faults()).answer(body.faults(), intent.language());
        }
        long number = tx.nextNumber("fund-act");
        FundAct act = new FundAct(kind, scheme, bank, fund, amount, date, "F" + number);
        return post(tx, act, intent);
    }

    private Answer post(Transaction tx, FundAct act, Intent intent) {
        Book book = tx.book();
        Optional<Chain> chain = act.chain(
                id -> book.account(id).isPresent(),
                id -> book.account(id).map(Account::available).orElse(Money.ZERO));
        if (chain.isEmpty()) {
            return Problem.LEDGER_REFUSED.answer(Text.of("账户内没有资金", "there is no money in it"), intent.language());
        }
        Outcome outcome = tx.append(Draft.by(intent.caller().user(), chain.get()));
        if (outcome instanceof Outcome.Rejected rejected) {
            return Problem.LEDGER_REFUSED.answer(rejected.sentence(), intent.language());
        }
        ObjectNode line = Json.object()
                .put("scheme", act.scheme().id())
                .put("bank", act.bank())
                .put("fund", act.fund().bearer().id())
                .put("kind", act.kind().name())
                .put("date", act.date().toString())
                .put("chain", chain.get().id())
                .put("entry", tx.sequence());
        tx.appendRegister(Records.FUND_ACTS, chain.get().id(), Json.write(line));
        line.set(
                "balance",
                LedgerJson.balance(tx.book()
                        .account(ChartOfAccounts.of(act.scheme())
                                .fund(act.bank(), act.fund().bearer()))));
        return Answer.created(line);
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

    /** Every pool of a scheme: what it holds, what is promised, its floor; and what the caps still leave. */
    public Answer pools(String schemeId, Caller caller, String language) {
        return catalogue
                .latest(schemeId)
                .map(scheme -> Answer.ok(pools(scheme, caller)))
                .orElseGet(() -> QuestionDesk.unknown(schemeId, language));
    }

    private ObjectNode pools(Scheme scheme, Caller caller) {
        ChartOfAccounts chart = ChartOfAccounts.of(scheme);
        List<String> banks = reads.registerAll(Records.AGREEMENTS).stream()
                .map(RegisterRow::subject)
                .filter(subject -> subject.startsWith(scheme.id() + "/"))
                .map(subject -> subject.substring(scheme.id().length() + 1))
                .filter(bank -> caller.role().seesAll() || bank.equals(caller.organisation()))
                .distinct()
                .sorted()
                .toList();
        ObjectNode node = Json.object().put("scheme", scheme.id());
        node.set("banks", Json.array(banks, bank -> bank(scheme, chart, bank)));
        if (caller.role().seesAll()) {
            node.set("floors", floors(scheme, chart, banks));
            node.set(
                    "caps",
                    Json.array(
                            reads.accounts(scheme.id() + "/cap/").stream()
                                    .filter(a -> a.id().path().endsWith("/left"))
                                    .toList(),
                            LedgerJson::account));
        }
        return node;
    }

    private ObjectNode bank(Scheme scheme, ChartOfAccounts chart, String bank) {
        ObjectNode node = Json.object().put("bank", bank);
        Records.agreement(reads.register(Records.AGREEMENTS, Records.agreementSubject(scheme.id(), bank)))
                .ifPresent(span -> node.set("agreement", LawJson.span(span)));
        node.set("openBalance", LedgerJson.balance(reads.account(chart.lent(bank))));
        node.set("funds", Json.array(scheme.funds(), fund -> {
            Account account = reads.account(chart.fund(bank, fund.bearer()))
                    .orElseGet(() -> Account.empty(
                            chart.fund(bank, fund.bearer()), org.fendan.core.ledger.AccountRule.DEBITS_WITHIN_CREDITS));
            ObjectNode one =
                    LedgerJson.account(account).put("fund", fund.bearer().id());
            one.set("name", Json.text(fund.bearer().name()));
            return one;
        }));
        node.set("floors", floors(scheme, chart, List.of(bank)));
        return node;
    }

    /** Whether a fund reaches its floor over these banks; a warning, never a refusal. */
    private ArrayNode floors(Scheme scheme, ChartOfAccounts chart, List<String> banks) {
        return Json.array(scheme.floors(), floor -> {
            Money open = sum(banks.stream().map(chart::lent).toList());
            Money holds = sum(
                    banks.stream().map(bank -> chart.fund(bank, floor.fund())).toList());
            return floor(floor, open, holds);
        });
    }

    private static ObjectNode floor(Floor floor, Money open, Money holds) {
        Money wanted = open.times(floor.ofOpenBalance(), Rounding.HALF_UP);
        ObjectNode node = Json.object().put("id", floor.id()).put("reached", holds.compareTo(wanted) >= 0);
        node.set("name", Json.text(floor.name()));
        node.set("holds", Json.money(holds));
        node.set("wanted", Json.money(wanted));
        node.set("citation", LawJson.citation(floor.citation()));
        return node;
    }

    private Money sum(List<org.fendan.core.ledger.AccountId> accounts) {
        return accounts.stream()
                .map(id -> reads.account(id).map(Account::balance).orElse(Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
    }

    /** All loans of a bank under a scheme. */
    static List<CaseRow> casesOf(Reads reads, String scheme, String bank) {
        return reads.cases(CaseFilter.first(Integer.MAX_VALUE).scheme(scheme).bank(bank));
    }
}
