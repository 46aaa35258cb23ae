package org.fendan.app.store;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.fendan.core.ledger.Difference;
import org.fendan.core.ledger.Replay;
import org.fendan.core.ledger.Verification;

/** The way from what is kept to a term of writing: nothing is written behind what is not what its entries say. */
final class StoreOpening {

    private static final int TOLD = 5;

    private StoreOpening() {}

    /** A term that goes on behind the last entry; throws {@link StoreRefused} where the store is damaged or altered. */
    static WritingTerm term(Engine engine, StoreOptions options) {
        Reads reads = new Reads(engine.readers());
        Instant last = reads.lastRecorded().map(Instant::parse).orElse(Instant.EPOCH);
        return reads.see(handle -> {
            StoreVerification reading = StoreVerification.sinceCheckpoint(handle);
            Replay replay = reading.replay();
            refuseIfDifferent(engine.place(), replay.verification());
            Moments moments = new Moments(options.clock(), last);
            return new WritingTerm(new JdbiKeeper(engine), replay.snapshot(), reading.checkpoint(), moments, options);
        });
    }

    /** Everything kept, read again from the first block. */
    static Replay verified(Engine engine, Reached reached) {
        Replay replay = new Reads(engine.readers()).see(handle -> new StoreVerification(handle, reached).replay());
        refuseIfDifferent(engine.place(), replay.verification());
        return replay;
    }

    private static void refuseIfDifferent(String place, Verification found) {
        List<Difference> differences = found.differences();
        if (!differences.isEmpty()) {
            throw new StoreRefused(
                    StoreRefused.Reason.ALTERED,
                    "the store in " + place + " is not what its entries say, in " + differences.size()
                            + " places; restore it from a backup. "
                            + differences.stream()
                                    .limit(TOLD)
                                    .map(Difference::toString)
                                    .collect(Collectors.joining("; ")));
        }
    }

    /** The refusal due when a store could not be opened for this reason. */
    static StoreRefused refusal(String place, RuntimeException failed) {
        return failed instanceof StoreRefused known
                ? known
                : new StoreRefused(
                        StoreRefused.Reason.ALTERED,
                        "the store in " + place + " cannot be opened: " + failed.getMessage()
                                + "; restore it from a backup",
                        failed);
    }
}
