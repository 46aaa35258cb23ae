package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL, of which the one that writes is killed or stopped; -Dfendan.node.kills=50 for all. */
class NodesTest {

    private static final int KILLS = Integer.getInteger("fendan.node.kills", 5);
    private static final int STOPS = Integer.getInteger("fendan.node.stops", 1);
    private static final long LONGEST_MS = 10_000;

    private final long seed = Long.getLong("fendan.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Told told = new Told();
    private final List<LedgerNode> nodes = new CopyOnWriteArrayList<>();
    private final Database.Postgres database = Postgres.fresh();
    private int started;

    @Test
    void another_node_writes_on_when_the_writer_is_killed() throws Exception {
        List<Long> pauses = new ArrayList<>();
        try (PostgresPool watch = PostgresPool.open(database);
                Clients clients = begin()) {
            for (int kill = 1; kill <= KILLS; kill++) {
                clients.await(20 + random.nextInt(200));
                LedgerNode writer = writer();
                nodes.remove(writer);
                writer.kill();
                pauses.add(pause());
                start();
                told.check(new Reads(watch.readers()), "seed " + seed + ", kill " + kill);
            }
            clients.stop();
            finish(watch, KILLS + " writers killed", pauses, clients);
        } finally {
            nodes.forEach(LedgerNode::close);
        }
        assertThat(pauses).allMatch(pause -> pause < LONGEST_MS);
    }

    @Test
    void a_writer_that_was_stopped_and_wakes_writes_nothing_and_becomes_a_reader() throws Exception {
        List<Long> pauses = new ArrayList<>();
        try (PostgresPool watch = PostgresPool.open(database);
                Clients clients = begin()) {
            for (int stop = 1; stop <= STOPS; stop++) {
                clients.await(20 + random.nextInt(200));
                LedgerNode writer = writer();
                writer.signal("STOP");
                nodes.remove(writer);
                pauses.add(pause());
                writer.signal("CONT");
                assertThat(writer.pay("late-" + stop))
                        .as("what the stale writer is asked")
                        .isEmpty();
                clients.await(50);
                assertThat(writer.pay("later-" + stop))
                        .as("what it is asked then")
                        .isEmpty();
                assertThat(writer.refusal()).isEqualTo("ElsewhereWritten");
                assertThat(new Reads(watch.readers()).answered("late-" + stop)).isEmpty();
                writer.kept().forEach(told::note);
                nodes.add(writer);
                told.check(new Reads(watch.readers()), "seed " + seed + ", stop " + stop);
            }
            clients.stop();
            finish(watch, STOPS + " writers stopped", pauses, clients);
        } finally {
            nodes.forEach(LedgerNode::close);
        }
        assertThat(pauses).allMatch(pause -> pause < LONGEST_MS);
    }

    private Clients begin() throws Exception {
        try (Store store = Store.open(database, StoreOptions.standard())) {
            StoreFixture.open(store, 1_000_000_000L);
        }
        start();
        start();
        for (LedgerNode node : nodes) {
            node.awaitOpen();
        }
        return Clients.start(KilledWriter.THREADS, "k", told, this::pay);
    }

    private void start() throws Exception {
        started++;
        nodes.add(LedgerNode.start(database, "node-" + started));
    }

    /** A client asks one node after the other until one writes. */
    private Optional<String> pay(String key) {
        return nodes.stream()
                .map(node -> node.pay(key))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The node whose payments go up. */
    private LedgerNode writer() throws InterruptedException {
        while (true) {
            for (LedgerNode node : nodes) {
                int before = node.kept().size();
                Thread.sleep(20);
                if (node.kept().size() > before) {
                    return node;
                }
            }
        }
    }

    /** How long it takes until one of the nodes that are left has kept something. */
    private long pause() throws InterruptedException {
        long start = System.nanoTime();
        int before = kept();
        while (kept() == before) {
            assertThat(System.nanoTime() - start).as("seed %d", seed).isLessThan(60_000_000_000L);
            Thread.sleep(1);
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private int kept() {
        return nodes.stream().mapToInt(node -> node.kept().size()).sum();
    }

    private void finish(PostgresPool watch, String what, List<Long> pauses, Clients clients) {
        long kept = told.checkAll(new Reads(watch.readers()), "seed " + seed + ", at the end");
        List<Long> sorted = pauses.stream().sorted().toList();
        System.out.printf(
                "%s: seed %d, %d acknowledged, %d kept, 0 lost, 0 doubled; %d refusals;"
                        + " writes back after ms: least %d, median %d, most %d, all %s%n",
                what,
                seed,
                told.size(),
                kept,
                clients.refused(),
                sorted.get(0),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() - 1),
                pauses);
    }
}
