package org.fendan.app.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fendan.core.law.Text;
import tools.jackson.databind.JsonNode;

/** Which schemes an enterprise could use, as a person reads it. */
final class MatchText {

    private static final Map<String, Text> OUTCOMES = Map.of(
            "ADMITTED", Text.of("可用", "eligible"),
            "NEEDS_REASON", Text.of("须书面说明理由", "a written reason is needed"),
            "REFUSED", Text.of("不可用", "not eligible"),
            "UNDECIDED", Text.of("待定", "undecided"));
    private static final Map<String, Text> STANDINGS = Map.of(
            "ALLOWED", Text.of("可同时享受", "may be used together"),
            "BARRED", Text.of("不得同时享受", "bar each other"));

    private final Terminal terminal;

    MatchText(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(JsonNode answer) {
        answer.get("matches").forEach(this::match);
        answer.get("notInForce").forEach(this::notInForce);
        stacking(answer.get("stacking"));
    }

    private void match(JsonNode match) {
        terminal.print(
                terminal.text(match.get("name")) + " (" + match.get("scheme").asString() + "): "
                        + word(OUTCOMES, match.get("outcome").asString()));
        limit(match, "mostLoan", Text.of("贷款最多", "loan at most"));
        limit(match, "mostLoanWithoutReason", Text.of("不说明理由时最多", "without a reason at most"));
        limit(match, "mostPublicMoney", Text.of("可用于分担损失的资金", "money left for losses"));
        if (match.has("coveredLoss")) {
            say(Text.of("足以分担的损失", "enough for a loss of"), amount(match.get("coveredLoss")));
        }
        limit(match, "mostSubsidy", Text.of("可用于补贴的资金", "money left for subsidies"));
        if (match.has("publicShare")) {
            say(
                    Text.of("财政分担损失", "public share of a loss"),
                    match.get("publicShare").get("percent").asString() + " %");
        }
        if (match.has("applyBy")) {
            say(Text.of("申请不晚于", "apply no later than"), match.get("applyBy").asString());
        }
        if (!match.get("missing").isEmpty()) {
            say(Text.of("尚缺", "missing"), names(match.get("missing")));
        }
        match.get("refusals").forEach(this::refusal);
        match.get("exceeded")
                .forEach(cap -> say(
                        Text.of("超过限额", "beyond a cap"),
                        terminal.text(cap.get("name")) + " " + amount(cap.get("left")) + " [" + article(cap) + "]"));
        match.get("products")
                .forEach(product -> say(
                        Text.of("产品", "product"),
                        terminal.text(product.get("name")) + ": "
                                + word(OUTCOMES, product.get("outcome").asString())));
    }

    private void limit(JsonNode match, String name, Text label) {
        JsonNode ceiling = match.path(name);
        boolean same = name.equals("mostLoanWithoutReason") && ceiling.equals(match.path("mostLoan"));
        if (!ceiling.isMissingNode() && !same) {
            String unknown = ceiling.get("unknown").isEmpty()
                    ? ""
                    : terminal.word("，尚未扣除未知的 ", ", less what is not known: ")
                            + ceiling.get("unknown")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .collect(Collectors.joining(", "));
            say(label, amount(ceiling.get("left")) + unknown + " [" + article(ceiling) + "]");
        }
    }

    private void refusal(JsonNode refusal) {
        boolean soft = refusal.get("force").asString().equals("SOFT");
        say(
                soft ? Text.of("须说明理由", "needs a reason") : Text.of("不符", "not met"),
                terminal.text(refusal.get("wording")) + " [" + article(refusal) + "]");
        refusal.get("ways").forEach(way -> {
            String changes = way.get("changes").valueStream().map(this::change).collect(Collectors.joining("; "));
            String by = way.path("lastDay").asString("");
            terminal.print("    " + terminal.word("改变结论：", "this would change it: ") + changes
                    + (by.isEmpty() ? "" : terminal.word("，不晚于 ", ", no later than ") + by));
        });
    }

    private String change(JsonNode change) {
        String value = change.path("value").asString("");
        return change.has("fact")
                ? terminal.text(change.get("fact").get("label")) + " "
                        + change.path("order").asString("") + " " + value
                : terminal.text(change.get("wording"));
    }

    private void notInForce(JsonNode scheme) {
        String spans = scheme.get("editions")
                .valueStream()
                .map(span ->
                        span.get("from").asString() + "/" + span.path("lastDay").asString(""))
                .collect(Collectors.joining(", "));
        terminal.print(
                terminal.text(scheme.get("name")) + " (" + scheme.get("scheme").asString() + "): "
                        + terminal.word("该日未施行：", "not in force on that day: ") + spans);
    }

    private void stacking(JsonNode pairs) {
        List<JsonNode> said = pairs.valueStream()
                .filter(pair -> !pair.get("citations").isEmpty())
                .toList();
        said.forEach(pair -> terminal.print(pair.get("schemes").get(0).asString() + " + "
                + pair.get("schemes").get(1).asString() + ": "
                + word(STANDINGS, pair.get("standing").asString())
                + pair.get("citations")
                        .valueStream()
                        .map(citation -> " [" + terminal.text(citation.get("wording")) + "]")
                        .collect(Collectors.joining())));
        if (said.size() < pairs.size()) {
            terminal.print(terminal.word("其余两两之间，条文未规定能否同时享受", "of all other pairs the texts are silent"));
        }
    }

    private void say(Text label, String what) {
        terminal.print("  " + label.in(terminal.language()) + terminal.word("：", ": ") + what);
    }

    private String names(JsonNode facts) {
        return facts.valueStream()
                .map(fact -> terminal.text(fact.get("label")) + " ("
                        + fact.get("name").asString() + ")")
                .collect(Collectors.joining(", "));
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
