package org.fendan.app.desk;

import java.util.List;
import org.fendan.app.json.Json;
import org.fendan.app.json.LawJson;
import org.fendan.app.json.LedgerJson;
import org.fendan.app.store.AccountFilter;
import org.fendan.app.store.Reads;
import org.fendan.app.store.RegisterRow;
import org.fendan.core.amount.Cap;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.AccountRule;
import org.fendan.core.money.Money;
import org.fendan.core.money.Rounding;
import org.fendan.core.scheme.Floor;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.settlement.ChartOfAccounts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the pools of a scheme hold and promise, whether they reach their floors, and what the caps still leave. */
final class Pools {

    private static final String LEFT = "/left";
    private static final int MOST = 5_000;

    private final Reads reads;

    Pools(Reads reads) {
        this.reads = reads;
    }

    /** The same as {@link #of}, and what every cap still leaves, for those who see all. */
    ObjectNode withCaps(Scheme scheme, Caller caller) {
        ObjectNode node = of(scheme, caller);
        if (Wall.maySeeWhole(caller)) {
            ChartOfAccounts chart = ChartOfAccounts.of(scheme);
            node.set(
                    "caps",
                    Json.array(
                            scheme.caps().stream()
                                    .flatMap(cap -> reads.accounts(chart.path(cap.tally()) + "/").stream())
                                    .filter(a -> a.id().path().endsWith(LEFT))
                                    .toList(),
                            LedgerJson::account));
        }
        return node;
    }

    /** Every bank's pool the caller may see; the whole scheme's floors for those who see all. */
    ObjectNode of(Scheme scheme, Caller caller) {
        ChartOfAccounts chart = ChartOfAccounts.of(scheme);
        List<String> banks = reads.registerAll(Records.AGREEMENTS).stream()
                .map(RegisterRow::subject)
                .filter(subject -> subject.startsWith(scheme.id() + "/"))
                .map(subject -> subject.substring(scheme.id().length() + 1))
                .filter(bank -> Wall.maySeeFunds(caller, bank))
                .distinct()
                .sorted()
                .toList();
        ObjectNode node = Json.object().put("scheme", scheme.id());
        node.set("banks", Json.array(banks, bank -> bank(scheme, chart, bank)));
        node.set(
                "pools",
                Json.array(
                        scheme.funds().stream()
                                .filter(f -> f.pool().isPresent())
                                .toList(),
                        fund -> fund(chart, fund, CaseFile.NOBODY)
                                .put("pool", fund.pool().orElseThrow())));
        if (Wall.maySeeWhole(caller)) {
            node.set("floors", floors(scheme, chart, banks));
        }
        return node;
    }

    /** Of each whom a cap bounds: what it was given, what is used of it and what is left, by path. */
    ObjectNode cap(Scheme scheme, Cap cap, String after, int limit, Caller caller) {
        String path = ChartOfAccounts.of(scheme).path(cap.tally()) + "/";
        Wall wall = new Wall(reads);
        List<Account> left = reads.accounts(new AccountFilter(List.of(path, LEFT), after, MOST)).stream()
                .filter(account -> account.id().path().startsWith(path))
                .filter(account -> wall.maySee(caller, account.id()))
                .toList();
        ObjectNode node = Json.object().put("cap", cap.id());
        node.set("name", Json.text(cap.name()));
        node.set("limit", Json.money(cap.limit()));
        node.set("citation", LawJson.citation(cap.citation()));
        List<Account> page = left.subList(0, Math.min(limit, left.size()));
        node.set("subjects", Json.array(page, account -> bounded(path, account)));
        if (page.size() < left.size()) {
            node.put("next", page.get(page.size() - 1).id().path());
        }
        return node;
    }

    private ObjectNode bounded(String path, Account left) {
        String whole = left.id().path();
        String stem = whole.substring(0, whole.length() - LEFT.length());
        Money given = balance(stem + "/limit").negated();
        ObjectNode node =
                Json.object().put("subject", stem.substring(path.length())).put("account", whole);
        node.set("given", Json.money(given));
        node.set("used", Json.money(given.minus(left.balance())));
        node.set("held", Json.money(left.balance().minus(left.available())));
        node.set("left", Json.money(left.available()));
        return node;
    }

    private Money balance(String account) {
        return reads.account(AccountId.of(account)).map(Account::balance).orElse(Money.ZERO);
    }

    private ObjectNode bank(Scheme scheme, ChartOfAccounts chart, String bank) {
        ObjectNode node = Json.object().put("bank", bank);
        Records.agreement(reads.register(Records.AGREEMENTS, Records.agreementSubject(scheme.id(), bank)))
                .ifPresent(span -> node.set("agreement", LawJson.span(span)));
        node.set("openBalance", LedgerJson.balance(reads.account(chart.lent(bank))));
        node.set(
                "funds",
                Json.array(
                        scheme.funds().stream().filter(f -> f.pool().isEmpty()).toList(),
                        fund -> fund(chart, fund, bank)));
        node.set("floors", floors(scheme, chart, List.of(bank)));
        return node;
    }

    private ObjectNode fund(ChartOfAccounts chart, Fund fund, String bank) {
        AccountId id = chart.fund(bank, fund.bearer());
        Account account = reads.account(id).orElseGet(() -> Account.empty(id, AccountRule.DEBITS_WITHIN_CREDITS));
        ObjectNode one = LedgerJson.account(account).put("fund", fund.bearer().id());
        one.set("name", Json.text(fund.bearer().name()));
        return one;
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

    private Money sum(List<AccountId> accounts) {
        return accounts.stream()
                .map(id -> reads.account(id).map(Account::balance).orElse(Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
    }
}
