package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is turned away at the door, and that nobody can stand in it. */
class TrafficTest {

    private static final int PLACES = 4;
    private static final int SLOW = 60;

    private final AtomicBoolean lineFull = new AtomicBoolean();
    private final Capacity capacity = new Capacity(PLACES, lineFull::get);
    private Javalin server;

    @BeforeEach
    void open() {
        Peer peer = new Peer(java.util.Set.of());
        Metrics metrics = new Metrics(new PrometheusRegistry(), capacity);
        Traffic traffic = new Traffic(peer, capacity, metrics, new Limits(peer, metrics, 0, 0), Duration.ofSeconds(2));
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            traffic.register(config);
            Failures.register(config);
            config.routes.post("/echo", http -> http.result(Posted.bytes(http, Posted.LARGEST)));
            config.routes.get("/health/live", http -> http.result("up"));
            config.routes.get("/hello", http -> http.result("hello"));
        });
        server.start("127.0.0.1", 0);
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void when_all_places_are_taken_the_answer_comes_before_anything_sent_is_read() throws IOException {
        for (int i = 0; i < PLACES; i++) {
            assertThat(capacity.enter()).isTrue();
        }
        String answer = answer("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 503 ")
                .contains("Retry-After: 1\r\n", "Content-Type: application/problem+json", "\"code\":\"BUSY\"")
                .contains("Content-Security-Policy: default-src 'none'", "Referrer-Policy: same-origin\r\n")
                .doesNotContain("Strict-Transport-Security");
        assertThat(answer("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 200 ");
        capacity.leave();
        assertThat(answer("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 200 ");
        assertThat(taken(PLACES - 1)).isEqualTo(PLACES - 1);
    }

    @Test
    void when_the_ledgers_line_is_full_only_what_would_write_is_turned_away() throws IOException {
        lineFull.set(true);
        assertThat(answer("POST /echo HTTP/1.1\r\nHost: x\r\nIdempotency-Key: k\r\nContent-Length: 500\r\n\r\n"))
                .startsWith("HTTP/1.1 503 ");
        assertThat(answer("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void what_is_long_arrives_whole() throws IOException {
        String body = "x".repeat(3 * Room.READ_BEFORE);
        String answer = answer("POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);
        assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n" + body);
    }

    @Test
    void who_sends_slowly_takes_no_place_and_is_hung_up_on() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < SLOW; i++) {
            slow.add(sent("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhe"));
            slow.add(sent("GET /hello HTTP/1.1\r\nHost: x\r\nX-Slow: "));
        }
        long start = System.nanoTime();
        for (int i = 0; i < SLOW; i++) {
            assertThat(answer("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello"))
                    .startsWith("HTTP/1.1 200 ");
            drip(slow);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        for (Socket socket : slow) {
            socket.setSoTimeout(10_000);
            assertThat(ended(socket)).isTrue();
        }
        assertThat(taken(0)).isZero();
    }

    /** How many places are taken; one is given back a moment after the answer is sent. */
    private int taken(int awaited) {
        for (int i = 0; i < 100 && capacity.underWay() != awaited; i++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return capacity.underWay();
    }

    /** One more letter of the heads, so that their connections are never silent. */
    private static void drip(List<Socket> slow) {
        for (int i = 1; i < slow.size(); i += 2) {
            try {
                slow.get(i).getOutputStream().write('x');
            } catch (IOException hungUp) {
                return;
            }
        }
    }

    private static boolean ended(Socket socket) throws IOException {
        try (socket) {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (java.net.SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private Socket sent(String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** What comes back at once. */
    private String answer(String request) throws IOException {
        try (Socket socket = sent(request)) {
            socket.setSoTimeout(5_000);
            StringBuilder answer = new StringBuilder();
            byte[] bytes = new byte[65_536];
            do {
                int read = socket.getInputStream().read(bytes);
                if (read < 0) {
                    break;
                }
                answer.append(new String(bytes, 0, read, StandardCharsets.UTF_8));
            } while (!isWhole(answer.toString()));
            return answer.toString();
        }
    }

    private static boolean isWhole(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        java.util.regex.Matcher length =
                java.util.regex.Pattern.compile("Content-Length: ([0-9]+)").matcher(answer);
        return end > 0
                && length.find()
                && answer.substring(end + 4).getBytes(StandardCharsets.UTF_8).length
                        >= Integer.parseInt(length.group(1));
    }
}
