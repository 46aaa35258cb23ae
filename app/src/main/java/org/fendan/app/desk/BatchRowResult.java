package org.fendan.app.desk;

import java.util.function.UnaryOperator;
import org.fendan.app.json.Json;
import org.fendan.core.law.Text;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of a row. */
public record BatchRowResult(Outcome outcome, ObjectNode json) {

    /** The ways a row can go. */
    public enum Outcome {
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

    static BatchRowResult of(
            BatchRow row, UnaryOperator<String> columns, Answer answer, boolean dryRun, String language) {
        ObjectNode told = line(row);
        if (!answer.isProblem()) {
            Outcome outcome =
                    answer.replayed() ? Outcome.ALREADY_THERE : dryRun ? Outcome.WOULD_BE_ACCEPTED : Outcome.ACCEPTED;
            if (outcome != Outcome.WOULD_BE_ACCEPTED) { // a dry run takes no number
                told.put("case", answer.body().path("case").path("id").asString(""));
            }
            return done(outcome, told);
        }
        ArrayNode errors = Json.array();
        String code = answer.body().path("code").asString("");
        if (code.equals("KEY_REUSED")) {
            errors.add(error(columns.apply(BatchColumns.REFERENCE), code, row.reference(), OTHER_CONTENT.in(language)));
        } else if (answer.body().path("errors").isEmpty()) {
            errors.add(error("", code, "", answer.body().path("detail").asString("")));
        }
        answer.body().path("errors").forEach(fault -> errors.add(placed((ObjectNode) fault, columns)));
        told.set("errors", errors);
        return done(Outcome.REFUSED, told);
    }

    static BatchRowResult ragged(BatchRow row, String language) {
        ObjectNode told = line(row);
        String cells = row.cells() + " / " + row.expected();
        told.set("errors", Json.array().add(error("", "CELLS_DIFFER", cells, RAGGED.in(language))));
        return done(Outcome.REFUSED, told);
    }

    /** One that was told before. */
    static BatchRowResult told(ObjectNode line) {
        return new BatchRowResult(Outcome.valueOf(line.path("outcome").asString("")), line);
    }

    boolean isIn() {
        return outcome != Outcome.REFUSED;
    }

    private static BatchRowResult done(Outcome outcome, ObjectNode told) {
        told.put("outcome", outcome.name());
        return new BatchRowResult(outcome, told);
    }

    private static ObjectNode line(BatchRow row) {
        return Json.object().put("line", row.line()).put("reference", row.reference());
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
    private static ObjectNode placed(ObjectNode fault, UnaryOperator<String> columns) {
        String pointer = fault.path("pointer").asString("");
        String address = pointer.startsWith("/") ? pointer.substring(1).replaceFirst("/", ".") : pointer;
        ObjectNode placed = Json.object().put("column", columns.apply(address));
        fault.properties().stream()
                .filter(member -> !member.getKey().equals("pointer"))
                .forEach(member -> placed.set(member.getKey(), member.getValue()));
        if (address.startsWith(BatchColumns.REASONS)) {
            placed.put("example", REASON);
        }
        return placed;
    }
}
