package org.fendan.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.fendan.app.boot.Workplace;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.MatchDesk;
import org.fendan.app.json.Json;
import org.fendan.core.law.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Matches the enterprises of a CSV file, one a row, and prints a line for each scheme. */
final class MatchRows {

    private static final List<String> WHOLE = List.of("date", "bank", "institution");
    private static final List<String> HEADER =
            List.of("row", "enterprise", "scheme", "outcome", "mostLoan", "binding", "missing", "refusals");
    private static final String INVALID = "INVALID";
    private static final String NONE = "[]";
    private static final int EVERY = 100;

    private final Terminal terminal;
    private final MatchDesk desk;
    private final Optional<Caller> caller;
    private final Optional<String> date;
    private final boolean json;
    private long rows;
    private long wrong;

    MatchRows(Terminal terminal, MatchDesk desk, Optional<Caller> caller, Optional<String> date, boolean json) {
        this.terminal = terminal;
        this.desk = desk;
        this.caller = caller;
        this.date = date;
        this.json = json;
    }

    int print(Path csv) {
        if (!Files.isReadable(csv) || Files.isDirectory(csv)) {
            throw Stop.usage("读不到文件 " + csv, "there is no file " + csv + " that can be read");
        }
        try {
            Workplace.readRows(csv, this::header, this::row, this::notice);
        } catch (IllegalStateException broken) {
            throw new Stop(Exit.FAILED, Text.of(csv + "：" + broken.getMessage(), csv + ": " + broken.getMessage()));
        }
        terminal.progressDone();
        terminal.say(rows + " 行，其中 " + wrong + " 行内容有误", rows + " rows, " + wrong + " of them with something wrong");
        return wrong > 0 ? Exit.FAILED : Exit.OK;
    }

    private void header(List<String> columns) {
        List<String> unknown = columns.stream()
                .filter(name -> !WHOLE.contains(name) && !desk.knows(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("没有项目使用这些列 / no scheme uses these columns: " + String.join(", ", unknown));
        }
        if (!columns.contains("date") && date.isEmpty()) {
            throw Stop.usage("请用 --date 给出申请日，或加一列 date", "name the day of application: --date, or a column date");
        }
        if (!json) {
            line(HEADER);
        }
    }

    private void notice(Text text) {
        terminal.progressDone();
        terminal.say(text);
    }

    private void row(long number, ObjectNode values) {
        rows++;
        Answer answer = desk.match(request(values), caller, terminal.language());
        wrong += answer.isProblem() ? 1 : 0;
        String enterprise = values.path("enterprise").asString("");
        if (json) {
            ObjectNode whole = Json.object().put("row", number).put("enterprise", enterprise);
            answer.body().properties().forEach(member -> whole.set(member.getKey(), member.getValue()));
            terminal.print(Json.write(whole));
        } else if (answer.isProblem()) {
            answer.body()
                    .path("errors")
                    .forEach(error -> line(List.of(
                            String.valueOf(number),
                            enterprise,
                            "",
                            INVALID,
                            "",
                            "",
                            "",
                            error.get("pointer").asString() + ": " + ProblemText.line(error, terminal))));
        } else {
            answer.body().get("matches").forEach(match -> line(line(number, enterprise, match)));
        }
        if (rows % EVERY == 0) {
            terminal.progress("已处理 " + rows + " 行", rows + " rows");
        }
    }

    private ObjectNode request(ObjectNode values) {
        ObjectNode request = Json.object();
        date.ifPresent(day -> request.put("date", day));
        ObjectNode facts = Json.object();
        values.properties()
                .forEach(cell -> (WHOLE.contains(cell.getKey()) ? request : facts).set(cell.getKey(), value(cell)));
        request.set("facts", facts);
        return request;
    }

    /** An empty cell is unknown; a list that is known to be empty is written []. */
    private static JsonNode value(Map.Entry<String, JsonNode> cell) {
        return cell.getValue().asString().equals(NONE) ? Json.array() : cell.getValue();
    }

    private List<String> line(long number, String enterprise, JsonNode match) {
        return List.of(
                String.valueOf(number),
                enterprise,
                match.get("scheme").asString(),
                match.get("outcome").asString(),
                match.path("mostLoan").path("left").path("amount").asString(""),
                match.path("mostLoan").path("citation").path("article").asString(""),
                match.get("missing")
                        .valueStream()
                        .map(fact -> fact.get("name").asString())
                        .collect(Collectors.joining(";")),
                match.get("refusals")
                        .valueStream()
                        .map(refusal -> refusal.get("citation").get("article").asString()
                                + (refusal.get("force").asString().equals("SOFT") ? " soft" : ""))
                        .collect(Collectors.joining(";")));
    }

    private void line(List<String> cells) {
        terminal.print(CSVFormat.RFC4180.format(cells.toArray()));
    }
}
