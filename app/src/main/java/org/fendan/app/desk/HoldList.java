package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.json.Json;
import org.fendan.app.json.LedgerJson;
import org.fendan.app.store.HoldFilter;
import org.fendan.app.store.HoldRow;
import org.fendan.app.store.Reads;
import org.fendan.app.store.StatementLine;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Hold;
import org.fendan.core.settlement.KeptFor;
import tools.jackson.databind.node.ObjectNode;

/** Lists holds to those whose cases they are kept for; asked by account, it is the line before a fund or a cap. */
final class HoldList {

    private final Reads reads;
    private final Wall wall;

    HoldList(Reads reads) {
        this.reads = reads;
        this.wall = new Wall(reads);
    }

    Answer page(HoldQuery wanted, Caller caller, String language) {
        Optional<Hold.State> state = wanted.state().flatMap(HoldList::state);
        if (wanted.state().isPresent() && state.isEmpty()) {
            return noState(wanted.state().get(), language);
        }
        Optional<Account> account = wanted.account().flatMap(AccountId::find).flatMap(reads::account);
        if (wanted.account().isPresent() && account.isEmpty()) {
            return noAccount(wanted.account().get(), language);
        }
        Optional<StatementLine.Cursor> after = cursor(wanted.after());
        return after.map(place -> page(wanted, state, account, place, caller, language))
                .orElseGet(() -> noCursor(wanted.after().orElse(""), language));
    }

    /** An account that is not the caller's business, and holds nothing of theirs, is answered like none. */
    private Answer page(
            HoldQuery wanted,
            Optional<Hold.State> state,
            Optional<Account> account,
            StatementLine.Cursor place,
            Caller caller,
            String language) {
        HoldFilter filter = new HoldFilter(state, account.map(Account::id), place, wanted.limit());
        ObjectNode body = page(filter, account, caller);
        boolean nothing = body.path("holds").isEmpty() && !body.has("account");
        return account.isPresent() && nothing && wanted.after().isEmpty()
                ? noAccount(wanted.account().orElseThrow(), language)
                : Answer.ok(body);
    }

    private static Answer noAccount(String name, String language) {
        return Problem.NOT_FOUND.answer(Text.of("没有账户 " + name, "there is no account " + name), language);
    }

    private ObjectNode page(HoldFilter first, Optional<Account> account, Caller caller) {
        List<HoldRow> shown = new ArrayList<>();
        HoldFilter next = first;
        List<HoldRow> rows = reads.holds(next);
        while (!rows.isEmpty() && shown.size() < first.limit()) {
            rows.stream().filter(row -> maySee(row, caller)).forEach(shown::add);
            next = next.from(rows.get(rows.size() - 1).cursor());
            rows = shown.size() < first.limit() ? reads.holds(next) : rows;
        }
        List<HoldRow> page = shown.subList(0, Math.min(first.limit(), shown.size()));
        ObjectNode body = Json.object();
        account.filter(one -> wall.maySee(caller, one.id()))
                .ifPresent(one -> body.set("account", LedgerJson.account(one)));
        body.set("holds", Json.array(page, HoldJson::hold));
        if (page.size() == first.limit()) {
            body.put("next", page.get(page.size() - 1).cursor().text());
        }
        return body;
    }

    private boolean maySee(HoldRow row, Caller caller) {
        return Wall.maySeeWhole(caller)
                || wall.maySeeCase(caller, KeptFor.of(row.hold()).caseId());
    }

    private static Optional<Hold.State> state(String name) {
        return Stream.of(Hold.State.values())
                .filter(state -> state.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static Optional<StatementLine.Cursor> cursor(Optional<String> after) {
        return after.isEmpty() ? Optional.of(StatementLine.Cursor.START) : after.flatMap(StatementLine.Cursor::of);
    }

    private static Answer noState(String state, String language) {
        String known = Stream.of(Hold.State.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        Fault fault = Fault.of("state", "VALUE_INVALID", state, Text.of("预留的状态", "the state of a hold"), known);
        return Problem.REQUEST_INVALID.answer(List.of(fault), language);
    }

    private static Answer noCursor(String cursor, String language) {
        Text rule = Text.of("上一页答复中的 next", "the next of the page before");
        return Problem.REQUEST_INVALID.answer(
                List.of(Fault.of("cursor", "VALUE_INVALID", cursor, rule, "17.0")), language);
    }
}
