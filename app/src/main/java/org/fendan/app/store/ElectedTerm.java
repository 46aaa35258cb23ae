package org.fendan.app.store;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A term of writing a shared ledger: its thread, its connection with the lock, and its signs of life. */
final class ElectedTerm implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ElectedTerm.class.getName());

    private final PostgresPool pool;
    private final PostgresEngine engine;
    private final WritingTerm term;
    private final int connection;
    private @Nullable Handle beats;

    private ElectedTerm(PostgresPool pool, PostgresEngine engine, WritingTerm term) {
        this.pool = pool;
        this.engine = engine;
        this.term = term;
        this.connection = engine.connection();
    }

    /** Reads what is kept and begins to write behind it; gives the lock back where that fails. */
    static ElectedTerm begin(PostgresPool pool, PostgresEngine engine, StoreOptions options) {
        try {
            ElectedTerm elected = new ElectedTerm(pool, engine, StoreOpening.term(engine, options));
            elected.term.start();
            return elected;
        } catch (RuntimeException failed) {
            engine.close(true);
            throw failed;
        }
    }

    WritingTerm term() {
        return term;
    }

    boolean isRunning() {
        return term.isRunning();
    }

    CompletableFuture<Void> ended() {
        return term.ended();
    }

    /** Says that this node lives, and where it is; the server's clock counts, so nobody's own clock matters. */
    void beat(Optional<String> address) {
        try {
            Handle own = beats == null ? pool.plain() : beats;
            beats = own;
            own.execute(
                    "insert into writer_beat values (1, ?, clock_timestamp())"
                            + " on conflict (id) do update set pid = excluded.pid, at = excluded.at",
                    connection);
            own.execute(
                    "update writer_term set address = ? where id = 1 and epoch = ? and address is distinct from ?",
                    address.orElse(null),
                    engine.epoch(),
                    address.orElse(null));
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, "no sign of life could be given: {0}", SqlFault.words(away));
            drop();
        }
    }

    private void drop() {
        Handle own = beats;
        beats = null;
        if (own != null) {
            own.close();
        }
    }

    /** Ends the connection of a writer that holds the lock and has given no sign of life for a while. */
    static void challenge(PostgresPool pool) {
        pool.readers()
                .useHandle(handle -> handle.createQuery("select pid from writer_beat where pid in"
                                + " (select pid from pg_locks where locktype = 'advisory')"
                                + " and at < clock_timestamp() - interval '5 seconds'")
                        .mapTo(Integer.class)
                        .findOne()
                        .ifPresent(silent -> end(pool, silent)));
    }

    private static void end(PostgresPool pool, int connection) {
        LOG.log(Level.WARNING, "the writer has been silent for 5 seconds: its connection {0} is ended", connection);
        try (Handle plain = pool.plain()) {
            plain.execute("select pg_terminate_backend(?)", connection);
        }
    }

    /** Finishes what waits, and gives the lock back. */
    @Override
    public void close() {
        boolean clean = false;
        try {
            clean = term.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        drop();
        engine.close(clean);
    }
}
