package org.fendan.app.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fendan.app.json.Json;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactReader;
import org.fendan.core.fact.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row as the request that files it.
 *
 * @param faults what is wrong with its cells before anybody reads what they say
 */
public record BatchRow(long line, ObjectNode request, int cells, int expected, List<Fault> faults) {

    BatchRow(long line, ObjectNode request, int cells, int expected) {
        this(line, request, cells, expected, List.of());
    }

    String member(String name) {
        return request.path(name).asString("");
    }

    String fact(String name) {
        JsonNode value = request.path("facts").path(name);
        return value.isString() ? value.asString() : value.isMissingNode() ? "" : value.toString();
    }

    String reference() {
        return fact("reference");
    }

    boolean hasAllCells() {
        return cells == expected;
    }

    /** Why it is refused before it is read, if it is. */
    Optional<Answer> unreadable(String language) {
        if (!faults.isEmpty()) {
            return Optional.of(Problem.REQUEST_INVALID.answer(faults, language));
        }
        return hasAllCells() ? Optional.empty() : Optional.of(Problem.REQUEST_INVALID.answer(List.of(), language));
    }

    /** Names the loan, so that the row does nothing twice, whoever of its partner sends it. */
    String name(Caller caller) {
        return "(row):" + member("scheme") + "/" + caller.organisation() + "/" + reference();
    }

    /** What it says, whatever the order of its columns. */
    String content() {
        return Json.write(sorted(request));
    }

    private static ObjectNode sorted(ObjectNode node) {
        Map<String, JsonNode> members = new TreeMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        ObjectNode sorted = Json.object();
        members.forEach((name, value) -> sorted.set(name, value instanceof ObjectNode inner ? sorted(inner) : value));
        return sorted;
    }

    /** Puts a cell where its column says; a right value is written the one way, so that equal rows are equal. */
    static void put(ObjectNode request, String address, BatchCell cell, Optional<FactKey<?>> key) {
        int dot = address.indexOf('.');
        String member = address.substring(0, dot);
        JsonNode there = request.path(member);
        ObjectNode into = there.isObject() ? (ObjectNode) there : Json.object();
        into.put(address.substring(dot + 1), key.map(k -> canonical(k, cell)).orElse(cell.text()));
        request.set(member, into);
    }

    private static String canonical(FactKey<?> key, BatchCell cell) {
        String meant = cell.meant(key);
        FactReader.Read read = new FactReader(List.of(key)).read(Map.of(key.name(), meant));
        return read.faults().isEmpty() ? read.facts().texts().getOrDefault(key.name(), meant) : meant;
    }
}
