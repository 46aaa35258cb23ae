package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a request ends is never in doubt: what a proxy before us might read otherwise is refused and hung up on. */
class FramingTest {

    private static final int PATIENCE_MS = 5_000;
    private static final String HIDDEN = "GET /info HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @TempDir
    private static Path data;

    private static House house;

    @BeforeAll
    static void open() {
        house = new House(data);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static String answers(String head) throws IOException {
        URI address = URI.create(house.url());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            String request = head.replace("\n", "\r\n") + "\r\nHost: localhost\r\n\r\n0\r\n\r\n" + HIDDEN;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\nContent-Length: 5",
                "Content-Length: 5\nContent-Length: 45",
                "Content-Length: 5, 45",
                "Content-Length: +5",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding : chunked"
            })
    void a_request_of_two_lengths_is_refused_and_nothing_behind_it_is_read(String lengths) throws IOException {
        String answers = answers("POST /api/v1/matches HTTP/1.1\n" + lengths);
        assertThat(answers).startsWith("HTTP/1.1 400 ").contains("Connection: close");
        assertThat(answers.split("HTTP/1.1 ", -1)).as("one answer").hasSize(2);
    }

    @Test
    void trace_is_not_answered() throws IOException {
        assertThat(answers("TRACE /info HTTP/1.1\nConnection: close\nX-Secret: told-to-nobody"))
                .startsWith("HTTP/1.1 405 ")
                .doesNotContain("told-to-nobody");
    }
}
