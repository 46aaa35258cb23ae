package org.fendan.app.intake;

import org.fendan.app.desk.Answer;
import org.fendan.app.json.Json;
import org.fendan.core.law.Text;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of a row. */
record RowResult(Outcome outcome, ObjectNode json) {

    /** The ways a row can go. */
    enum Outcome {
        ACCEPTED,
        WOULD_BE_ACCEPTED,
        ALREADY_THERE,
        REFUSED
    }

    private static final Text OTHER_CONTENT = Text.of(
            "这一业务编号已导入过，且内容不同；更正须在系统中办理，不能用导入覆盖",
            "a loan was imported under this reference with other content; correct it in the system, an import overwrites nothing");
    private static final Text RAGGED =
            Text.of("列数与表头不同，请检查引号和逗号", "the row has not as many cells as the header; check quotes and commas");

    private static final String REASON = "订单充足，经办行贷审会书面同意";

    static RowResult of(Filing filing, Columns columns, Answer answer, boolean dryRun, String language) {
        ObjectNode row = row(filing);
        if (!answer.isProblem()) {
            row.put("case", answer.body().path("case").path("id").asString(""));
            Outcome outcome =
                    answer.replayed() ? Outcome.ALREADY_THERE : dryRun ? Outcome.WOULD_BE_ACCEPTED : Outcome.ACCEPTED;
            if (outcome == Outcome.WOULD_BE_ACCEPTED) {
                row.remove("case"); // the number was not taken
            }
            return done(outcome, row);
        }
        ArrayNode errors = Json.array();
        String code = answer.body().path("code").asString("");
        if (code.equals("KEY_REUSED")) {
            errors.add(error(columns.header(Columns.REFERENCE), code, filing.reference(), OTHER_CONTENT.in(language)));
        } else if (answer.body().path("errors").isEmpty()) {
            errors.add(error("", code, "", answer.body().path("detail").asString("")));
        }
        answer.body().path("errors").forEach(fault -> errors.add(placed((ObjectNode) fault, columns)));
        row.set("errors", errors);
        return done(Outcome.REFUSED, row);
    }

    static RowResult ragged(Filing filing, String language) {
        ObjectNode row = row(filing);
        String cells = filing.cells() + " / " + filing.expected();
        row.set("errors", Json.array().add(error("", "CELLS_DIFFER", cells, RAGGED.in(language))));
        return done(Outcome.REFUSED, row);
    }

    private static RowResult done(Outcome outcome, ObjectNode row) {
        row.put("outcome", outcome.name());
        return new RowResult(outcome, row);
    }

    private static ObjectNode row(Filing filing) {
        return Json.object().put("line", filing.line()).put("reference", filing.reference());
    }

    private static ObjectNode error(String column, String code, String value, String message) {
        return Json.object()
                .put("column", column)
                .put("code", code)
                .put("message", message)
                .put("value", value)
                .put("example", "");
    }

    /** A fault by the file's own column instead of its place in a request. */
    private static ObjectNode placed(ObjectNode fault, Columns columns) {
        String pointer = fault.path("pointer").asString("");
        String address = pointer.startsWith("/") ? pointer.substring(1).replaceFirst("/", ".") : pointer;
        ObjectNode placed = Json.object().put("column", columns.header(address));
        fault.properties().stream()
                .filter(member -> !member.getKey().equals("pointer"))
                .forEach(member -> placed.set(member.getKey(), member.getValue()));
        if (address.startsWith(Columns.REASONS)) {
            placed.put("example", REASON);
        }
        return placed;
    }
}
