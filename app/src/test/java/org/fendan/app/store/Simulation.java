package org.fendan.app.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.fendan.app.store.SimulatedKeeper.Fault;
import org.fendan.app.store.SimulatedKeeper.Mishap;
import org.fendan.core.ledger.Block;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Head;
import org.fendan.core.ledger.Outcome;
import org.fendan.core.ledger.Replay;

/**
 * The writer as it is, with its book, on one thread and on a disk, a clock and clients that are all drawn from a seed:
 * what happens once happens again.
 */
final class Simulation {

    private static final int QUEUE = 6;
    private static final int BATCH = 3;
    private static final int CHECKPOINT = 9;
    private static final List<Mishap> MISHAPS = List.of(Mishap.values());

    /** What came of a run; two runs of one seed are equal. */
    record Course(Head head, int told, int trace, Map<Mishap, Integer> mishaps) {}

    /** A request as its client holds it: its content is that of the chain, whatever the chain's name. */
    private record Request(String key, Chain content) {

        String hash() {
            return Fields.hash(List.of(content.date(), content.movements(), content.reverses()));
        }

        Chain attempt(String id) {
            return new Chain(id, content.date(), content.purpose(), content.movements(), content.reverses());
        }
    }

    private record Sent(Request request, Chain chain, CompletableFuture<String> answer) {}

    /** A process that writes, or believes so. */
    private record Node(WritingTerm term, SimulatedKeeper keeper) {}

    private final Random random;
    private final Fault fault;
    private final RandomChains chains;
    private final SimulatedDisk disk = new SimulatedDisk();
    private final Oracle oracle = new Oracle(disk);
    private final List<Request> requests = new ArrayList<>();
    private final Map<Mishap, Integer> mishaps = new EnumMap<>(Mishap.class);
    private Instant clock = Instant.parse("2021-11-21T08:00:00Z");
    private Node node;
    private int attempts;
    private int trace;

    Simulation(long seed, Fault fault) {
        this.random = new Random(seed);
        this.fault = fault;
        this.chains = new RandomChains(random);
        this.node = begin();
    }

    /** Takes so many steps; throws {@link Oracle.Finding} where something is that must not be. */
    Course run(int steps) {
        Request opening = new Request("k0", chains.opening("k0"));
        settle(List.of(send(node, opening)), turns(node, Mishap.NONE));
        for (int step = 0; step < steps; step++) {
            clock = clock.plus(Duration.ofSeconds(random.nextInt(3) == 0 ? 0 : random.nextInt(1200) - 400));
            if (random.nextInt(25) == 0) {
                usurp();
            } else {
                settle(sendSome(node), turns(node, mishap()));
            }
        }
        node = begin();
        return new Course(disk.journal().head(), oracle.told(), trace, mishaps);
    }

    /** A new process, with what the disk kept. */
    private Node begin() {
        oracle.readOn();
        Replay replay = oracle.whole();
        SimulatedKeeper keeper = new SimulatedKeeper(disk, fault);
        Instant last = disk.journal().size() == 0
                ? Instant.EPOCH
                : lastRecorded(disk.journal().block(disk.journal().size() - 1));
        StoreOptions options = new StoreOptions(QUEUE, BATCH, 0, 0, true, CHECKPOINT, () -> clock);
        long checkpoint = Checkpoint.entry(disk.snapshot());
        Moments moments = new Moments(options.clock(), last);
        return new Node(new WritingTerm(keeper, replay.snapshot(), checkpoint, moments, options), keeper);
    }

    private static Instant lastRecorded(Block block) {
        return Instant.parse(block.entries().get(block.entries().size() - 1).recordedAt());
    }

    private Mishap mishap() {
        return random.nextInt(4) > 0 ? Mishap.NONE : MISHAPS.get(random.nextInt(MISHAPS.size()));
    }

    /** Another process takes over while requests wait in this one's line; then this one wakes. */
    private void usurp() {
        Node stale = node;
        List<Sent> late = sendSome(stale);
        node = begin();
        settle(sendSome(node), turns(node, Mishap.NONE));
        Optional<StoreStopped> refused = turns(stale, Mishap.NONE);
        oracle.readOn();
        if (!late.isEmpty() && refused.isEmpty()) {
            throw new Oracle.Finding("a writer whose epoch is over was not stopped");
        }
    }

