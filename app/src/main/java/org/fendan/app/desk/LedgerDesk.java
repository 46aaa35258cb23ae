package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fendan.app.json.Json;
import org.fendan.app.json.LedgerJson;
import org.fendan.app.store.EntryView;
import org.fendan.app.store.Reads;
import org.fendan.app.store.StatementLine;
import org.fendan.app.store.Store;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Difference;
import org.fendan.core.ledger.Verification;
import org.fendan.core.scheme.Catalogue;
import tools.jackson.databind.node.ObjectNode;

/** Shows the ledger: accounts, statements, entries, why each leg is what it is, and whether the chain holds. */
public final class LedgerDesk {

    private final Store store;
    private final Reads reads;
    private final LegWalk walk;
    private final Sight sight;
    private final Reconciling reconciling;

    public LedgerDesk(Catalogue catalogue, Store store) {
        this.store = store;
        this.reads = store.reads();
        this.walk = new LegWalk(catalogue, store.reads());
        this.sight = new Sight(store.reads());
        this.reconciling = new Reconciling(catalogue, store.reads());
    }

    /** The accounts whose names begin so, as far as they are the caller's business. */
    public Answer accounts(String prefix, Caller caller) {
        ObjectNode body = Json.object();
        body.set(
                "accounts",
                Json.array(
                        reads.accounts(prefix).stream()
                                .filter(account -> sight.maySee(caller, account.id()))
                                .toList(),
                        LedgerJson::account));
        return Answer.ok(body);
    }

    /** A page of an account's statement with its running balance; {@code after} is the {@code next} of the page before. */
    public Answer statement(
            String account,
            Optional<String> after,
            Optional<LocalDate> asOf,
            int limit,
            Caller caller,
            String language) {
        Optional<AccountId> id = id(account)
                .filter(known -> reads.account(known).isPresent())
                .filter(known -> sight.maySee(caller, known));
        if (id.isEmpty()) {
            return Problem.NOT_FOUND.answer(Text.of("没有账户 " + account, "there is no account " + account), language);
        }
        List<StatementLine> lines = reads.statement(id.get(), asOf, cursor(after), limit);
        ObjectNode body = LedgerJson.account(reads.account(id.get()).orElseThrow());
        asOf.ifPresent(day ->
                body.put("asOf", day.toString()).set("balanceAsOf", Json.money(reads.balance(id.get(), day))));
        body.set("lines", Json.array(lines, LegJson::line));
        if (lines.size() == limit) {
            StatementLine.Cursor next = lines.get(lines.size() - 1).cursor();
            body.put("next", next.entry() + "." + next.place());
        }
        return Answer.ok(body);
    }

    private static StatementLine.Cursor cursor(Optional<String> after) {
        return after.filter(text -> text.matches("[0-9]{1,15}[.][0-9]{1,9}"))
                .map(text -> text.split("[.]", -1))
                .map(parts -> new StatementLine.Cursor(Long.parseLong(parts[0]), Integer.parseInt(parts[1])))
                .orElse(StatementLine.Cursor.START);
    }

    private static Optional<AccountId> id(String path) {
        try {
            return Optional.of(AccountId.of(path));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    public Answer entry(long sequence, Caller caller, String language) {
        return reads.entry(sequence)
                .filter(view -> sight.maySee(caller, view))
                .map(view -> Answer.ok(LegJson.entry(view)))
                .orElseGet(() -> noEntry(sequence, language));
    }

    /** From a leg to its slice, rule, dated parameter and article. */
    public Answer explanation(long sequence, int leg, Caller caller, String language) {
        Optional<EntryView> entry = reads.entry(sequence).filter(view -> sight.maySee(caller, view));
        if (entry.isEmpty() || leg < 1 || leg > entry.get().legs().size()) {
            return noEntry(sequence, language);
        }
        return Answer.ok(walk.explain(entry.get(), leg));
    }

    private static Answer noEntry(long sequence, String language) {
        return Problem.NOT_FOUND.answer(
                Text.of("没有分录 " + sequence + "（或没有该行）", "there is no entry " + sequence + ", or no such leg"),
                language);
    }

    public Answer head() {
        return Answer.ok(LedgerJson.head(reads.head()));
    }

    /** Recomputes counters, sums and the hash chain from what is kept, and compares the cases with the accounts. */
    public Answer verification() {
        Verification verification = store.verify();
        Optional<List<Difference>> cases = reconciling.differences();
        boolean clean = verification.isClean() && cases.map(List::isEmpty).orElse(true);
        ObjectNode body = LegJson.verification(verification, clean);
        body.put("reconciled", cases.isPresent());
        cases.ifPresent(
                differences -> body.withArray("differences").addAll(Json.array(differences, LegJson::difference)));
        return Answer.ok(body);
    }
}
