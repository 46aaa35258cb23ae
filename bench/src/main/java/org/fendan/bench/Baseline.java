package org.fendan.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the last accepted run came to, as bench/baseline.json keeps it.
 *
 * @param accepted by the id of the ratio
 */
record Baseline(SortedMap<String, Accepted> accepted) {

    private static final JsonMapper JSON = new JsonMapper();

    /** How much of a ratio another run may lose, where nothing else is said. */
    private static final double TOLERANCE = 0.25;

    private static final MathContext DIGITS = new MathContext(3);

    Baseline {
        accepted = Collections.unmodifiableSortedMap(new TreeMap<>(accepted));
    }

    /** A ratio that was accepted, and the share of it that another run may lose. */
    record Accepted(double ratio, double tolerance) {}

    /** A ratio of this run beside the accepted one and its bar. */
    record Standing(Judged now, Optional<Accepted> accepted) {

        boolean meetsItsBar() {
            return now.bar().isMetBy(now.figures().median());
        }

        boolean isKept() {
            return accepted.map(known -> now.bar()
                            .around(known.ratio(), known.tolerance())
                            .isMetBy(now.figures().median()))
                    .orElse(true);
        }

        boolean isGood() {
            return meetsItsBar() && isKept();
        }

        /** What a reader is told of it. */
        String verdict() {
            return (meetsItsBar() ? "met" : "**not met**") + (isKept() ? "" : ", **worse than accepted**");
        }
    }

    /** What was accepted before; nothing where there is no such file. */
    static Baseline read(Path file) throws IOException {
        SortedMap<String, Accepted> accepted = new TreeMap<>();
        if (Files.exists(file)) {
            for (Map.Entry<String, JsonNode> each :
                    JSON.readTree(Files.readString(file)).properties()) {
                accepted.put(each.getKey(), accepted(file, each.getKey(), each.getValue()));
            }
        }
        return new Baseline(accepted);
    }

    private static Accepted accepted(Path file, String id, JsonNode node) throws IOException {
        double tolerance = node.path("tolerance").asDouble(TOLERANCE);
        if (!node.path("ratio").isNumber() || !(tolerance >= 0 && tolerance < 1)) {
            throw new IOException(file + ": " + id + " needs a ratio, and a tolerance from 0 to below 1 if any, not "
                    + node + "; such as {\"ratio\": 12.5, \"tolerance\": " + TOLERANCE + "}");
        }
        return new Accepted(node.path("ratio").asDouble(), tolerance);
    }

    List<Standing> standings(List<Judged> figures) {
        return figures.stream()
                .map(now -> new Standing(now, Optional.ofNullable(accepted.get(now.id()))))
                .toList();
    }

    /** These figures in place of what was accepted of them; tolerances, and what was not measured, stay. */
    Baseline accepting(List<Judged> figures) {
        SortedMap<String, Accepted> next = new TreeMap<>(accepted);
        for (Judged now : figures) {
            double ratio =
                    BigDecimal.valueOf(now.figures().median()).round(DIGITS).doubleValue();
            next.merge(now.id(), new Accepted(ratio, TOLERANCE), (old, fresh) -> new Accepted(ratio, old.tolerance()));
        }
        return new Baseline(next);
    }

    void write(Path file) throws IOException {
        ObjectNode all = JSON.createObjectNode();
        accepted.forEach(
                (id, known) -> all.putObject(id).put("ratio", known.ratio()).put("tolerance", known.tolerance()));
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
    }
}
