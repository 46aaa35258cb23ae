package org.fendan.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Connections that each send the next request as soon as the last one is answered. */
final class HttpLoad {

    private final int port;
    private final int connections;

    HttpLoad(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /** The same, by fewer connections. */
    HttpLoad ofFew(int few) {
        return new HttpLoad(port, few);
    }

    /** A request, and whoever wants to hear how it was answered. */
    interface Request {

        byte[] bytes();

        default void answered(Wire.Heard heard) {}
    }

    /** What the answers of one status took, in microseconds and in order of length. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Times(long[] micros) {

        long count() {
            return micros.length;
        }

        double median() {
            return micros[micros.length / 2];
        }

        double p99() {
            return micros[(int) (micros.length * 99L / 100)];
        }
    }

    /** What came back, by status, within so many seconds. */
    record Seen(Map<Integer, Times> answers, double seconds) {

        long count(int status) {
            return answers.containsKey(status) ? answers.get(status).count() : 0;
        }

        double perSecond(int status) {
            return count(status) / seconds;
        }

        /** Fails where anything else was answered. */
        Seen only(int status) {
            if (!answers.keySet().equals(java.util.Set.of(status))) {
                throw new IllegalStateException("answers were " + answers.keySet() + ", not " + status + " alone");
            }
            return this;
        }
    }

    Seen run(int seconds, Supplier<Request> next) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            long end = start + TimeUnit.SECONDS.toNanos(seconds);
            List<Callable<List<long[]>>> clients = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                clients.add(() -> client(end, next));
            }
            Map<Integer, List<Long>> answers = new TreeMap<>();
            for (Future<List<long[]>> client : threads.invokeAll(clients)) {
                for (long[] answer : client.get()) {
                    answers.computeIfAbsent((int) answer[0], any -> new ArrayList<>())
                            .add(answer[1]);
                }
            }
            double took = (System.nanoTime() - start) / 1e9;
            Map<Integer, Times> times = new TreeMap<>();
            answers.forEach((status, all) -> times.put(
                    status,
                    new Times(all.stream().mapToLong(Long::longValue).sorted().toArray())));
            return new Seen(times, took);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a client failed", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Status and microseconds of each answer. */
    private List<long[]> client(long end, Supplier<Request> next) throws IOException {
        List<long[]> answers = new ArrayList<>();
        try (Wire wire = new Wire(port)) {
            while (System.nanoTime() < end) {
                Request request = next.get();
                byte[] bytes = request.bytes();
                long sent = System.nanoTime();
                Wire.Heard heard = wire.send(bytes);
                answers.add(new long[] {heard.status(), (System.nanoTime() - sent) / 1000});
                request.answered(heard);
            }
        }
        return answers;
    }

    /** The same request again and again. */
    static Supplier<Request> always(byte[] request) {
        byte[] bytes = Arrays.copyOf(request, request.length);
        return () -> () -> bytes;
    }
}
