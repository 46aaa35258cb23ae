package org.fendan.app.desk;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fendan.app.json.FactsJson;
import org.fendan.app.json.Json;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactReader;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.sharing.Bearer;
import tools.jackson.databind.JsonNode;

/** A request's body while it is read: every fault is noted, none stops the reading. */
final class Body {

    private static final Text UNKNOWN = Text.of("请求中没有这一项", "the request has no such member");
    private static final Text WANTED_STRING = Text.of("须为文字", "a string");
    private static final Text WANTED_STRINGS = Text.of("须为文字的数组", "an array of strings");
    private static final Text WANTED_OBJECT = Text.of("须为对象", "an object");
    private static final Text WANTED_SUM =
            Text.of("以元为单位的字符串，最多两位小数，不为负", "a string in yuan, at most two decimals, not negative");

    private static final int LINE = 100;
    private static final Text WANTED_LINE = Text.of("一行文字，不超过100字", "one line, at most 100 characters");
    private static final Text WANTED_CODE =
            Text.of("代码：字母、数字和 . _ -，最多40个字符", "a code: letters, digits and . _ -, at most 40 characters");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private final JsonNode root;
    private final List<Fault> faults = new ArrayList<>();

    Body(JsonNode root, Set<String> known) {
        this.root = root.isObject() ? root : Json.object();
        if (!root.isObject()) {
            faults.add(Fault.of("", "VALUE_INVALID", "", WANTED_OBJECT, "{}"));
        }
        this.root.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        faults.add(Fault.of("." + name, "MEMBER_UNKNOWN", name, UNKNOWN, String.join(", ", known))));
    }

    List<Fault> faults() {
        return faults;
    }

    /** The problem that names all faults. */
    Answer refusal(String language) {
        return Problem.of(faults).answer(faults, language);
    }

    /** The business date; today's is never assumed. */
    LocalDate date() {
        return date("date", "date", FactType.DATE.show(LocalDate.of(2021, 9, 1)));
    }

    /** A day under another name. */
    LocalDate date(String name, String example) {
        return date(name, "." + name, example);
    }

    private LocalDate date(String name, String place, String example) {
        String text = string(name, example);
        try {
            return FactType.DATE.parse(text);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            if (!text.isEmpty()) {
                faults.add(Fault.of(place, "VALUE_INVALID", text, FactType.DATE.rule(), example));
            }
            return LocalDate.EPOCH;
        }
    }

    /** A member that has to be there; empty where it is not, with the fault noted. */
    String string(String name, String example) {
        JsonNode node = root.path(name);
        if (node.isString() && !node.asString().isBlank()) {
            return node.asString();
        }
        faults.add(Fault.of(
                "." + name, "VALUE_INVALID", node.isMissingNode() ? "" : node.toString(), WANTED_STRING, example));
        return "";
    }

    /** Words on one line, at most {@value #LINE} characters. */
    String line(String name, String example) {
        String text = string(name, example);
        String kept = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (kept.length() > LINE || kept.chars().anyMatch(Character::isISOControl)) {
            faults.add(Fault.of("." + name, "VALUE_INVALID", text, WANTED_LINE, example));
        }
        return text;
    }

    /** A code that may stand in the name of an account. */
    String code(String name, String text) {
        if (!text.isEmpty() && !CODE.matcher(text).matches()) {
            faults.add(Fault.of(name, "VALUE_INVALID", text, WANTED_CODE, "bank-a"));
        }
        return text;
    }

    Optional<String> optional(String name) {
        return root.has(name) ? Optional.of(string(name, "")) : Optional.empty();
    }

    Facts facts(Collection<FactKey<?>> keys) {
        return facts("facts", keys);
    }

    /** A member that maps the names of facts to their values. */
    Facts facts(String member, Collection<FactKey<?>> keys) {
        FactReader.Read read = FactsJson.read(object(member), keys);
        faults.addAll(read.faults());
        return read.facts();
    }

    /** The member of facts, read by whoever knows which there may be. */
    Facts facts(FactsJson.Reader reader) {
        FactReader.Read read = reader.read(object("facts"));
        faults.addAll(read.faults());
        return read.facts();
    }

    /** Whether there is a member of this name. */
    boolean says(String name) {
        return root.has(name);
    }

    /** A member that maps names to words, such as reasons or documents. */
    Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(name).properties().forEach(property -> {
            if (property.getValue().isString()
                    && !property.getValue().asString().isBlank()) {
                texts.put(property.getKey(), property.getValue().asString());
            } else {
                faults.add(Fault.of(
                        name + "." + property.getKey(),
                        "VALUE_INVALID",
                        property.getValue().toString(),
                        WANTED_STRING,
                        "\"…\""));
            }
        });
        return texts;
    }

    /** A member that maps bearers to sums. */
    Map<Bearer, Money> sums(String name, Collection<Bearer> known) {
        Map<Bearer, Money> sums = new LinkedHashMap<>();
        Map<String, Money> byId = named(name, known.stream().map(Bearer::id).toList());
        known.forEach(bearer -> Optional.ofNullable(byId.get(bearer.id())).ifPresent(sum -> sums.put(bearer, sum)));
        return sums;
    }

    /** A member that maps names to sums. */
    Map<String, Money> named(String name, Collection<String> known) {
        Map<String, Money> sums = new LinkedHashMap<>();
        object(name).properties().forEach(property -> {
            boolean isKnown = known.contains(property.getKey());
            Optional<Money> money = sum(property.getValue());
            if (isKnown && money.isPresent()) {
                sums.put(property.getKey(), money.get());
            } else {
                String names = String.join(", ", known);
                faults.add(Fault.of(
                        name + "." + property.getKey(),
                        isKnown ? "VALUE_INVALID" : "MEMBER_UNKNOWN",
                        property.getValue().toString(),
                        isKnown ? WANTED_SUM : UNKNOWN,
                        isKnown ? "\"250000.00\"" : names));
            }
        });
        return sums;
    }

    /** A member that is a sum, where it is there. */
    Optional<Money> money(String name) {
        JsonNode node = root.path(name);
        Optional<Money> money = sum(node);
        if (money.isEmpty() && !node.isMissingNode()) {
            faults.add(Fault.of("." + name, "VALUE_INVALID", node.toString(), WANTED_SUM, "\"1000000.00\""));
        }
        return money;
    }

    /** A member that lists words, where it is there. */
    List<String> strings(String name) {
        JsonNode node = root.path(name);
        if (node.isMissingNode() || (node.isArray() && node.valueStream().allMatch(JsonNode::isString))) {
            return node.valueStream().map(JsonNode::asString).toList();
        }
        faults.add(Fault.of("." + name, "VALUE_INVALID", node.toString(), WANTED_STRINGS, "[\"…\"]"));
        return List.of();
    }

    private static Optional<Money> sum(JsonNode node) {
        try {
            return node.isString() ? Optional.of(FactType.MONEY.parse(node.asString())) : Optional.empty();
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            return Optional.empty();
        }
    }

    JsonNode object(String name) {
        JsonNode node = root.path(name);
        if (node.isObject()) {
            return node;
        }
        if (!node.isMissingNode()) {
            faults.add(Fault.of("." + name, "VALUE_INVALID", node.toString(), WANTED_OBJECT, "{}"));
        }
        return Json.object();
    }
}
