package org.fendan.app.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** PostgreSQL for one term of writing: a connection that holds the ledger's lock, and an epoch each commit checks. */
final class PostgresEngine implements Engine {

    /** "fendan" in letters of the alphabet; the schema's own number is the lock's second half. */
    private static final int LOCK = 0x66656e64;

    private static final String SCHEMA = "hashtext(current_database() || '.' || current_schema())";

    private final PostgresPool pool;
    private final Handle writer;
    private final long epoch;

    private PostgresEngine(PostgresPool pool, Handle writer, long epoch) {
        this.pool = pool;
        this.writer = writer;
        this.epoch = epoch;
    }

    /** Whether somebody has the lock; cheaper to ask than to try. */
    static boolean isLed(PostgresPool pool) {
        return pool.readers()
                .withHandle(handle -> handle.createQuery("select exists (select from pg_locks"
                                + " where locktype = 'advisory' and classid = ? and objsubid = 2 and granted"
                                + " and objid::bigint = (" + SCHEMA + "::bigint & 4294967295))")
                        .bind(0, LOCK)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Takes the lock and begins an epoch; empty where another has the lock. */
    static Optional<PostgresEngine> win(PostgresPool pool, Optional<String> address) {
        Handle writer = pool.writer();
        try {
            boolean ours = writer.createQuery("select pg_try_advisory_lock(?, " + SCHEMA + ")")
                    .bind(0, LOCK)
                    .mapTo(Boolean.class)
                    .one();
            if (!ours) {
                writer.close();
                return Optional.empty();
            }
            long epoch = writer.createQuery(
                            "update writer_term set epoch = epoch + 1, address = ? where id = 1 returning epoch")
                    .bind(0, address.orElse(null))
                    .mapTo(Long.class)
                    .one();
            return Optional.of(new PostgresEngine(pool, writer, epoch));
        } catch (RuntimeException failed) {
            writer.close();
            throw failed;
        }
    }

    long epoch() {
        return epoch;
    }

    /** The server's number of the connection that holds the lock. */
    int connection() {
        return writer.createQuery("select pg_backend_pid()")
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public Handle writer() {
        return writer;
    }

    @Override
    public Jdbi readers() {
        return pool.readers();
    }

    @Override
    public boolean isAway() {
        return true;
    }

    /** The server minds its own disk, and says so when it is full. */
    @Override
    public Optional<DiskLow> refusal() {
        return Optional.empty();
    }

    /** The row stays locked until the commit, so whoever begins the next epoch waits for it. */
    @Override
    public void fence() {
        long now = writer.createQuery("select epoch from writer_term where id = 1 for share")
                .mapTo(Long.class)
                .one();
        if (now != epoch) {
            throw new StoreStopped("another node writes since epoch " + now + "; this one's was " + epoch);
        }
    }

    /** A commit the server has answered is on its disk. */
    @Override
    public void confirm() {}

    @Override
    public void upkeep() {}

    @Override
    public String place() {
        return pool.place();
    }

    /** Gives the lock back; the pool of readers stays open. */
    @Override
    public void close(boolean clean) {
        writer.close();
    }
}
