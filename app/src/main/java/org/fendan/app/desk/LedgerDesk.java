package org.fendan.app.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.fendan.app.json.Json;
import org.fendan.app.json.LedgerJson;
import org.fendan.app.store.CaseRow;
import org.fendan.app.store.EntryView;
import org.fendan.app.store.Reads;
import org.fendan.app.store.Statement;
import org.fendan.app.store.StatementLine;
import org.fendan.app.store.Store;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Difference;
import org.fendan.core.ledger.Verification;
import org.fendan.core.scheme.Catalogue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows the ledger: accounts, statements, entries, why each leg is what it is, and whether the chain holds; closes its
 * periods and takes back what was posted by mistake.
 */
public final class LedgerDesk {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Store store;
    private final Reads reads;
    private final LegWalk walk;
    private final Wall wall;
    private final AccountNames names;
    private final Statements statements;
    private final InstantSource clock;
    private final AtomicReference<@Nullable JsonNode> verified = new AtomicReference<>();
    private final Reconciling reconciling;
    private final Periods periods;
    private final Reversing reversing;
    private final Supplier<List<Difference>> letters;

    public LedgerDesk(Catalogue catalogue, Store store) {
        this(catalogue, store, InstantSource.system());
    }

    /** {@code letters}: finds what of the letters is not as it was issued. */
    public LedgerDesk(Catalogue catalogue, Store store, Supplier<List<Difference>> letters) {
        this(catalogue, store, InstantSource.system(), letters);
    }

    /** {@code clock}: tells which days are over. */
    LedgerDesk(Catalogue catalogue, Store store, InstantSource clock) {
        this(catalogue, store, clock, List::of);
    }

    private LedgerDesk(Catalogue catalogue, Store store, InstantSource clock, Supplier<List<Difference>> letters) {
        this.letters = letters;
        this.store = store;
        this.reads = store.reads();
        this.walk = new LegWalk(catalogue, store.reads());
        this.wall = new Wall(store.reads());
        this.names = new AccountNames(catalogue);
        this.statements = new Statements(names, store.reads());
        this.clock = clock;
        this.reconciling = new Reconciling(catalogue, store.reads());
        this.periods = new Periods(store, clock);
        this.reversing = new Reversing(catalogue, store);
    }

    /**
     * The accounts whose names begin so, by name, as far as they are the caller's business; of the past, those moved by
     * then.
     */
    public Answer accounts(String prefix, Moment moment, Page page, Caller caller) {
        List<Account> seen = reads.accounts(prefix, moment.asOf()).stream()
                .filter(account -> wall.maySee(caller, account.id()))
                .toList();
        return Answer.ok(page.into(
                moment.on(Json.object()),
                "accounts",
                seen,
                account -> account.id().path(),
                LedgerJson::account));
    }

    /** A page of an account's statement with its running balance; {@code after} is the {@code next} of the page before. */
    public Answer statement(
            String account, Optional<String> after, Moment moment, int limit, Caller caller, String language) {
        StatementLine.Cursor from = after.flatMap(StatementLine.Cursor::of).orElse(StatementLine.Cursor.START);
        Optional<Statement> statement = AccountId.find(account)
                .filter(known -> wall.maySee(caller, known))
                .flatMap(known -> reads.statement(known, moment.asOf(), from, limit));
        if (statement.isEmpty()) {
            return Problem.NOT_FOUND.answer(Text.of("没有账户 " + account, "there is no account " + account), language);
        }
        List<StatementLine> lines = statement.get().lines();
        ObjectNode body = moment.on(LedgerJson.account(statement.get().account()));
        body.set("lines", Json.array(lines, LegJson::line));
        if (lines.size() == limit) {
            body.put("next", lines.get(lines.size() - 1).cursor().text());
        }
        return Answer.ok(body);
    }

