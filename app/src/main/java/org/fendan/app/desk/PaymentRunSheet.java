package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.fendan.app.json.PaymentRunJson;
import org.fendan.app.json.PaymentRunJson.Line;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Subsidy;
import tools.jackson.databind.JsonNode;

/**
 * A run as the finance bureau takes it: CSV with a line for each payee and subsidy.
 *
 * @param refused why there is none; then the text is empty
 */
public record PaymentRunSheet(Optional<Answer> refused, String csv) {

    private static final List<Text> HEADER = List.of(
            Text.of("收款方", "payee"),
            Text.of("户名", "account holder"),
            Text.of("金额（元）", "sum in yuan"),
            Text.of("补贴项目", "subsidy"),
            Text.of("案件", "cases"),
            Text.of("依据", "articles"),
            Text.of("拨付批次", "payment run"),
            Text.of("日期", "date"));

    /** What a spreadsheet would take for a formula, or for white space before one. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    static PaymentRunSheet refused(Answer answer) {
        return new PaymentRunSheet(Optional.of(answer), "");
    }

    static PaymentRunSheet of(PaymentRunRecord run, PaymentRunView view, String language) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER.stream().map(text -> text.in(language)).toList());
        Map<String, List<Line>> groups = view.lines(run).stream()
                .filter(line -> line.pays().isPositive())
                .collect(Collectors.groupingBy(
                        line -> line.item().payee() + " " + line.item().subsidy(), TreeMap::new, Collectors.toList()));
        groups.values().forEach(lines -> rows.add(row(run, view, lines, language)));
        return new PaymentRunSheet(
                Optional.empty(), rows.stream().map(PaymentRunSheet::line).collect(Collectors.joining()));
    }

    private static List<String> row(PaymentRunRecord run, PaymentRunView view, List<Line> lines, String language) {
        Line first = lines.get(0);
        String payee = first.item().payee();
        JsonNode dated = Optional.ofNullable(run.paid().get(payee))
                .or(() -> run.act(PaymentRunRecord.Act.APPROVED))
                .orElse(run.draft());
        return List.of(
                payee,
                first.holder(),
                PaymentRunJson.sum(lines, Line::pays).toString(),
                together(subsidies(run, view, lines)
                        .map(subsidy -> subsidy.name().in(language))),
                together(lines.stream().map(line -> line.item().caseId())),
                together(subsidies(run, view, lines)
                        .map(subsidy -> subsidy.sum().citation().wording().in(language))),
                run.id(),
                dated.path("date").asString());
    }

    private static Stream<Subsidy> subsidies(PaymentRunRecord run, PaymentRunView view, List<Line> lines) {
        return lines.stream().flatMap(line -> PaymentRunJson.subsidy(line.item(), view.edition(run, line)).stream());
    }

    private static String together(Stream<String> words) {
        return words.distinct().collect(Collectors.joining("; "));
    }

    private static String line(List<String> cells) {
        return CSVFormat.RFC4180.format(
                        cells.stream().map(PaymentRunSheet::harmless).toArray()) + "\r\n";
    }

    /** A cell that begins like a formula is marked as text. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
