package org.fendan.testkit.vocabulary;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.fact.SignatureFacts;
import org.fendan.core.law.Text;
import org.fendan.core.reference.EnterpriseSize;
import org.fendan.core.scheme.Actor;

/** The constants of core that say themselves what they are, in both languages: facts, types of facts, actors. */
final class FactList {

    private static final List<Class<?>> FACTS = List.of(
            LoanFacts.class, EnterpriseFacts.class, EnterpriseSize.class, ServiceFacts.class, SignatureFacts.class);

    private FactList() {}

    static String page(String language) {
        StringBuilder out = new StringBuilder();
        boolean zh = language.equals("zh");
        out.append(zh ? "## 办理人（Actor）\n\n" : "## Who takes a step (Actor)\n\n");
        row(out, zh ? "词" : "Word", zh ? "含义" : "What it is");
        row(out, "---", "---");
        Arrays.stream(Actor.values())
                .forEach(actor -> row(out, code(actor.name()), actor.label().in(language)));
        out.append(zh ? "\n## 事实的类型（FactType）\n\n" : "\n## Types of facts (FactType)\n\n");
        row(out, zh ? "词" : "Word", zh ? "文件中的名称" : "Name in files", zh ? "怎样写" : "How a value is written");
        row(out, "---", "---", "---");
        for (Constant<FactType<?>> type : types()) {
            row(out, code(type.name()), type.value().name(), type.value().rule().in(language));
        }
        FACTS.forEach(facts -> facts(out, facts, language));
        return out.toString();
    }

    private static void facts(StringBuilder out, Class<?> facts, String language) {
        boolean zh = language.equals("zh");
        String title = facts.getSimpleName();
        out.append("\n## ")
                .append(zh ? "共用的事实：" : "Shared facts: ")
                .append(title)
                .append("\n\n");
        row(
                out,
                zh
                        ? new String[] {"词", "名称", "含义", "类型", "由谁提供", "示例"}
                        : new String[] {"Word", "Name", "What it is", "Type", "Who knows it", "Example"});
        row(out, "---", "---", "---", "---", "---", "---");
        for (Constant<FactKey<?>> fact : keys(facts)) {
            FactKey<?> key = fact.value();
            row(
                    out,
                    code(fact.name()),
                    key.name(),
                    key.wording().in(language),
                    key.type().name(),
                    origin(key.origin()).in(language),
                    code(key.example()));
        }
    }

    private static Text origin(FactKey.Origin origin) {
        return switch (origin) {
            case STATED -> Text.of("申请人或银行填报", "stated");
            case PLATFORM -> Text.of("系统记录", "our records");
            case TERM -> Text.of("合作协议约定", "an agreement");
        };
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static void row(StringBuilder out, String... cells) {
        out.append(Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** A constant, by its name in the code. */
    record Constant<T>(String name, T value) {}

    private static List<Constant<FactKey<?>>> keys(Class<?> facts) {
        List<Constant<FactKey<?>>> keys = new ArrayList<>();
        for (Field field : facts.getDeclaredFields()) {
            if (value(field).orElse("") instanceof FactKey<?> key) {
                keys.add(new Constant<>(field.getName(), key));
            }
        }
        return keys;
    }

    private static List<Constant<FactType<?>>> types() {
        List<Constant<FactType<?>>> types = new ArrayList<>();
        for (Field field : FactType.class.getDeclaredFields()) {
            if (value(field).orElse("") instanceof FactType<?> type) {
                types.add(new Constant<>(field.getName(), type));
            }
        }
        return types;
    }

    private static Optional<Object> value(Field field) {
        try {
            return field.canAccess(null) ? Optional.of(field.get(null)) : Optional.empty();
        } catch (IllegalArgumentException | IllegalAccessException ofAnObject) {
            return Optional.empty();
        }
    }
}
