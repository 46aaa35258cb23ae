package org.fendan.app.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Head;
import org.jspecify.annotations.Nullable;

/**
 * The tenure of a process that shares a PostgreSQL ledger with others: it writes while it holds the lock, and stands
 * for it again and again while it does not.
 */
final class ElectedTenure implements Tenure {

    private static final Logger LOG = Logger.getLogger(ElectedTenure.class.getName());

    /** How often somebody stands for the lock, and how often its holder gives a sign of life. */
    private static final long PAUSE_MS = 250;

    private final PostgresPool pool;
    private final StoreOptions options;
    private final Reads reads;
    private final LedgerWriter writer = new LedgerWriter(this::absence);
    private final Thread thread = new Thread(this::stand, "fendan-ledger-tenure");
    private volatile Optional<String> address = Optional.empty();

    /** Where the other one is, as last heard: whoever is refused is not to wait for the database. */
    private volatile Optional<String> other = Optional.empty();

    private volatile @Nullable StoreRefused barred;
    private volatile @Nullable ElectedTerm first;
    private final CompletableFuture<Void> closing = new CompletableFuture<>();
    private boolean reached = true;

    private ElectedTenure(PostgresPool pool, StoreOptions options) {
        this.pool = pool;
        this.options = options;
        this.reads = new Reads(pool.readers());
    }

    /** Opens the ledger, and begins a term at once where nobody else writes. */
    static ElectedTenure begin(Database.Postgres database, StoreOptions options) {
        PostgresPool pool = PostgresPool.open(database, options.synchronous());
        try {
            ElectedTenure tenure = new ElectedTenure(pool, options);
            tenure.first = tenure.win().orElse(null);
            tenure.other = tenure.reads.writerAddress();
            tenure.thread.setDaemon(true);
            tenure.thread.start();
            return tenure;
        } catch (RuntimeException failed) {
            pool.close();
            throw StoreOpening.refusal(pool.place(), failed);
        }
    }

    @Override
    public LedgerWriter writer() {
        return writer;
    }

    @Override
    public Reads reads() {
        return reads;
    }

    @Override
    public boolean isReady() {
        return barred == null && !isClosing();
    }

    @Override
    public void advertise(String place) {
        address = Optional.of(place);
    }

    @Override
    public List<Text> cautions() {
        return reads.see(Caution::of);
    }

    @Override
    public Head backup(Path target, Reached reached) {
        return LedgerCopy.toFolder(reads, target, reached);
    }

    private RuntimeException absence() {
        StoreRefused reason = barred;
        if (reason != null) {
            return new StoreStopped(String.valueOf(reason.getMessage()), reason);
        }
        return isClosing()
                ? new StoreStopped("it was closed")
                : new ElsewhereWritten(other.filter(place -> !address.equals(Optional.of(place))));
    }

    private Optional<ElectedTerm> win() {
        Optional<PostgresEngine> won =
                PostgresEngine.isLed(pool) ? Optional.empty() : PostgresEngine.win(pool, address);
        Optional<ElectedTerm> term = won.map(engine -> ElectedTerm.begin(pool, engine, options));
        term.ifPresent(now -> writer.begin(now.term()));
        return term;
    }

    private boolean isClosing() {
        return closing.isDone();
    }

    private void stand() {
        try {
            Optional<ElectedTerm> term = Optional.ofNullable(first);
            while (!isClosing() && barred == null) {
                if (term.isPresent()) {
                    serve(term.get());
                }
                term = standOnce();
                if (term.isEmpty()) {
                    pause(closing);
                }
            }
            if (term.isPresent()) {
                serve(term.get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits a moment, or until this has happened. */
    private static void pause(CompletableFuture<?> happened) throws InterruptedException {
        try {
            happened.get(PAUSE_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException over) {
            return;
        }
    }

    /** Gives signs of life until the term ends, by a fault or because the store is closed. */
    private void serve(ElectedTerm term) throws InterruptedException {
        try (term) {
            while (!isClosing() && term.isRunning()) {
                term.beat(address);
                pause(CompletableFuture.anyOf(closing, term.ended()));
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "a term of writing ended badly: {0}", SqlFault.words(failed));
        } finally {
            writer.end();
        }
    }

    private Optional<ElectedTerm> standOnce() {
        try {
            Optional<ElectedTerm> won = isClosing() ? Optional.empty() : win();
            if (won.isEmpty() && !isClosing()) {
                ElectedTerm.challenge(pool);
                other = reads.writerAddress();
            }
            reached = true;
            return won;
        } catch (StoreRefused altered) {
            LOG.log(Level.SEVERE, "this node writes no more: {0}", altered.getMessage());
            barred = altered;
        } catch (RuntimeException away) {
            other = Optional.empty();
            if (reached) {
                LOG.log(Level.WARNING, "cannot stand for the lock of the ledger: {0}", SqlFault.words(away));
            }
            reached = false;
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        closing.complete(null);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        pool.close();
    }
}
