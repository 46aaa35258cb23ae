package org.fendan.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.fendan.verifier.Written.chain;
import static org.fendan.verifier.Written.open;
import static org.fendan.verifier.Written.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as somebody runs it. */
class VerifierTest {

    private static final String DAY = "2021-11-21";

    @TempDir
    private Path folder;

    private String said = "";

    private static Written three() {
        return new Written()
                .book(chain("1", DAY, open("a", "UNBOUNDED"), open("b", "UNBOUNDED")))
                .book(chain("2", DAY, transfer("a", "b", 1, "s")))
                .book(chain("3", DAY, transfer("b", "a", 1, "s")));
    }

    private Path file(String name, List<String> lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
    }

    private int run(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int code = Verifier.run(words, new PrintStream(out, true, UTF_8));
        said = out.toString(UTF_8);
        return code;
    }

    private void found(String what, List<String> lines) throws IOException {
        assertEquals(Verifier.DIFFERENT, run(file("found", lines)), said);
        assertTrue(said.contains(what), said);
    }

    @Test
    void a_clean_export_says_so_with_and_without_a_head() throws IOException {
        Path export = file("export", three().lines());
        assertEquals(Verifier.CLEAN, run(export), said);
        assertTrue(said.contains("CLEAN in itself") && said.contains("3 / 3 / 3 / 2 / 0"), said);
        assertEquals(Verifier.CLEAN, run(export, "--head", three().head()), said);
        assertTrue(said.contains("CLEAN, and the same as the heads"), said);
        assertEquals(Verifier.CLEAN, run(file("none", List.of())), said);
    }

    @Test
    void an_export_in_parts_is_read_in_order_and_a_gap_is_found() throws IOException {
        Path one = file("one", three().lines().subList(0, 2));
        Path two = file("two", three().lines().subList(2, 3));
        assertEquals(Verifier.CLEAN, run(one, two, "--head", three().head()), said);
        assertEquals(Verifier.DIFFERENT, run(two, one), said);
        assertEquals(Verifier.DIFFERENT, run(two), said);
        assertTrue(said.contains("number of the block"), said);
    }

    @Test
    void the_head_is_the_last_and_the_heads_lie_on_the_chain() throws IOException {
        Path export = file("export", three().lines());
        Written first = new Written().book(chain("1", DAY, open("a", "UNBOUNDED"), open("b", "UNBOUNDED")));
        assertEquals(Verifier.DIFFERENT, run(export, "--head", first.head()), said);
        assertTrue(said.contains("earlier heads go into --heads"), said);
        String time = " 2021-11-21T08:00:00.000000Z";
        Path heads = file("heads", List.of(first.head() + " 1" + time, three().head() + " 3" + time));
        assertEquals(Verifier.CLEAN, run(export, "--heads", heads), said);
        for (String wrong : List.of(
                first.head() + " 2" + time,
                first.head() + " 1 2021-11-21T08:00:00.000001Z",
                "2" + first.head().substring(1) + " 2" + time,
                "4" + three().head().substring(1) + " 4" + time)) {
            assertEquals(Verifier.DIFFERENT, run(export, "--heads", file("wrong", List.of(wrong))), wrong);
            assertTrue(said.contains("the head written down"), said);
        }
    }

    @Test
    void whatever_was_done_to_the_lines_is_found() throws IOException {
        List<String> lines = three().lines();
        found("hash before", List.of(lines.get(0), lines.get(2)));
        found("number of the block", List.of(lines.get(0), lines.get(0), lines.get(1)));
        List<String> swapped = new ArrayList<>(lines);
        Collections.swap(swapped, 1, 2);
        found("number of the block", swapped);
        found("how the line is written", List.of(lines.get(0) + " "));
        found("how the line is written", List.of(lines.get(0).replace("\"block\":1", "\"block\":01")));
        found("hash algorithm", List.of(lines.get(0).replace("SHA-256", "MD5")));
        found("a block on each line", List.of("{}"));
        found("a block on each line", List.of("no json"));
        assertEquals(Verifier.DIFFERENT, run(Files.writeString(folder.resolve("open"), lines.get(0))), said);
        assertEquals(Verifier.DIFFERENT, run(Files.write(folder.resolve("raw"), new byte[] {(byte) 0xC8, 10})), said);
    }

    @Test
    void bytes_that_are_not_canonical_are_found_though_the_hash_is_theirs() throws IOException {
        Written.Form entry = new Written.Form().tag(1).number(1).text("2021-11-21T08:00:00Z").text("e\u0301");
        found("NFC", new Written().seal(entry.tag(0).number(0)).lines());
        Written.Form early = new Written.Form().tag(1).number(1).text("2021-11-21T08:00:00Z");
        found("bytes left", new Written().seal(early).lines());
        Written.Form says = new Written.Form().tag(1).number(1).text("2021-11-21T08:00:00Z").text("x");
        found("says nothing", new Written().seal(says.tag(0).number(0)).lines());
        Written.Form more = new Written.Form().tag(1).number(1).text("2021-11-21T08:00:00Z").text("x");
        found("behind the end", new Written().seal(more.tag(0).number(0).tag(0)).lines());
        Written.Form flag = new Written.Form().tag(1).number(1).text("2021-11-21T08:00:00Z").text("x");
        found("flag 2", new Written().seal(flag.tag(2).number(0)).lines());
        found("version", new Written().seal(new Written.Form().tag(2)).lines());
        Written.Form when = new Written.Form().tag(1).number(1).text("yesterday").text("x").tag(0).number(1);
        found("cannot be read", new Written().seal(when.text("k").text("c")).lines());
    }

