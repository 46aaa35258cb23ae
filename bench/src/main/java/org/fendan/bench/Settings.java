package org.fendan.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * What a run measures, from system properties that begin with {@code bench.}.
 *
 * @param revision what is measured: the source's revision, as the script knows it
 * @param folder where stores and the PostgreSQL server keep their files; the disk that is measured
 * @param databases which of hsqldb and postgres
 * @param clients how many clients wait for answers at once, one run for each number
 * @param repeats how often each contender is measured, turn by turn
 * @param warmUpSeconds how long each contender runs unmeasured before the first repeat
 * @param seconds how long one measurement lasts
 * @param restartPostings how many postings a store holds when it is opened again
 * @param lastLegs how many legs the ledger grows to
 * @param windowPostings how many postings one window of the growing ledger measures
 * @param loans how many loans there are where the console's pages are measured
 */
record Settings(
        String revision,
        Path folder,
        List<String> databases,
        List<Integer> clients,
        int repeats,
        int warmUpSeconds,
        int seconds,
        long restartPostings,
        long lastLegs,
        int windowPostings,
        int loans) {

    private static final SortedMap<String, String> READ = new ConcurrentSkipListMap<>();

    Settings {
        databases = List.copyOf(databases);
        clients = List.copyOf(clients);
    }

    static Settings read() {
        return new Settings(
                text("revision", "unknown"),
                Path.of(text("folder", "bench/target/work")),
                list("databases", "hsqldb,postgres"),
                list("clients", "32").stream().map(Integer::valueOf).toList(),
                (int) number("repeats", 5),
                (int) number("warmup", 4),
                (int) number("seconds", 2),
                number("restart.postings", 100_000),
                number("growth.legs", 1_000_000),
                (int) number("growth.window", 20_000),
                (int) number("loans", 2000));
    }

    private static List<String> list(String name, String standard) {
        return Arrays.stream(text(name, standard).split(",", -1))
                .map(String::trim)
                .toList();
    }

    /** A whole number above zero, for those who have settings of their own. */
    static long number(String name, long standard) {
        String text = text(name, Long.toString(standard));
        try {
            long number = Long.parseLong(text.replace("_", ""));
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, with what zero and less are told
        }
        throw new IllegalArgumentException(
                "bench." + name + " needs a whole number above zero, not \"" + text + "\"; such as " + standard);
    }

    /** What is set under {@code bench.} and this name, or else the standard. */
    static String text(String name, String standard) {
        String text = System.getProperty("bench." + name, standard);
        READ.put(name, text);
        return text;
    }

    /** All settings that bear on this run so far, as they are. */
    static SortedMap<String, String> inForce() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(READ));
    }

    /** What somebody set under {@code bench.} and nobody has asked for. */
    static List<String> unread() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("bench.") && !READ.containsKey(name.substring("bench.".length())))
                .sorted()
                .toList();
    }
}
