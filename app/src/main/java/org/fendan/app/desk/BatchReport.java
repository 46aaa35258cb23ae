package org.fendan.app.desk;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.fendan.app.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of each row of a file, a line each, on disk: written once, read from the top as often as wanted. */
final class BatchReport {

    private final Path file;

    BatchReport(Path file) {
        this.file = file;
    }

    boolean isThere() {
        return Files.exists(file);
    }

    /** Begins anew. */
    void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Writes lines at the end. */
    static final class Pen implements AutoCloseable {

        private final BufferedWriter out;

        private Pen(BufferedWriter out) {
            this.out = out;
        }

        void line(ObjectNode told) {
            try {
                out.write(Json.write(told));
                out.write('\n');
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** A pen behind what was told so far; half a line, of a process that fell, is taken away. */
    Pen pen() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        cutHalfALine();
        return new Pen(Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    private void cutHalfALine() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long end = bytes.length();
            while (end > 0) {
                bytes.seek(end - 1);
                if (bytes.read() == '\n') {
                    break;
                }
                end--;
            }
            bytes.setLength(end);
        }
    }

    /** Every line, the first first; to be closed. */
    Stream<JsonNode> lines() throws IOException {
        if (!Files.exists(file)) {
            return Stream.empty();
        }
        BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        return in.lines().map(Json::read).onClose(() -> {
            try {
                in.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    static boolean isRefused(JsonNode line) {
        return line.path("outcome").asString("").equals(BatchRowResult.Outcome.REFUSED.name());
    }
}
