package org.fendan.app.cli;

import tools.jackson.databind.JsonNode;

/** A problem document as a person reads it: what is wrong where, and what a right value looks like. */
final class ProblemText {

    private ProblemText() {}

    static void tell(JsonNode problem, Terminal terminal) {
        String title = problem.path("title").asString("");
        String detail = problem.path("detail").asString("");
        boolean listed = !problem.path("errors").isEmpty();
        String first = listed || detail.isEmpty() ? title : title + ": " + detail;
        terminal.say(first, first);
        problem.path("errors").forEach(error -> {
            String line = "  " + error.get("pointer").asString() + ": " + line(error, terminal);
            terminal.say(line, line);
        });
    }

    /** "a string in yuan, at most two decimals; not "5,000"; for example 5000.00 (Art. 10 of …)". */
    static String line(JsonNode error, Terminal terminal) {
        StringBuilder line = new StringBuilder(error.get("message").asString());
        String value = error.path("value").asString("");
        if (!value.isEmpty()) {
            line.append(terminal.word("；现为 ", "; found ")).append(value);
        }
        String example = error.path("example").asString("");
        if (!example.isEmpty()) {
            line.append(terminal.word("；例如 ", "; for example ")).append(example);
        }
        String article = terminal.text(error.path("citation").path("wording"));
        return article.isEmpty() ? line.toString() : line + " [" + article + "]";
    }
}
