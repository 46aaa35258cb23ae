package org.fendan.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.fendan.core.ledger.Book;
import org.fendan.core.ledger.Chain;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables of {@link RowLocks}: those of the ledger without blocks, holds and cases. */
final class PeerTables {

    private static final List<String> TABLES = List.of(
            """
            create table account (
              id varchar(200) primary key,
              account_rule varchar(24) not null,
              debits bigint not null check (debits >= 0),
              credits bigint not null check (credits >= 0),
              constraint bound check (account_rule <> 'DEBITS_WITHIN_CREDITS' or debits <= credits)
            )""",
            """
            create table entry (
              seq bigint primary key,
              chain_id varchar(200) not null unique,
              business_date date not null,
              recorded_at varchar(40) not null,
              actor varchar(200) not null,
              canonical %s not null,
              hash varchar(64)
            )""",
            """
            create table leg (
              entry_seq bigint not null references entry,
              place integer not null,
              account varchar(200) not null,
              side varchar(6) not null check (side in ('DEBIT', 'CREDIT')),
              amount bigint not null check (amount > 0),
              slice varchar(200) not null,
              primary key (entry_seq, place)
            )""",
            "create index leg_account on leg (account, entry_seq, place)",
            """
            create table idempotency (
              idempotency_key varchar(200) primary key,
              entry_seq bigint not null,
              request_hash varchar(200) not null,
              status integer not null,
              answer varchar(200000) not null
            )""",
            "create table chain_head (id integer primary key, hash varchar(64) not null)",
            "insert into chain_head values (1, '')");

    private PeerTables() {}

    static void create(Handle handle, String binaryType) {
        TABLES.forEach(sql -> handle.execute(sql.replace("%s", binaryType)));
    }

    /** The accounts as they stand after this chain. */
    static void open(Handle handle, Chain opening) {
        Book book = new Book();
        if (!book.apply(opening).isBooked()) {
            throw new IllegalStateException("the opening is refused");
        }
        PreparedBatch rows = handle.prepareBatch("insert into account values (?, ?, ?, ?)");
        book.accounts()
                .forEach(account -> rows.bind(0, account.id().path())
                        .bind(1, account.rule().name())
                        .bind(2, account.debitsPosted())
                        .bind(3, account.creditsPosted())
                        .add());
        rows.execute();
    }

    /** The hash of a posting behind that of the one before; the next one waits until this one is committed. */
    static String chain(Handle handle, byte[] canonical) {
        String previous = handle.createQuery("select hash from chain_head where id = 1 for update")
                .mapTo(String.class)
                .one();
        String hash = hash(previous, canonical);
        handle.execute("update chain_head set hash = ? where id = 1", hash);
        return hash;
    }

    private static String hash(String previous, byte[] canonical) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(canonical));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Fails unless counters and legs agree with each other and with what was posted. */
    static void check(Handle handle, long expectedFen) {
        long counted = number(handle, "select debits from account where id = ?");
        long listed = number(handle, "select coalesce(sum(amount), 0) from leg where account = ? and side = 'DEBIT'");
        if (counted != expectedFen || listed != expectedFen) {
            throw new IllegalStateException("the fund was debited " + expectedFen + " fen; its counter says " + counted
                    + " and its legs say " + listed);
        }
        checkChain(handle);
    }

    /** In a chained peer, no two entries may share a hash, and the last must be the head's. */
    private static void checkChain(Handle handle) {
        String head = handle.createQuery("select hash from chain_head where id = 1")
                .mapTo(String.class)
                .one();
        long hashed = handle.createQuery("select count(*) from entry where hash is not null")
                .mapTo(Long.class)
                .one();
        long distinct = handle.createQuery("select count(distinct hash) from entry")
                .mapTo(Long.class)
                .one();
        boolean ends = head.isEmpty()
                || handle.createQuery("select 1 from entry where hash = ?")
                        .bind(0, head)
                        .mapTo(Integer.class)
                        .findOne()
                        .equals(Optional.of(1));
        if (hashed != distinct || !ends) {
            throw new IllegalStateException("the peer's hash chain is broken");
        }
    }

    private static long number(Handle handle, String sql) {
        return handle.createQuery(sql).bind(0, Posting.fund()).mapTo(Long.class).one();
    }
}
