package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets through a few lines of a kind a minute and counts the rest, so that nobody makes the ledger grow by knocking at
 * the door.
 */
final class Repeats {

    /** How many lines of a kind are kept whole in a minute. */
    static final int WHOLE = 20;

    private static final long MINUTE_NS = 60_000_000_000L;
    private static final int KINDS = 10_000;
    private static final String OTHERS = "";

    private final LongSupplier nanos;
    private final Map<String, Count> counts = new HashMap<>();
    private long since;

    Repeats(LongSupplier nanos) {
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    /** Whether a line is to be kept whole. */
    synchronized boolean isWhole(ObjectNode line) {
        String kind = line.path("who").asString("") + " " + line.path("from").asString("") + " "
                + line.path("status").asString("") + " " + line.path("code").asString("");
        boolean hasRoom = counts.size() < KINDS || counts.containsKey(kind);
        Count count = counts.computeIfAbsent(hasRoom ? kind : OTHERS, none -> new Count(line));
        count.times++;
        return count.times <= WHOLE;
    }

    /** What was counted in the minute that is over: a line of each kind, with how many more there were. */
    synchronized List<ObjectNode> over() {
        if (nanos.getAsLong() - since < MINUTE_NS) {
            return List.of();
        }
        return all();
    }

    /** What was counted so far. */
    synchronized List<ObjectNode> all() {
        List<ObjectNode> lines = new ArrayList<>();
        counts.values().stream()
                .filter(count -> count.times > WHOLE)
                .forEach(count -> lines.add(count.line.deepCopy().put("times", count.times - WHOLE)));
        counts.clear();
        since = nanos.getAsLong();
        return lines;
    }

    private static final class Count {
        private final ObjectNode line;
        private int times;

        Count(ObjectNode line) {
            this.line = line;
        }
    }
}
