package org.fendan.app.store;

import static org.fendan.app.store.StoreFixture.BANK;
import static org.fendan.app.store.StoreFixture.FUND;
import static org.fendan.app.store.StoreFixture.WORLD;
import static org.fendan.app.store.StoreFixture.chain;
import static org.fendan.app.store.StoreFixture.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.fendan.core.ledger.Outcome;

/** A process that writes with eight threads and says on its standard output what it was told is kept, until killed. */
final class KilledWriter {

    static final int THREADS = 8;

    private KilledWriter() {}

    /** Starts the process; the round makes its keys, and those of the round before are sent once more. */
    static Process start(Database database, boolean synchronous, int round) throws IOException {
        String place = database instanceof Database.Postgres postgres
                ? postgres.url()
                : ((Database.Embedded) database).folder().toString();
        return Jvm.start(KilledWriter.class, place, Boolean.toString(synchronous), Integer.toString(round));
    }

    static Process start(Path folder, boolean synchronous, int round) throws IOException {
        return start(Database.embedded(folder), synchronous, round);
    }

    /** Opens the store and writes; says why when it cannot. */
    public static void main(String[] args) {
        try {
            Database database =
                    args[0].startsWith("jdbc:") ? Database.postgres(args[0]) : Database.embedded(Path.of(args[0]));
            Store store = Store.open(
                    database,
                    StoreOptions.standard()
                            .synchronous(Boolean.parseBoolean(args[1]))
                            .logBytes(2 << 20));
            awaitOffice(store);
            if (store.reads().account(FUND).isEmpty()) {
                StoreFixture.open(store, 1_000_000_000L);
            }
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                new Thread(() -> write(store, number, Integer.parseInt(args[2]))).start();
            }
        } catch (StoreRefused refused) {
            System.out.println(refused.getMessage());
            System.exit(1);
        }
    }

    /** On PostgreSQL the server may be a moment behind in noticing that the writer before is dead. */
    static void awaitOffice(Store store) {
        while (!store.writer().isRunning()) {
            Thread.onSpinWait();
        }
    }

    private static void write(Store store, int thread, int round) {
        for (int i = 0; i < 5; i++) {
            send(store, "r" + (round - 1) + "-" + thread + "-" + i);
        }
        for (int i = 0; ; i++) {
            String key = "r" + round + "-" + thread + "-" + i;
            send(store, key);
            if (i % 3 == 0) {
                send(store, key);
            }
        }
    }

    private static void send(Store store, String key) {
        String answer = store.writer().run(tx -> pay(tx, key));
        System.out.println("kept " + key + " " + answer);
    }

    /** Pays one fen by two legs of one chain, once for a key, with everything that goes with it. */
    static String pay(Transaction tx, String key) {
        Optional<StoredAnswer> known = tx.answered(key);
        if (known.isPresent()) {
            return known.get().answer();
        }
        Outcome outcome = tx.append(Draft.by("clerk", chain(key, transfer(FUND, BANK, 1), transfer(WORLD, FUND, 1))));
        String answer = outcome.isBooked() + ":" + tx.sequence();
        tx.appendEvent("CASE-" + key, "claim", "{\"赔付\":\"0.01\"}");
        tx.claimNaturalKey(key);
        tx.publish("paid", key);
        tx.remember(key, "hash of " + key, 201, answer);
        return answer;
    }
}
