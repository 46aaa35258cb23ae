package org.fendan.core.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fendan.core.decision.FactsAsked;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactReader;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;

/**
 * A table's columns: some say which scheme, day and partners a row is about, all others state facts, once for every
 * scheme; each reads them by its own keys, and what one cannot read is unknown to it alone. What all schemes write alike,
 * which is most, is read once for all.
 */
final class BulkColumns {

    /** The columns of a loan that state no fact. */
    static final Set<String> OF_A_LOAN = Set.of("scheme", "date", "bank", "institution");

    private final int size;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<FactColumn> facts = new ArrayList<>();
    private final Map<Scheme, Own> own = new HashMap<>();
    private final FactReader alike;
    private final boolean differ;

    /** The facts one scheme takes from a row: those all write alike, and those it reads itself. */
    private record Own(Set<FactKey<?>> alike, List<FactKey<?>> others) {

        private static final Own NOTHING = new Own(Set.of(), List.of());
    }

    /** Refuses columns that no loaded scheme knows, and a column that is there twice. */
    BulkColumns(Catalogue catalogue, List<String> names, Set<String> whole) {
        this.size = names.size();
        if (new HashSet<>(names).size() != names.size()) {
            String all = String.join(", ", names);
            throw new ColumnsRefused(Text.of("表头有重复的列：" + all, "a column is there twice: " + all));
        }
        Map<Scheme, Set<FactKey<?>>> asked = asked(catalogue);
        Map<String, List<FactKey<?>>> known = known(asked);
        requireKnown(names, whole, known);
        for (int i = 0; i < size; i++) {
            places.put(names.get(i), i);
            if (!whole.contains(names.get(i))) {
                facts.add(new FactColumn(names.get(i), i, known.getOrDefault(names.get(i), List.of())));
            }
        }
        List<FactKey<?>> shared = new ArrayList<>(facts.stream()
                .filter(FactColumn::isAlike)
                .<FactKey<?>>map(column -> column.keys().get(0))
                .toList());
        asked.forEach((scheme, keys) -> own.put(scheme, own(keys, Set.copyOf(shared))));
        shared.add(LoanFacts.APPLICATION_DATE); // no column need say it: so that it has its place
        this.alike = new FactReader(shared);
        this.differ = !facts.stream().allMatch(FactColumn::isAlike);
    }

    private static Map<Scheme, Set<FactKey<?>>> asked(Catalogue catalogue) {
        Map<Scheme, Set<FactKey<?>>> asked = new LinkedHashMap<>();
        for (String id : catalogue.ids()) {
            catalogue.editions(id).forEach(scheme -> asked.put(scheme, FactsAsked.ever(scheme)));
        }
        return asked;
    }

    private static Map<String, List<FactKey<?>>> known(Map<Scheme, Set<FactKey<?>>> asked) {
        Map<String, List<FactKey<?>>> known = new TreeMap<>();
        asked.values()
                .forEach(keys -> keys.forEach(key -> known.computeIfAbsent(key.name(), name -> new ArrayList<>())
                        .add(key)));
        return known;
    }

    private static void requireKnown(List<String> names, Set<String> whole, Map<String, List<FactKey<?>>> known) {
        List<String> unknown = names.stream()
                .filter(name -> !whole.contains(name) && !known.containsKey(name))
                .toList();
        if (!unknown.isEmpty()) {
            String strange = String.join(", ", unknown);
            String right =
                    String.join(", ", whole.stream().sorted().toList()) + ", " + String.join(", ", known.keySet());
            throw new ColumnsRefused(Text.of(
                    "没有项目使用这些列：" + strange + "；可用的列：" + right,
                    "no scheme uses these columns: " + strange + "; there are " + right));
        }
    }

    private Own own(Set<FactKey<?>> keys, Set<FactKey<?>> shared) {
        return new Own(
                keys.stream().filter(shared::contains).collect(Collectors.toUnmodifiableSet()),
                keys.stream()
                        .filter(key -> places.containsKey(key.name()) && !shared.contains(key))
                        .toList());
    }

    int size() {
        return size;
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    /** A row's cell; empty where there is no such column. */
    String cell(String column, List<String> cells) {
        Integer place = places.get(column);
        return place == null ? "" : cells.get(place);
    }

    List<FactColumn> facts() {
        return facts;
    }

    /** Whether schemes write some fact in ways of their own. */
    boolean someDiffer() {
        return differ;
    }

    /** Reads what all schemes write alike. */
    FactReader.Read readAlike(Map<String, String> stated) {
        Map<String, String> texts = stated;
        if (differ) {
            texts = new LinkedHashMap<>(stated);
            texts.keySet()
                    .removeAll(facts.stream()
                            .filter(column -> !column.isAlike())
                            .map(FactColumn::name)
                            .toList());
        }
        return alike.read(texts);
    }

    /** What a scheme can read of a row's facts, of which those that all write alike are read already. */
    Facts facts(Scheme scheme, Facts shared, Map<String, String> stated) {
        Own mine = own.getOrDefault(scheme, Own.NOTHING);
        Facts read = shared.only(mine.alike());
        for (FactKey<?> key : mine.others()) {
            read = with(read, key, stated);
        }
        return read;
    }

    private static <T> Facts with(Facts facts, FactKey<T> key, Map<String, String> stated) {
        return Optional.ofNullable(stated.get(key.name()))
                .flatMap(key::read)
                .map(value -> facts.with(key, value))
                .orElse(facts);
    }
}
