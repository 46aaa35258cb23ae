package org.fendan.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

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

    Settings {
        databases = List.copyOf(databases);
        clients = List.copyOf(clients);
    }

    static Settings read() {
        return new Settings(
                text("revision", "unknown"),
                Path.of(text("folder", "bench/target/work")),
                list("databases", "hsqldb,postgres"),
                list("clients", "8,32").stream().map(Integer::valueOf).toList(),
                (int) number("repeats", 9),
                (int) number("warmup", 5),
                (int) number("seconds", 3),
                number("restart.postings", 1_000_000),
                number("growth.legs", 10_000_000),
                (int) number("growth.window", 20_000),
                (int) number("loans", 10_000));
    }

    private static List<String> list(String name, String standard) {
        return Arrays.stream(text(name, standard).split(",", -1))
                .map(String::trim)
                .toList();
    }

    private static long number(String name, long standard) {
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

    private static String text(String name, String standard) {
        return System.getProperty("bench." + name, standard);
    }
}
