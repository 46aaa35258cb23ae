package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one node tells the next of a request it passes on, and what it says where it cannot. */
class ForwardingTest {

    /** Kept, for a logger nobody keeps forgets who listens. */
    private static final Logger LOG = Logger.getLogger(Forwarding.class.getName());

    private final Ear ear = new Ear();
    private final Forwarding forwarding = new Forwarding();
    private Javalin writer;

    /** Hears what is logged. */
    private static final class Ear extends Handler {

        final List<LogRecord> heard = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            heard.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void open() {
        LOG.addHandler(ear);
        LOG.setUseParentHandlers(false);
        writer = server(config -> config.routes.get(
                "/*",
                http -> http.result(String.join(
                        " ",
                        http.header("X-Forwarded-For"),
                        http.header("X-Forwarded-Proto"),
                        String.valueOf(http.header("Forwarded"))))));
    }

    @AfterEach
    void close() {
        LOG.removeHandler(ear);
        LOG.setUseParentHandlers(true);
        writer.stop();
    }

    private static Javalin server(Consumer<JavalinConfig> routes) {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            routes.accept(config);
        });
        return server.start("127.0.0.1", 0);
    }

    private HttpResponse<String> passedOn(String to) throws IOException, InterruptedException {
        Javalin reader = server(config -> config.routes.get("/*", http -> forwarding.send(http, Optional.of(to))));
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + reader.port() + "/x?secret=1"))
                    .header("X-Forwarded-For", "198.51.100.1")
                    .header("X-Forwarded-Proto", "https")
                    .header("Forwarded", "for=198.51.100.1")
                    .build();
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } finally {
            reader.stop();
        }
    }

    @Test
    void the_next_node_is_told_from_where_as_this_one_saw_it() throws Exception {
        assertThat(passedOn("http://127.0.0.1:" + writer.port() + "/").body()).isEqualTo("127.0.0.1 http null");
        assertThat(ear.heard).isEmpty();
    }

    @Test
    void what_cannot_be_passed_on_is_one_warning_without_what_was_sent() throws Exception {
        String gone = "http://127.0.0.1:" + writer.port();
        writer.stop();
        HttpResponse<String> answer = passedOn(gone);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Json.read(answer.body()).path("code").asString("")).isEqualTo("NO_WRITER");
        assertThat(ear.heard).hasSize(1);
        assertThat(ear.heard.get(0).getLevel()).isEqualTo(Level.WARNING);
        assertThat(ear.heard.get(0).getMessage())
                .contains(gone, "ConnectException")
                .doesNotContain("secret");
    }
}
