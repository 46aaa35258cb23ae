package org.fendan.app.cli;

import java.util.Map;
import org.fendan.core.law.Text;
import tools.jackson.databind.JsonNode;

/** A scheme's answer about a loan as a person reads it. */
final class EvaluationText {

    private static final Map<String, Text> OUTCOMES = Map.of(
            "ADMITTED", Text.of("符合规定", "admitted"),
            "NEEDS_REASON", Text.of("须书面说明理由", "a written reason is needed"),
            "REFUSED", Text.of("不符合规定", "refused"),
            "UNDECIDED", Text.of("事实不全，尚不能判断", "undecided: facts are missing"));
    private static final Map<String, Text> VERDICTS = Map.of(
            "MET", Text.of("符合", "met"),
            "UNMET", Text.of("不符", "UNMET"),
            "UNDECIDED", Text.of("待定", "undecided"));

    private final Terminal terminal;

    EvaluationText(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(JsonNode answer) {
        terminal.print(
                answer.get("scheme").asString() + " " + answer.get("edition").asString() + ": "
                        + word(OUTCOMES, answer.get("outcome").asString()));
        answer.get("findings").forEach(this::finding);
        if (answer.has("contribution")) {
            JsonNode charge = answer.get("contribution");
            terminal.print(terminal.word("应缴 ", "contribution ") + amount(charge.get("amount")) + " [" + article(charge)
                    + "]");
        }
        if (answer.has("split")) {
            split(answer.get("split"));
        }
    }

    private void finding(JsonNode finding) {
        boolean soft = finding.get("force").asString().equals("SOFT");
        StringBuilder line = new StringBuilder("  ")
                .append(word(VERDICTS, finding.get("verdict").asString()))
                .append("  ")
                .append(terminal.text(finding.get("wording")))
                .append(" [")
                .append(article(finding))
                .append(']');
        if (soft) {
            line.append(terminal.word(" 原则性", " soft"));
        }
        if (!finding.get("missing").isEmpty()) {
            line.append(terminal.word(" 缺：", " missing: "));
            finding.get("missing").forEach(name -> line.append(name.asString()).append(' '));
        }
        terminal.print(line.toString().stripTrailing());
    }

    private void split(JsonNode split) {
        terminal.print(terminal.word("损失 ", "loss ") + amount(split.get("whole")));
        split.get("slices")
                .forEach(slice -> terminal.print("  " + terminal.text(slice.get("name")) + "  "
                        + amount(slice.get("amount")) + " [" + article(slice) + "]"));
    }

    private String article(JsonNode cited) {
        return terminal.text(cited.get("citation").get("wording"));
    }

    private String word(Map<String, Text> words, String name) {
        return words.getOrDefault(name, Text.of(name, name)).in(terminal.language());
    }

    private static String amount(JsonNode money) {
        return money.get("amount").asString();
    }
}
