package org.fendan.app.store;

import java.nio.file.Path;
import java.util.List;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Head;

/** The tenure of a process that alone has its store open: one term, from opening to closing. */
final class SoleTenure implements Tenure {

    private final EmbeddedEngine engine;
    private final WritingTerm term;
    private final LedgerWriter writer = new LedgerWriter(() -> new StoreStopped("it was closed"));
    private final Reads reads;

    private SoleTenure(EmbeddedEngine engine, WritingTerm term) {
        this.engine = engine;
        this.term = term;
        this.reads = new Reads(engine.readers());
    }

    static SoleTenure begin(Path folder, StoreOptions options) {
        try {
            return begin(EmbeddedEngine.open(folder, options), options);
        } catch (RuntimeException failed) {
            throw StoreOpening.refusal(folder.toAbsolutePath().toString(), failed);
        }
    }

    private static SoleTenure begin(EmbeddedEngine engine, StoreOptions options) {
        try {
            SoleTenure tenure = new SoleTenure(engine, StoreOpening.term(engine, options));
            tenure.writer.begin(tenure.term);
            tenure.term.start();
            return tenure;
        } catch (RuntimeException failed) {
            engine.close(true);
            throw failed;
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
        return writer.isRunning();
    }

    /** The engine is set by the store itself. */
    @Override
    public List<Text> cautions() {
        return List.of();
    }

    /** Nobody else has the store open. */
    @Override
    public void advertise(String address) {}

    @Override
    public Head backup(Path target, Reached reached) {
        LedgerCopy.requireNew(target);
        term.between(() -> engine.backup(target)).join();
        return LedgerCopy.verified(target, reached);
    }

    @Override
    public void close() {
        try {
            engine.close(term.close());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
