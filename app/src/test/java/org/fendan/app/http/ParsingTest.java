package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A short run of what ParsingFuzz does at length: the kept inputs with some bytes changed, cut out, or repeated. */
class ParsingTest {

    private static final Path INPUTS =
            Path.of("src", "test", "resources", "org", "fendan", "app", "http", "ParsingFuzzInputs");
    private static final int TIMES = Integer.getInteger("fendan.fuzz.inputs", 2_000);

    private static final Map<String, Consumer<byte[]>> TARGETS = Map.of(
            "json", Parsing::json,
            "facts", Parsing::facts,
            "values", Parsing::values,
            "batch", Parsing::batch,
            "request", Parsing::request);

    private final long seed = Long.getLong("fendan.seed", System.nanoTime());

    @Test
    void whatever_is_read_is_refused_in_words_or_reads_the_same_again() throws IOException {
        Random random = new Random(seed);
        for (Map.Entry<String, Consumer<byte[]>> target : TARGETS.entrySet()) {
            List<byte[]> inputs = inputs(target.getKey());
            assertThat(inputs).as(target.getKey()).isNotEmpty();
            for (int i = 0; i < TIMES; i++) {
                byte[] input = changed(inputs.get(random.nextInt(inputs.size())), random);
                try {
                    target.getValue().accept(input);
                } catch (RuntimeException | StackOverflowError broken) {
                    throw new AssertionError(
                            "seed " + seed + ", " + target.getKey() + ": "
                                    + new String(input, java.nio.charset.StandardCharsets.UTF_8),
                            broken);
                }
            }
        }
        System.out.println("parsing: seed " + seed + ", " + TIMES + " inputs for each of " + TARGETS.keySet());
    }

    private static List<byte[]> inputs(String target) throws IOException {
        try (Stream<Path> files = Files.list(INPUTS.resolve(target))) {
            return files.sorted().map(ParsingTest::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static byte[] changed(byte[] input, Random random) {
        StringBuilder text = new StringBuilder(new String(input, java.nio.charset.StandardCharsets.ISO_8859_1));
        for (int i = random.nextInt(4); i >= 0 && text.length() > 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
                case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 1 + random.nextInt(12))));
                default -> text.insert(at, "0123456789-.,;\"{}[]/:eE+".charAt(random.nextInt(24)));
            }
        }
        return text.toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
