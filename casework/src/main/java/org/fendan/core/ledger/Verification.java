package org.fendan.core.ledger;

import java.util.List;

/** The result of replaying a journal: what was read, where it ended, and each difference found. */
public record Verification(long blocks, long entries, long chains, Head head, List<Difference> differences) {

    public Verification {
        differences = List.copyOf(differences);
    }

    public boolean isClean() {
        return differences.isEmpty();
    }

    /** Replays the whole journal and compares the counters and holds kept beside it. */
    public static Verification of(Journal journal, List<Account> accounts, List<Hold> holds) {
        Replay replay = new Replay();
        journal.forEachFrom(1, replay::read);
        replay.compareAccounts(accounts);
        replay.compareHolds(holds);
        return replay.verification();
    }
}
