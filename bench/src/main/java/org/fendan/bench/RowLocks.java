package org.fendan.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import org.fendan.core.ledger.AccountRule;
import org.fendan.core.ledger.Canonical;
import org.fendan.core.ledger.Entry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/**
 * What one would write without a ledger of this kind: a transaction for each posting, in which the database's own locks
 * keep the accounts right.
 *
 * <p>The same postings, the same idempotency record, the same bytes kept for each, the same wait for the disk.
 */
final class RowLocks implements Contender {

    /** How the transactions are kept out of each other's way. */
    enum Variant {
        /** Accounts are locked in the order of their names before they are read. */
        LOCKED("row locks", false),
        /** The same, but history is inserted first and the locks are taken last, to be held for less time. */
        LATE("row locks taken last", false),
        /** As the first, and each posting is hashed onto the one before, whose row is locked as well. */
        CHAINED("row locks and a hash chain", true),
        /** Nothing is locked; the database refuses what cannot be put in an order, and it is tried again. */
        SERIALIZABLE("SERIALIZABLE with retry", false);

        private final String title;
        private final boolean chained;

        Variant(String title, boolean chained) {
            this.title = title;
            this.chained = chained;
        }

        String isolation() {
            return this == SERIALIZABLE ? "TRANSACTION_SERIALIZABLE" : "TRANSACTION_READ_COMMITTED";
        }

        private String select() {
            String accounts =
                    "select id, account_rule, debits, credits from account where id in (?, ?, ?, ?) order by id";
            return this == SERIALIZABLE ? accounts : accounts + " for update";
        }
    }

    private final Variant variant;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final LongAdder retries = new LongAdder();

    private RowLocks(Variant variant, HikariDataSource pool) {
        this.variant = variant;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /** A new database with as many connections as there are clients, and the accounts of the workload in it. */
    static RowLocks create(Site site, Variant variant, int clients) {
        String name = "peer_" + variant.name().toLowerCase(Locale.ROOT) + "_" + clients;
        HikariDataSource pool = site.database(name, clients, variant.isolation());
        RowLocks peer = new RowLocks(variant, pool);
        peer.jdbi.useTransaction(handle -> {
            PeerTables.create(handle, site.binaryType());
            PeerTables.open(handle, Posting.opening());
        });
        return peer;
    }

    @Override
    public String name() {
        return variant.title;
    }

    @Override
    public void post(Posting posting) {
        for (int attempt = 1; ; attempt++) {
            try {
                jdbi.useTransaction(handle -> post(handle, posting));
                return;
            } catch (RuntimeException failed) {
                if (!isWorthARetry(failed)) {
                    throw failed;
                }
                retries.increment();
                pause(attempt);
            }
        }
    }

    private void post(Handle handle, Posting posting) {
        handle.execute(
                "insert into idempotency values (?, ?, ?, ?, ?)",
                posting.key(),
                posting.number(),
                posting.requestHash(),
                201,
                posting.answer());
        if (variant == Variant.LATE) {
            write(handle, posting);
        }
        checkBounds(read(handle, posting), posting);
        change(handle, posting);
        if (variant != Variant.LATE) {
            write(handle, posting);
        }
    }

    private void write(Handle handle, Posting posting) {
        byte[] canonical = canonical(posting);
        handle.execute(
                "insert into entry values (?, ?, ?, ?, ?, ?, ?)",
                posting.number(),
                posting.id(),
                Posting.DAY,
                InstantSource.system().instant().toString(),
                Posting.ACTOR,
                canonical,
                variant.chained ? PeerTables.chain(handle, canonical) : null);
        addLegs(handle, posting);
    }

    /** An account's bound and counters as the transaction sees them. */
    private record Row(AccountRule rule, long debits, long credits) {}

    private Map<String, Row> read(Handle handle, Posting posting) {
        List<String> ids = new ArrayList<>();
        posting.transfers().forEach(transfer -> ids.add(transfer.debit()));
        ids.add(posting.transfers().get(0).credit());
        Map<String, Row> rows = new HashMap<>();
        try (Query query = handle.createQuery(variant.select())) {
            for (int i = 0; i < ids.size(); i++) {
                query.bind(i, ids.get(i));
            }
            query.map((rs, ctx) -> rows.put(
                            rs.getString(1),
                            new Row(AccountRule.valueOf(rs.getString(2)), rs.getLong(3), rs.getLong(4))))
                    .list();
        }
        return rows;
    }

    private static void checkBounds(Map<String, Row> rows, Posting posting) {
        for (Posting.Transfer transfer : posting.transfers()) {
            Row row = Optional.ofNullable(rows.get(transfer.debit()))
                    .orElseThrow(() -> new IllegalStateException("no account " + transfer.debit()));
            long after = Math.addExact(row.debits(), transfer.fen());
            if (row.rule() == AccountRule.DEBITS_WITHIN_CREDITS && after > row.credits()) {
                throw new IllegalStateException(transfer.debit() + " has no room for " + transfer.fen());
            }
        }
    }

    private static void change(Handle handle, Posting posting) {
        PreparedBatch rows =
                handle.prepareBatch("update account set debits = debits + ?, credits = credits + ? where id = ?");
        for (Posting.Transfer transfer : posting.transfers()) {
            rows.bind(0, transfer.fen()).bind(1, 0L).bind(2, transfer.debit()).add();
            rows.bind(0, 0L).bind(1, transfer.fen()).bind(2, transfer.credit()).add();
        }
        if (Arrays.stream(rows.execute()).sum() != Posting.LEGS) {
            throw new IllegalStateException("an account of " + posting.id() + " is missing");
        }
    }

    private static byte[] canonical(Posting posting) {
        return Canonical.bytes(new Entry(
                posting.number() + 1,
                Optional.of(posting.chain()),
                InstantSource.system().instant().toString(),
                Posting.ACTOR,
                List.of()));
    }

    private static void addLegs(Handle handle, Posting posting) {
        PreparedBatch rows = handle.prepareBatch("insert into leg values (?, ?, ?, ?, ?, ?)");
        int place = 0;
        for (Posting.Transfer transfer : posting.transfers()) {
            for (String side : List.of("DEBIT", "CREDIT")) {
                rows.bind(0, posting.number())
                        .bind(1, place++)
                        .bind(2, side.equals("DEBIT") ? transfer.debit() : transfer.credit())
                        .bind(3, side)
                        .bind(4, transfer.fen())
                        .bind(5, transfer.slice())
                        .add();
            }
        }
        rows.execute();
    }

    /** Whether the database asks for the transaction to be run again: a conflict (40001) or a deadlock (40P01). */
    private static boolean isWorthARetry(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.ofNullable(sql.getSQLState()).orElse("").startsWith("40");
            }
        }
        return false;
    }

    /** Waits a little, at random, and longer after each failure, so that rivals drift apart. */
    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1 << Math.min(attempt, 5)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public long retries() {
        return retries.sum();
    }

    @Override
    public void check(long expectedFen) {
        jdbi.useHandle(handle -> PeerTables.check(handle, expectedFen));
    }

    @Override
    public void close() {
        pool.close();
    }
}
