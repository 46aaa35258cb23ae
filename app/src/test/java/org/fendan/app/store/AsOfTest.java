package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Outcome;
import org.fendan.core.ledger.Rejection;
import org.fendan.core.ledger.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Accounts and statements of any day and moment, in pages of any size, compared with a model that walks all that was
 * booked: no row missing, none too many.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(Keeping.class)
class AsOfTest {

    private static final int QUERIES = Integer.getInteger("fendan.asof.queries", 1000);
    private static final int CHAINS = 200 + QUERIES / 10;
    private static final int PAGES = 3;

    private final long seed = Long.getLong("fendan.asof.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final AsOfModel model = new AsOfModel();
    private final AsOfHistory history = new AsOfHistory(random, model);
    private long compared;

    @Parameter
    private Keeping keeping;

    @TempDir
    private Path folder;

    @Test
    void statements_and_accounts_of_every_moment_are_those_of_the_model() {
        Database database = keeping.fresh(folder);
        StoreOptions options = StoreOptions.standard().clock(history);
        try (Store store = Store.open(database, options)) {
            history.write(store, CHAINS);
            for (int i = 0; i < QUERIES; i++) {
                ask(store.reads(), i);
            }
            assertThat(store.verify().differences()).as("seed %d", seed).isEmpty();
        }
        try (Store store = Store.open(database, options)) {
            ask(store.reads(), 0);
            Outcome late = StoreFixture.book(store, history.late());
            assertThat(((Outcome.Rejected) late).code()).isEqualTo(Rejection.PERIOD_CLOSED);
        }
        System.out.printf(
                "as of, %s: %d queries, %d rows compared, 0 missing or extra; %d chains booked and %d refused, %d legs,"
                        + " %d closes; seed %d%n",
                keeping,
                QUERIES,
                compared,
                model.chains.size(),
                history.refused(),
                model.rows.size(),
                history.closes(),
                seed);
        assertThat(compared).isGreaterThan(QUERIES);
        assertThat(history.closes()).isPositive();
    }

    private void ask(Reads reads, int number) {
        AsOf asOf = asOf();
        String account = history.account();
        String said = "query " + number + " of " + account + " as of " + asOf + ", seed " + seed;
        Account expected = model.account(account, asOf);
        assertThat(reads.account(AccountId.of(account), asOf)).as(said).contains(expected);
        pages(reads, account, asOf, expected, said);
        if (number % 10 == 0) {
            String prefix = account.substring(0, random.nextInt(account.length() + 1));
            assertThat(reads.accounts(prefix, asOf)).as(said).isEqualTo(model.accounts(prefix, asOf));
        }
    }

    private AsOf asOf() {
        Optional<LocalDate> day = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(history.day());
        Optional<Instant> moment = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(moment());
        return new AsOf(day, moment);
    }

    /** Exactly when an entry was recorded, a nanosecond or a microsecond before or after it, or at any time at all. */
    private Instant moment() {
        Instant recorded = model.moments.get(random.nextInt(model.moments.size()));
        long[] shifts = {0, 0, 1, -1, 1000, -1000, random.nextInt(2_000_000_000), -random.nextInt(2_000_000_000)};
        return recorded.plusNanos(shifts[random.nextInt(shifts.length)]);
    }

    private void pages(Reads reads, String account, AsOf asOf, Account counters, String said) {
        List<AsOfModel.Row> rows = model.seen(asOf, account::equals);
        List<Integer> sizes = List.of(1, 2, 3, 7, 20, 200);
        int size = sizes.get(random.nextInt(sizes.size()));
        int at = random.nextBoolean() ? 0 : random.nextInt(rows.size() + 1);
        for (int page = 0; page < PAGES && at <= rows.size(); page++) {
            StatementLine.Cursor after = at == 0
                    ? StatementLine.Cursor.START
                    : new StatementLine.Cursor(
                            rows.get(at - 1).entry(), rows.get(at - 1).place());
            int end = Math.min(rows.size(), at + size);
            Statement statement =
                    reads.statement(AccountId.of(account), asOf, after, size).orElseThrow();
            assertThat(statement.account()).as(said).isEqualTo(counters);
            assertThat(told(statement.lines()))
                    .as("%s, from %d by %d", said, at, size)
                    .isEqualTo(expected(rows, at, end));
            compared += end - at;
            at = end == rows.size() ? rows.size() + 1 : end;
        }
    }

    private static List<String> told(List<StatementLine> lines) {
        return lines.stream()
                .map(line -> String.join(
                        " ",
                        line.entry() + "." + line.place(),
                        line.date().toString(),
                        line.chain()
                                + line.reverses()
                                        .map(original -> " of " + original)
                                        .orElse(""),
                        line.leg().kind() + " " + line.leg().side(),
                        line.leg().amount().fen() + line.leg().hold().orElse(""),
                        "= " + line.balance().fen()))
                .toList();
    }

    private static List<String> expected(List<AsOfModel.Row> rows, int from, int to) {
        List<String> told = new ArrayList<>();
        long balance = 0;
        for (int at = 0; at < to; at++) {
            AsOfModel.Row row = rows.get(at);
            long effect = row.side() == Side.CREDIT ? row.fen() : -row.fen();
            balance += row.isPosted() ? effect : 0;
            if (at >= from) {
                told.add(String.join(
                        " ",
                        row.entry() + "." + row.place(),
                        row.date().toString(),
                        row.chain()
                                + row.reverses()
                                        .map(original -> " of " + original)
                                        .orElse(""),
                        row.kind() + " " + row.side(),
                        row.fen() + row.hold().orElse(""),
                        "= " + balance));
            }
        }
        return told;
    }
}
