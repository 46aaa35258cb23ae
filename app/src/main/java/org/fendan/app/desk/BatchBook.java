package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.app.json.Json;
import org.fendan.app.store.Draft;
import org.fendan.app.store.Reads;
import org.fendan.app.store.RegisterRow;
import org.fendan.app.store.Transaction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is on record of batches: a line for each (the last one counts), its rows, and its cases.
 *
 * <p>A case belongs to the first batch that brought it.
 */
final class BatchBook {

    static final String BATCHES = "batches";
    private static final String FILES = "batch-files";
    private static final String ROWS = "batch-rows";
    private static final String CASES = "batch-cases";
    private static final int CHUNK = 500;
    /** How many faults of a row are kept; the answer to the file itself tells all. */
    private static final int FAULTS = 3;

    private BatchBook() {}

    /**
     * Keeps a batch and answers its id; a file that was sent before stays the batch it was.
     *
     * @param line what is known of the batch, without its id
     */
    static String keep(Transaction tx, String organisation, ObjectNode line, List<ObjectNode> rows, String user) {
        String file = organisation + "/" + line.path("digest").asString("");
        Optional<String> before = tx.register(FILES, file).stream()
                .map(row -> Json.read(row.body()).path("batch").asString(""))
                .findFirst();
        tx.append(Draft.by(user));
        String id = before.orElseGet(() -> String.format(java.util.Locale.ROOT, "B%06d", tx.nextNumber("batch")));
        List<String> fresh = fresh(tx, organisation, rows);
        if (before.isPresent() && fresh.isEmpty()) {
            return id;
        }
        if (before.isEmpty()) {
            tx.appendRegister(FILES, file, Json.write(Json.object().put("batch", id)));
        }
        tx.appendRegister(BATCHES, id, Json.write(line.deepCopy().put("id", id)));
        chunks(rows.stream().map(BatchBook::brief).toList(), chunk -> {
            ObjectNode node = Json.object();
            node.set("rows", chunk);
            tx.appendRegister(ROWS, id, Json.write(node));
        });
        if (!fresh.isEmpty()) {
            ObjectNode node = Json.object().put("batch", id);
            node.set("cases", Json.strings(fresh));
            tx.appendRegister(CASES, organisation, Json.write(node));
        }
        return id;
    }

    /** Takes a number for a batch of so many rows that it is kept in parts; the same file keeps its number. */
    static String open(Transaction tx, String organisation, String digest, String user) {
        String file = organisation + "/" + digest;
        Optional<String> before = tx.register(FILES, file).stream()
                .map(row -> Json.read(row.body()).path("batch").asString(""))
                .findFirst();
        tx.append(Draft.by(user));
        return before.orElseGet(() -> {
            String id = String.format(java.util.Locale.ROOT, "B%06d", tx.nextNumber("batch"));
            tx.appendRegister(FILES, file, Json.write(Json.object().put("batch", id)));
            return id;
        });
    }

    /** Keeps a part of such a batch: some of its rows, and those of its cases that no batch has brought yet. */
    static void part(
            Transaction tx, String organisation, String id, List<ObjectNode> rows, List<String> fresh, String user) {
        tx.append(Draft.by(user));
        ObjectNode part = Json.object();
        part.set("rows", Json.array(rows, BatchBook::brief));
        tx.appendRegister(ROWS, id, Json.write(part));
        if (!fresh.isEmpty()) {
            ObjectNode node = Json.object().put("batch", id);
            node.set("cases", Json.strings(fresh));
            tx.appendRegister(CASES, organisation, Json.write(node));
        }
    }

    /** Puts such a batch on the list: all of it is kept. */
    static void close(Transaction tx, String id, ObjectNode line, String user) {
        tx.append(Draft.by(user));
        tx.appendRegister(BATCHES, id, Json.write(line.deepCopy().put("id", id)));
    }

    /** The cases of an organisation that some batch has brought. */
    static Set<String> brought(Reads reads, String organisation) {
        Set<String> known = new HashSet<>();
        reads.register(CASES, organisation).forEach(line -> known.addAll(cases(line)));
        return known;
    }

    /** The rows' cases that no batch has brought yet. */
    private static List<String> fresh(Transaction tx, String organisation, List<ObjectNode> rows) {
        Set<String> known = new HashSet<>();
        tx.register(CASES, organisation).forEach(line -> known.addAll(cases(line)));
        return rows.stream()
                .map(row -> row.path("case").asString(""))
                .filter(id -> !id.isEmpty() && known.add(id))
                .toList();
    }

    private static ObjectNode brief(ObjectNode row) {
        int more = row.path("errors").size() - FAULTS;
        if (more <= 0) {
            return row;
        }
        ObjectNode brief = row.deepCopy();
        ArrayNode errors = Json.array();
        row.path("errors").valueStream().limit(FAULTS).forEach(errors::add);
        brief.set("errors", errors);
        return brief.put("moreErrors", more);
    }

    private static void chunks(List<ObjectNode> rows, java.util.function.Consumer<ArrayNode> hears) {
        for (int i = 0; i < rows.size(); i += CHUNK) {
            hears.accept(Json.array(rows.subList(i, Math.min(i + CHUNK, rows.size())), row -> row));
        }
    }

    /** Every batch, the first first, each as its last line says. */
    static List<JsonNode> all(Reads reads) {
        java.util.Map<String, JsonNode> lines = new java.util.LinkedHashMap<>();
        reads.registerAll(BATCHES).forEach(row -> lines.put(row.subject(), Json.read(row.body())));
        return List.copyOf(lines.values());
    }

    static Optional<ObjectNode> line(Reads reads, String id) {
        List<RegisterRow> lines = reads.register(BATCHES, id);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of((ObjectNode) Json.read(lines.get(lines.size() - 1).body()));
    }

    /** What was told of each row when the file first came, and when more of it was accepted. */
    static ArrayNode rows(Reads reads, String id) {
        ArrayNode rows = Json.array();
        reads.register(ROWS, id)
                .forEach(line -> Json.read(line.body()).path("rows").forEach(rows::add));
        return rows;
    }

    static List<String> cases(Reads reads, String organisation, String id) {
        List<String> cases = new ArrayList<>();
        reads.register(CASES, organisation).stream()
                .filter(line ->
                        Json.read(line.body()).path("batch").asString("").equals(id))
                .forEach(line -> cases.addAll(cases(line)));
        return cases;
    }

    /** Every case that came in a batch. */
    static Set<String> allCases(Reads reads) {
        Set<String> cases = new HashSet<>();
        reads.registerAll(CASES).forEach(line -> cases.addAll(cases(line)));
        return cases;
    }

    private static List<String> cases(RegisterRow line) {
        return Json.read(line.body())
                .path("cases")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
