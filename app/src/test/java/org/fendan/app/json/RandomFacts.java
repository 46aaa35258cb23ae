package org.fendan.app.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.rule.Compared;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Fixed;
import org.fendan.core.rule.Is;
import org.fendan.core.rule.Not;
import org.fendan.core.rule.Titled;
import org.fendan.core.scheme.Scheme;

/**
 * Facts a scheme may be asked about, by chance: each known or not, at the edges of its rules more often than chance alone
 * would have it.
 */
final class RandomFacts {

    private static final List<String> WORDS = List.of(
            "一行", "a \"quoted\" word", "back\\slash/slash", "tab\there\u0001\u007f\u2028", "é–😀", "\ud83d half");

    private final List<FactKey<?>> keys;
    private final Facts good;
    private final Map<FactKey<?>, List<String>> edges = new LinkedHashMap<>();
    private final Map<FactKey<?>, List<String>> untried = new LinkedHashMap<>();
    private final List<String> titles = new ArrayList<>(List.of("other"));
    private final Random chance;

    RandomFacts(Scheme scheme, long seed) {
        this.chance = new Random(seed);
        this.good = scheme.example()
                .loan()
                .and(scheme.example().loss())
                .with(LoanFacts.APPLICATION_DATE, scheme.example().date());
        this.keys = List.copyOf(SchemeJson.keys(scheme));
        Stream.concat(
                        scheme.eligibility().stream(),
                        scheme.subsidies().stream().flatMap(subsidy -> subsidy.conditions().stream()))
                .forEach(requirement -> look(requirement.condition()));
    }

    private void look(Condition condition) {
        condition.parts().forEach(this::look);
        if (condition instanceof Not not) {
            look(not.part());
        } else if (condition instanceof Is is) {
            edge(is.key(), is.wanted().code());
        } else if (condition instanceof Titled titled) {
            titles.add(titled.title().code());
        } else if (condition instanceof Compared<?> compared
                && compared.left() instanceof FactKey<?> key
                && compared.right() instanceof Fixed<?> fixed) {
            edge(key, shown(fixed));
        }
    }

    private static <T> String shown(Fixed<T> fixed) {
        return fixed.show(fixed.value());
    }

    private void edge(FactKey<?> key, String text) {
        edges.computeIfAbsent(key, any -> new ArrayList<>()).add(text);
        untried.computeIfAbsent(key, any -> new ArrayList<>()).add(text);
    }

    /** Good facts but for one at an edge, one edge after the other; then some of the facts, each by its own chance. */
    Facts next() {
        if (!untried.isEmpty()) {
            FactKey<?> key = untried.keySet().iterator().next();
            List<String> texts = untried.get(key);
            Facts facts = good.withText(key, texts.remove(0));
            untried.values().removeIf(List::isEmpty);
            return facts;
        }
        int known = List.of(2, 5, 9, 10).get(chance.nextInt(4));
        Facts facts = Facts.NONE;
        for (FactKey<?> key : keys) {
            if (chance.nextInt(10) < known) {
                facts = facts.withText(key, text(key));
            }
        }
        return facts;
    }

    /** A sum in yuan. */
    String sum() {
        return chance.nextInt(30_000_000) + "." + chance.nextInt(10) + chance.nextInt(10);
    }

    private String text(FactKey<?> key) {
        List<String> some = edges.getOrDefault(key, List.of());
        if (!some.isEmpty() && chance.nextBoolean()) {
            return some.get(chance.nextInt(some.size()));
        }
        Set<String> fixed = Set.of("creditCode", "phone", "identityNumber", "accountNumber", "outstanding");
        return chance.nextInt(4) == 0 || fixed.contains(key.type().name()) ? key.example() : any(key);
    }

    private String any(FactKey<?> key) {
        return switch (key.type().name()) {
            case "money" -> chance.nextInt(3) == 0 ? "0.01" : sum();
            case "percent" -> chance.nextInt(40) + "." + chance.nextInt(100);
            case "score" -> String.valueOf(chance.nextInt(120));
            case "count" -> String.valueOf(chance.nextInt(2100));
            case "date" -> day().toString();
            case "flag" -> String.valueOf(chance.nextBoolean());
            case "choice" ->
                pick(key.type().choices().stream().map(Choice::code).toList());
            case "place" -> "elsewhere";
            case "titles" -> titles();
            case "text" -> key.type().rule().en().startsWith("one line") ? "L-" + chance.nextInt(9) : pick(WORDS);
            case "person" -> pick(WORDS);
            default -> key.example();
        };
    }

    private LocalDate day() {
        return LocalDate.of(2014, 1, 1).plusDays(chance.nextInt(5000));
    }

    private String titles() {
        List<String> held = new ArrayList<>();
        while (chance.nextBoolean()) {
            LocalDate from = day();
            held.add(pick(titles) + " " + from + "/" + from.plusDays(chance.nextInt(2000)));
        }
        return String.join(";", held);
    }

    private String pick(List<String> texts) {
        return texts.get(chance.nextInt(texts.size()));
    }
}
