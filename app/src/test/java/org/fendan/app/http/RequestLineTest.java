package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.fendan.app.config.Exposure;
import org.fendan.app.config.Service;
import org.fendan.app.config.Settings;
import org.fendan.app.json.Json;
import org.fendan.app.people.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The log says of each request what it was, and nothing that was sent with it. */
class RequestLineTest {

    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger REQUESTS = Logger.getLogger("org.fendan.request");

    private final Level before = REQUESTS.getLevel();
    private final Ear ear = new Ear();

    /** Hears what the log would write. */
    private static final class Ear extends Handler {

        final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(form().format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static Formatter form() {
        return ROOT.getHandlers()[0].getFormatter();
    }

    private House open(Path data, Service.Log form) {
        Exposure proxied = new Exposure(Optional.empty(), Set.of("127.0.0.1"), Set.of(), Sessions.Limits.STANDARD);
        House house = new House(Settings.in(data).port(0).exposure(proxied).service(new Service(0, 0, 0, form)));
        REQUESTS.setLevel(Level.INFO);
        ROOT.addHandler(ear);
        return house;
    }

    @AfterEach
    void deaf() {
        ROOT.removeHandler(ear);
        REQUESTS.setLevel(before);
    }

    @Test
    void a_line_says_who_did_what_and_how_it_went(@TempDir Path data) {
        try (House house = open(data, Service.Log.LOGFMT)) {
            house.send(house.request(House.CASES + "/C999999")
                    .header("Authorization", House.basic("bank-a"))
                    .header("X-Request-Id", "req-7"));
            assertThat(lines(1).get(0))
                    .matches("at=\\S+Z level=INFO msg=request request=req-7 method=GET"
                            + " route=/api/v1/cases/\\{case\\} status=404 ms=[0-9.E-]+ user=bank-a from=127.0.0.1\n");
        }
    }

    @Test
    void the_same_in_json(@TempDir Path data) {
        try (House house = open(data, Service.Log.JSON)) {
            house.send(house.request("/nowhere?a=b").header("X-Request-Id", "a b"));
            JsonNode line = Json.read(lines(1).get(0));
            assertThat(line.path("route").asString("")).isEqualTo("none");
            assertThat(line.path("status").asInt(0)).isEqualTo(404);
            assertThat(line.path("ms").isNumber()).isTrue();
            assertThat(line.path("request").asString("")).matches("[0-9a-f]{16}");
            assertThat(line.has("user")).isFalse();
        }
    }

    @Test
    void nothing_that_was_sent_gets_in(@TempDir Path data) {
        try (House house = open(data, Service.Log.LOGFMT)) {
            house.agreement("bank-a");
            String filing = house.filing("SENTINEL-REFERENCE", "100000.00")
                    .put("nonsense", "SENTINEL-BODY")
                    .toString();
            house.send(house.post("bank-a", House.CASES, filing, "SENTINEL-KEY"));
            house.post("bank-a", House.CASES, house.filing("SENTINEL-LOAN", "100000.00"));
            house.send(house.post("bank-a", House.CASES + "?dryRun=SENTINEL-QUERY", "{\"SENTINEL-JSON", "k-9"));
            house.get("bank-a", House.CASES + "/SENTINEL-PATH");
            house.get("bank-a", "/SENTINEL-ADDRESS/91500107MA5UQ9B69J");
            house.send(house.request("/api/v1/schemes")
                    .header("Cookie", "fendan=SENTINEL-COOKIE")
                    .header("X-Forwarded-For", "SENTINEL-FORWARDED")
                    .header("User-Agent", "SENTINEL-AGENT")
                    .header("Referer", "http://localhost/SENTINEL-REFERER"));
            house.send(house.request(House.CASES).header("Authorization", House.basic("SENTINEL-USER")));
            house.send(house.request("/api/v1/schemes").method("SENTINEL", HttpRequest.BodyPublishers.noBody()));
            List<String> lines = lines(11);
            assertThat(lines).allMatch(line -> line.contains(" request=") || !line.contains("msg=request"));
            assertThat(String.join("", lines))
                    .contains("status=401", "status=404", "status=405", "method=other")
                    .doesNotContain("SENTINEL", "91500107", "-key", "示例", "100000.00", "C000001");
        }
    }

    @Test
    void what_is_thrown_within_a_request_is_told_by_kind_and_place(@TempDir Path data) {
        try (House house = open(data, Service.Log.LOGFMT)) {
            LogRecord line = new LogRecord(Level.SEVERE, "unforeseen");
            line.setThrown(new IllegalStateException("91500107MA5UQ9B69J", new ArithmeticException("91500107")));
            RequestId.set("req-8");
            try {
                assertThat(form().format(line))
                        .contains(
                                " request=req-8 ",
                                "java.lang.IllegalStateException caused by java.lang.ArithmeticException at"
                                        + " org.fendan.app.http.RequestLineTest.")
                        .doesNotContain("91500107");
            } finally {
                RequestId.clear();
            }
            assertThat(form().format(line)).contains("91500107MA5UQ9B69J").doesNotContain("request=");
            assertThat(house.getUnsigned("/health/live").status()).isEqualTo(200);
        }
    }

    /** The lines so far; one is written a moment after the answer is sent. */
    private List<String> lines(int awaited) {
        for (int i = 0;
                i < 100 && ear.lines.stream().filter(l -> l.contains("request")).count() < awaited;
                i++) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(ear.lines).hasSizeGreaterThanOrEqualTo(awaited);
        return List.copyOf(ear.lines);
    }
}
