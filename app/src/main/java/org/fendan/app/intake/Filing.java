package org.fendan.app.intake;

import java.util.Optional;
import org.fendan.app.json.Json;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A row as the request that files it. */
record Filing(long line, ObjectNode request, int cells, int expected) {

    String member(String name) {
        return request.path(name).asString("");
    }

    String reference() {
        return request.path("facts").path("reference").asString("");
    }

    String enterprise() {
        return request.path("facts").path("enterprise").asString("");
    }

    /** Names the loan, so that the row does nothing twice. */
    String key() {
        return "import/" + member("scheme") + "/" + member("bank") + "/" + reference();
    }

    boolean hasAllCells() {
        return cells == expected;
    }

    /** Puts a cell where its column says; a right value is written the one way, so that equal rows are equal. */
    static void put(ObjectNode request, String address, String cell, Optional<FactKey<?>> key) {
        int dot = address.indexOf('.');
        if (dot < 0) {
            request.put(address, cell);
            return;
        }
        String member = address.substring(0, dot);
        JsonNode there = request.path(member);
        ObjectNode into = there.isObject() ? (ObjectNode) there : Json.object();
        into.put(address.substring(dot + 1), key.map(k -> canonical(k, cell)).orElse(cell));
        request.set(member, into);
    }

    private static String canonical(FactKey<?> key, String cell) {
        FactReader.Read read = new FactReader(java.util.List.of(key)).read(java.util.Map.of(key.name(), cell));
        return read.faults().isEmpty() ? read.facts().texts().getOrDefault(key.name(), cell) : cell;
    }
}