    /** A page of an account's statement over a period, with the balances it opens and closes with. */
    public Answer statement(StatementQuery wanted, Caller caller, String language) {
        return AccountId.find(wanted.account())
                .filter(known -> wall.maySee(caller, known))
                .flatMap(known -> statements.page(known, wanted))
                .map(Answer::ok)
                .orElseGet(() -> Problem.NOT_FOUND.answer(
                        Text.of("没有账户 " + wanted.account(), "there is no account " + wanted.account()), language));
    }

    /** A page of the accounts whose paths hold all of these words, by path, as far as they are the caller's business. */
    public Answer accounts(List<String> holding, String after, int limit, Caller caller) {
        return Answer.ok(statements.accounts(holding, after, limit, account -> wall.maySee(caller, account)));
    }

    /** The day it is in China. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    /** What an account is called in words. */
    public Text name(String account) {
        return names.of(account);
    }

    /** How the whole ledger was found the last time this process looked, and when; empty where it has not. */
    public Optional<JsonNode> lastVerification() {
        return Optional.ofNullable(verified.get());
    }

    public Answer entry(long sequence, Caller caller, String language) {
        return reads.entry(sequence)
                .filter(view -> wall.maySee(caller, view))
                .map(view -> Answer.ok(LegJson.entry(view)))
                .orElseGet(() -> noEntry(sequence, language));
    }

    /** From a leg to its slice, rule, dated parameter and article. */
    public Answer explanation(long sequence, int leg, Caller caller, String language) {
        Optional<EntryView> entry = reads.entry(sequence).filter(view -> wall.maySee(caller, view));
        if (entry.isEmpty() || leg < 1 || leg > entry.get().legs().size()) {
            return noEntry(sequence, language);
        }
        return Answer.ok(walk.explain(entry.get(), leg));
    }

    /** The same of a part of what an event of a case decided, whether or not it is posted yet. */
    public Answer walk(String caseId, int event, String part, Caller caller, String language) {
        Optional<CaseRow> row = reads.caseRow(caseId)
                .filter(found -> Wall.maySee(caller, found))
                .filter(found -> event >= 1 && event <= found.version());
        return row.map(found -> Answer.ok(walk.explain(found, event, part)))
                .orElseGet(() -> CaseDesk.absent(caseId + " / " + event, language));
    }

    private static Answer noEntry(long sequence, String language) {
        return Problem.NOT_FOUND.answer(
                Text.of("没有分录 " + sequence + "（或没有该行）", "there is no entry " + sequence + ", or no such leg"),
                language);
    }

    /** Closes the books through a day: {@code {through, reason}}. */
    public Answer close(JsonNode request, Intent intent) {
        return periods.close(request, intent);
    }

    /** The periods closed so far, to whoever has dates to choose. */
    public Answer periods() {
        return periods.list();
    }

    /** Takes back an act on a fund: {@code {chain, date, reason}}. */
    public Answer reverse(JsonNode request, Intent intent) {
        return reversing.reverse(request, intent);
    }

    public Answer head() {
        return Answer.ok(LedgerJson.head(reads.head()));
    }

    /**
     * Recomputes counters, sums and the hash chain from what is kept, and compares the cases with the accounts and the
     * letters with what was issued.
     */
    public Answer verification() {
        return verify((done, of) -> {});
    }

    /** The same, and tells of the blocks it has read. */
    public Answer verify(Watching watching) {
        Verification verification = store.verify(watching::at);
        Optional<List<Difference>> cases = reconciling.differences();
        List<Difference> papers = letters.get();
        boolean clean = verification.isClean() && cases.map(List::isEmpty).orElse(true) && papers.isEmpty();
        ObjectNode body = LegJson.verification(verification, clean);
        body.put("reconciled", cases.isPresent());
        cases.ifPresent(
                differences -> body.withArray("differences").addAll(Json.array(differences, LegJson::difference)));
        body.withArray("differences").addAll(Json.array(papers, LegJson::difference));
        verified.set(body.deepCopy()
                .put("at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()));
        return Answer.ok(body);
    }
}
