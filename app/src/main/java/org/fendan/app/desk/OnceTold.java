package org.fendan.app.desk;

import org.fendan.core.law.Text;
import tools.jackson.databind.JsonNode;

/** Puts a secret into an answer that has been kept without it; a retry is told that it was shown before. */
final class OnceTold {

    private static final Text BEFORE = Text.of(
            "只在首次回答中显示，未予保存；如已遗失，请重新申请",
            "told in the first answer only, and not kept; where it is lost, ask for a new one");

    private OnceTold() {}

    static Answer with(Answer answer, Intent intent, String name, String secret) {
        return with(answer, intent, name, tools.jackson.databind.node.StringNode.valueOf(secret));
    }

    static Answer with(Answer answer, Intent intent, String name, JsonNode secret) {
        if (answer.isProblem() || intent.dryRun()) {
            return answer;
        }
        if (answer.replayed()) {
            answer.body().put("withheld", name + ": " + BEFORE.in(intent.language()));
        } else {
            answer.body().set(name, secret);
        }
        return answer;
    }
}
