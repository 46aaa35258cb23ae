package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fendan.app.json.FactsJson;
import org.fendan.app.json.Json;
import org.fendan.app.json.SchemeJson;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts stated once for many schemes, each of which reads them by its own keys.
 *
 * <p>A fact that some loaded scheme knows is no fault, and what one scheme cannot read is unknown to it alone.
 */
final class SharedFacts {

    private static final Text UNKNOWN = Text.of("没有项目使用这个事实", "no scheme uses a fact of this name");

    private final Map<String, List<FactKey<?>>> known = new TreeMap<>();
    private final Map<Scheme, Set<FactKey<?>>> own = new HashMap<>();

    SharedFacts(Catalogue catalogue) {
        for (String id : catalogue.ids()) {
            for (Scheme scheme : catalogue.editions(id)) {
                Set<FactKey<?>> keys = SchemeJson.keys(scheme);
                own.put(scheme, keys);
                keys.forEach(key -> known.computeIfAbsent(key.name(), name -> new ArrayList<>())
                        .add(key));
            }
        }
    }

    boolean knows(String name) {
        return known.containsKey(name);
    }

    /** What each scheme can read; whatever no scheme can is noted as a fault, all of it at once. */
    Map<Scheme, Facts> read(JsonNode stated, List<Scheme> schemes, List<Fault> faults) {
        stated.properties()
                .forEach(fact -> fault(fact.getKey(), fact.getValue()).ifPresent(faults::add));
        Map<Scheme, Facts> read = new LinkedHashMap<>();
        schemes.forEach(scheme -> read.put(scheme, facts(scheme, stated)));
        return read;
    }

    private Facts facts(Scheme scheme, JsonNode stated) {
        ObjectNode mine = Json.object();
        Set<FactKey<?>> keys = own.getOrDefault(scheme, Set.of());
        keys.stream()
                .filter(key -> stated.has(key.name()))
                .forEach(key -> mine.set(key.name(), stated.get(key.name())));
        return FactsJson.read(mine, keys).facts();
    }

    private Optional<Fault> fault(String name, JsonNode value) {
        List<FactKey<?>> keys = known.getOrDefault(name, List.of());
        if (keys.isEmpty()) {
            return Optional.of(
                    Fault.of(name, "FACT_UNKNOWN", value.toString(), UNKNOWN, String.join(", ", known.keySet())));
        }
        ObjectNode one = Json.object();
        one.set(name, value);
        List<List<Fault>> tried = keys.stream()
                .map(key -> FactsJson.read(one, List.of(key)).faults())
                .toList();
        return tried.stream().anyMatch(List::isEmpty)
                ? Optional.empty()
                : tried.get(0).stream().findFirst();
    }
}