    /** Whatever a forger writes is a difference; only whoever runs the program can misuse it. */
    @Test
    void every_bit_of_every_entry_that_is_turned_is_a_difference() throws IOException {
        List<String> lines = three().event("C000001", 1, "{\"number\":1,\"effect\":\"FILE\",\"text\":\"\\u4f01\"}")
                .register("audit", 1, "{\"who\":\"li\"}")
                .lines();
        Path export = file("honest", lines);
        assertEquals(Verifier.CLEAN, run(export), said);
        for (int line = 0; line < lines.size(); line++) {
            String honest = lines.get(line);
            int from = honest.indexOf("[\"") + 2;
            String entry = honest.substring(from, honest.length() - 3);
            byte[] bytes = Base64.getDecoder().decode(entry);
            for (int bit = 0; bit < bytes.length * 8; bit++) {
                byte[] turned = bytes.clone();
                turned[bit / 8] ^= (byte) (1 << bit % 8);
                List<String> forged = new ArrayList<>(lines);
                forged.set(line, honest.replace(entry, Base64.getEncoder().encodeToString(turned)));
                assertEquals(Verifier.DIFFERENT, run(file("forged", forged)), "line " + line + ", bit " + bit + said);
            }
        }
    }

    @Test
    void an_exported_audit_is_what_stands_in_the_chain() throws IOException {
        Written ledger = new Written()
                .register("audit", 1, "{\"who\":\"li\"}")
                .register("other", 1, "{\"who\":\"no line of the audit\"}")
                .register("audit", 2, "{\"who\":\"wu\"}")
                .register("audit", 3, "{\"who\":\"he\"}");
        Path export = file("export", ledger.lines());
        List<String> lines = List.of(auditLine(1, 1, "li"), auditLine(2, 3, "wu"), auditLine(3, 4, "he"));
        assertEquals(Verifier.CLEAN, run(export, "--audit", file("all", lines)), said);
        assertTrue(said.contains("1–3 / 3"), said);
        assertEquals(Verifier.CLEAN, run(export, "--audit", file("earlier", lines.subList(0, 2))), said);
        assertEquals(Verifier.CLEAN, run(export, "--audit", file("later", lines.subList(1, 3))), said);
        for (List<String> forged : List.of(
                List.of(lines.get(0), lines.get(2)),
                List.of(lines.get(1), lines.get(0), lines.get(2)),
                List.of(auditLine(1, 1, "wu"), lines.get(1)),
                List.of(auditLine(1, 2, "li"), lines.get(1)),
                List.of(lines.get(0), lines.get(1), lines.get(2), auditLine(4, 5, "li")),
                List.of("nonsense"))) {
            assertEquals(Verifier.DIFFERENT, run(export, "--audit", file("forged", forged)), said);
        }
    }

    private static String auditLine(int number, int entry, String who) {
        return "{\"number\":" + number + ",\"entry\":" + entry
                + ",\"recordedAt\":\"2021-11-21T08:00:00.000000Z\",\"line\":{\"who\":\"" + who + "\"}}";
    }

    @Test
    void misuse_is_told_in_both_languages() throws IOException {
        Path export = file("export", three().lines());
        for (Object[] wrong : List.of(
                new Object[] {},
                new Object[] {"--head"},
                new Object[] {export, "--head", "14:abc"},
                new Object[] {export, "--such", "x"},
                new Object[] {export, "--heads", export},
                new Object[] {folder.resolve("nowhere")})) {
            assertEquals(Verifier.MISUSE, run(wrong), said);
            assertTrue(said.contains(" / "), said);
        }
        assertEquals(Verifier.CLEAN, run("--help"));
        assertTrue(said.contains("usage"), said);
    }

    @Test
    void json_is_read_as_it_is_written_and_nothing_else_is_json() {
        assertEquals(
                Map.of("a", List.of("\u4f01\"\n", Boolean.TRUE, Boolean.FALSE, "")),
                Json.read(" {\"a\" : [\"\\u4f01\\\"\\n\", true, false, null] } "));
        assertEquals("-1.5E+2", Json.read("-1.5e2").toString());
        for (String wrong : List.of(
                "", "{", "[1,]", "{\"a\":1,\"a\":2}", "\"\u0001\"", "\"\\x\"", "tru", "[1] 2", "{a:1}", "[1 2]", "\"\\u12",
                "[".repeat(1000))) {
            assertThrows(IllegalArgumentException.class, () -> Json.read(wrong), wrong);
        }
    }
}