    private List<Sent> sendSome(Node to) {
        List<Sent> sent = new ArrayList<>();
        for (int i = random.nextInt(QUEUE + 2); i > 0; i--) {
            try {
                sent.add(send(to, request()));
            } catch (QueueFull full) {
                trace = trace * 31 + 1;
            }
        }
        return sent;
    }

    /** A new request; or one sent before, now and then with other content. */
    private Request request() {
        int whim = random.nextInt(10);
        if (whim < 6) {
            String key = "k" + requests.size();
            return new Request(key, chains.next(key, oracle.ledger()::hold));
        }
        int last = requests.size() - 1;
        Request earlier = requests.get(random.nextBoolean() ? random.nextInt(last + 1) : Math.max(0, last - whim));
        return whim < 9 ? earlier : new Request(earlier.key(), chains.next(earlier.key(), oracle.ledger()::hold));
    }

    private Sent send(Node to, Request request) {
        Chain chain = request.attempt(request.key() + "/" + attempts++);
        oracle.sent(chain);
        boolean turnsBack = requests.size() > 0 && random.nextInt(15) == 0;
        Work<String> work = tx -> answer(tx, request, chain, turnsBack);
        Job<String> job = requests.size() > 0 && random.nextInt(15) == 0 ? Job.toRehearse(work) : Job.toKeep(work);
        requests.add(request);
        CompletableFuture<String> answer = to.term().join(job);
        return new Sent(request, chain, job.isRehearsal() ? answer.thenApply(Simulation::nothingKept) : answer);
    }

    private static String nothingKept(String shown) {
        throw new IllegalStateException("only rehearsed: " + shown);
    }

    /** What a desk does with a request: once for each key. */
    private static String answer(Transaction tx, Request request, Chain chain, boolean turnsBack) {
        Optional<StoredAnswer> before = tx.answered(request.key());
        if (before.isPresent()) {
            return before.get().answers(request.hash()) ? before.get().answer() : Oracle.CONFLICT;
        }
        Outcome outcome = tx.append(Draft.by("client", chain));
        String answer = "refused " + chain.id();
        if (outcome.isBooked()) {
            answer = "booked " + chain.id() + " " + tx.nextNumber("booked");
            tx.appendEvent("C" + chain.movements().size(), "event", answer);
            tx.appendRegister("register", request.key(), answer);
            tx.publish("topic", answer);
            tx.saveSetting("last", answer);
        }
        tx.remember(request.key(), request.hash(), 200, answer);
        if (turnsBack) {
            throw new IllegalStateException("changed my mind");
        }
        return answer;
    }

    /** Has the node do all that waits; answers why it stopped, if it did. */
    private Optional<StoreStopped> turns(Node on, Mishap mishap) {
        mishaps.merge(mishap, 1, Integer::sum);
        on.keeper().next(mishap, random.nextInt(3) / 2);
        try {
            while (on.term().waiting() > 0) {
                on.term().turn();
            }
            return Optional.empty();
        } catch (StoreStopped stopped) {
            return Optional.of(stopped);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void settle(List<Sent> sent, Optional<StoreStopped> stopped) {
        oracle.readOn();
        boolean crashed = stopped.map(Throwable::getCause)
                .filter(SimulatedKeeper.Crash.class::isInstance)
                .isPresent();
        if (!crashed) {
            sent.forEach(this::settle);
        }
        if (stopped.isPresent()) {
            if (node.term().isRunning()) {
                throw new Oracle.Finding("a term that stopped says that it runs");
            }
            node = begin();
        }
    }

    private void settle(Sent sent) {
        String attempt = sent.chain().id();
        if (!sent.answer().isDone()) {
            throw new Oracle.Finding(attempt + " waits for an answer that does not come");
        }
        try {
            String answer = sent.answer().join();
            oracle.acknowledged(sent.request().key(), sent.request().hash(), attempt, answer);
            trace = trace * 31 + answer.hashCode();
            if (answer.startsWith("booked " + attempt + " ")) {
                chains.booked(sent.chain());
            }
        } catch (CompletionException failed) {
            trace = trace * 31 + failed.getCause().toString().hashCode();
            if (!(failed.getCause() instanceof StoreStopped)) {
                oracle.notDone(attempt);
            }
        }
    }
}
