package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fendan.app.json.Json;
import org.fendan.app.json.LedgerJson;
import org.fendan.app.store.AccountFilter;
import org.fendan.app.store.AsOf;
import org.fendan.app.store.Period;
import org.fendan.app.store.PeriodStatement;
import org.fendan.app.store.Reads;
import org.fendan.app.store.StatementLine;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.money.Money;
import tools.jackson.databind.node.ObjectNode;

/** Statements over periods, and the accounts they are of, page by page. */
final class Statements {

    private static final int LOOKED_THROUGH = 500;
    private static final int MOST = 5_000;

    private final Reads reads;
    private final AccountNames names;
    private final BalanceMark marks = new BalanceMark();

    Statements(AccountNames names, Reads reads) {
        this.reads = reads;
        this.names = names;
    }

    /** A page of a statement; empty where there is no such account. */
    Optional<ObjectNode> page(AccountId account, StatementQuery wanted) {
        String about = account.path() + " " + wanted.from() + " " + wanted.until();
        AsOf asOf = new AsOf(wanted.until(), Optional.empty());
        Optional<BalanceMark.Place> place = wanted.after().flatMap(text -> marks.of(about, text));
        Period period = place.map(at -> new Period(wanted.from(), at.after(), at.balance()))
                .orElseGet(() -> new Period(wanted.from(), StatementLine.Cursor.START, Optional.empty()));
        return reads.statement(account, asOf, period, wanted.limit())
                .map(found -> shown(found, wanted, about).put("first", place.isEmpty()));
    }

    private ObjectNode shown(PeriodStatement found, StatementQuery wanted, String about) {
        ObjectNode body = named(found.account());
        body.set("before", Json.money(found.before()));
        Money behind = found.before();
        List<StatementLine> lines = found.lines();
        body.set("lines", Json.array(lines, LegJson::line));
        if (!lines.isEmpty()) {
            StatementLine last = lines.get(lines.size() - 1);
            behind = last.balance();
            if (lines.size() == wanted.limit()) {
                body.put("next", marks.text(about, last.cursor(), last.balance()));
            }
        }
        body.set("behind", Json.money(behind));
        return body;
    }

    private ObjectNode named(Account account) {
        String path = account.id().path();
        ObjectNode node = LedgerJson.account(account);
        node.set("name", Json.text(names.of(path)));
        node.set("owner", Json.text(names.scheme(path.substring(0, path.indexOf('/')))));
        return node;
    }

    /** A page of accounts; it ends early where much had to be looked through for little. */
    ObjectNode accounts(List<String> holding, String after, int limit, Predicate<AccountId> seen) {
        List<Account> shown = new ArrayList<>();
        AccountFilter next = new AccountFilter(holding, after, LOOKED_THROUGH);
        boolean more = true;
        for (int looked = 0; more && shown.size() < limit && looked < MOST; looked += LOOKED_THROUGH) {
            List<Account> page = reads.accounts(next);
            more = page.size() == LOOKED_THROUGH;
            for (Account account : page) {
                if (shown.size() == limit) {
                    more = true;
                    break;
                }
                next = next.after(account.id().path());
                if (seen.test(account.id())) {
                    shown.add(account);
                }
            }
        }
        ObjectNode body = Json.object();
        body.set("accounts", Json.array(shown, this::named));
        if (more) {
            body.put("next", next.after());
        }
        return body;
    }
}
