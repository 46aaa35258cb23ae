package org.fendan.app.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A process of its own with a shared ledger open: pays what it is asked for, and is seen and killed from here. */
final class LedgerNode implements AutoCloseable {

    private static final long PATIENCE_MS = 2000;

    private final Process process;
    private final Map<String, CompletableFuture<Optional<String>>> asked = new ConcurrentHashMap<>();
    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private volatile boolean gone;
    private volatile String refusal = "";

    private LedgerNode(Process process) {
        this.process = process;
    }

    /** Starts a node; it has the ledger open some time later. */
    static LedgerNode start(Database.Postgres database, String name) throws IOException {
        LedgerNode node = new LedgerNode(Jvm.start(LedgerNode.class, database.url(), name));
        Thread ear = new Thread(node::listen, "hears " + name);
        ear.setDaemon(true);
        ear.start();
        return node;
    }

    /** Asks for a payment; empty where it was refused, or not answered in time. */
    Optional<String> pay(String key) {
        CompletableFuture<Optional<String>> answer = asked.computeIfAbsent(key, any -> new CompletableFuture<>());
        try {
            say(key);
            return gone ? answer.getNow(Optional.empty()) : answer.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (Exception unanswered) {
            return Optional.empty();
        }
    }

    private synchronized void say(String key) throws IOException {
        process.getOutputStream().write((key + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    private void listen() {
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                hear(line.split(" ", -1));
            }
        } catch (IOException over) {
            // a killed process says no more
        }
        gone = true;
        asked.values().forEach(answer -> answer.complete(Optional.empty()));
    }

    private void hear(String... words) {
        if (words.length < 3) {
            opened.complete(null);
            return;
        }
        CompletableFuture<Optional<String>> answer = asked.remove(words[1]);
        boolean isKept = words[0].equals("kept");
        if (isKept) {
            kept.put(words[1], words[2]);
        } else {
            refusal = words[2];
        }
        if (answer != null) {
            answer.complete(isKept ? Optional.of(words[2]) : Optional.empty());
        }
    }

    /** The payments it has said are kept, heard in time or not. */
    Map<String, String> kept() {
        return kept;
    }

    /** Why it refused what it refused last. */
    String refusal() {
        return refusal;
    }

    void awaitOpen() throws Exception {
        opened.get(60, TimeUnit.SECONDS);
    }

    /** Sends a signal, by its name. */
    void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }

    /** The node itself: opens the ledger, and pays each key that comes on its standard input. */
    public static void main(String[] args) throws IOException {
        Store store = Store.open(Database.postgres(args[0]), StoreOptions.standard());
        store.advertise(args[1]);
        System.out.println("open");
        ExecutorService mouth = Executors.newSingleThreadExecutor();
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = asked.readLine(); line != null; line = asked.readLine()) {
            String key = line;
            CompletableFuture<String> answer = submitted(store, key);
            mouth.execute(() -> System.out.println(word(key, answer)));
        }
        System.exit(0);
    }

    /** Requests are answered in the order they came, so waiting for one holds up no other. */
    private static String word(String key, CompletableFuture<String> answer) {
        try {
            return "kept " + key + " " + answer.join();
        } catch (CompletionException refused) {
            return "refused " + key + " " + refused.getCause().getClass().getSimpleName();
        }
    }

    private static CompletableFuture<String> submitted(Store store, String key) {
        try {
            return store.writer().submit(tx -> KilledWriter.pay(tx, key));
        } catch (WriteRefused | ElsewhereWritten refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }
}
