package org.fendan.app.web.trial;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Word;
import tools.jackson.databind.JsonNode;

/** A comparison as a table: a row for each thing compared, a column for each scheme, and whether they differ. */
final class SideBySide {

    private final JsonNode comparison;
    private final List<JsonNode> sheets;
    private final Tongue tongue;

    SideBySide(JsonNode comparison, List<JsonNode> sheets, Tongue tongue) {
        this.comparison = comparison;
        this.sheets = sheets;
        this.tongue = tongue;
    }

    Table table() {
        List<Column> columns = new ArrayList<>(
                List.of(Column.name(tongue.of(TrialWord.CONCEPT)), Column.name(tongue.of(TrialWord.DIFFERS))));
        comparison.path("schemes").forEach(scheme -> columns.add(Column.words(tongue.of(scheme.path("name")))));
        List<List<Cell>> rows = new ArrayList<>(List.of(
                row(tongue.of(TrialWord.OUTCOME), loans(), this::outcome),
                row(tongue.of(TrialWord.BEARS), loans(), this::bears),
                row(
                        tongue.of(Word.CHARGE),
                        loans(),
                        loan -> money(loan.path("contribution").path("amount"))),
                row(tongue.of(Word.SUBSIDIES), loans(), this::subsidies),
                row(tongue.of(TrialWord.LENGTH), sheets, this::length)));
        comparison.path("concepts").forEach(concept -> rows.add(concept(concept)));
        return Table.of("comparison", tongue.of(TrialWord.COMPARISON), columns, rows, "");
    }

    private List<JsonNode> loans() {
        return comparison.path("loans").valueStream().toList();
    }

    private List<Cell> row(String label, List<JsonNode> each, Function<JsonNode, String> said) {
        return row(label, each.stream().map(said).toList());
    }

    /** Whether they differ is said, and not left to a colour. */
    private List<Cell> row(String label, List<String> said) {
        boolean alike = said.stream().distinct().count() == 1;
        Chip chip =
                alike ? Chip.plain("＝ " + tongue.of(TrialWord.ALIKE)) : Chip.ours("≠ " + tongue.of(TrialWord.DIFFERS));
        return Stream.concat(
                        Stream.of(Cell.of(label), Cell.chips(chip)),
                        said.stream().map(text -> Cell.of(text.isEmpty() ? tongue.of(TrialWord.NO_SAY) : text)))
                .toList();
    }

    private List<Cell> concept(JsonNode concept) {
        return row(
                tongue.of(concept.path("label")),
                concept.path("cells")
                        .valueStream()
                        .map(cell -> cell.path("entries")
                                .valueStream()
                                .map(this::entry)
                                .collect(Collectors.joining("\n")))
                        .toList());
    }

    private String entry(JsonNode entry) {
        String article = entry.path("citation").path("article").asString("");
        return tongue.of(entry.path("text"))
                + (article.isEmpty()
                        ? ""
                        : tongue.language().equals("en") ? " (Art. " + article + ")" : "（第" + article + "条）");
    }

    private String outcome(JsonNode loan) {
        return new Findings(loan, tongue).outcome(loan).stream().map(Chip::text).collect(Collectors.joining());
    }

    private String bears(JsonNode loan) {
        BigDecimal whole = amount(loan.path("split").path("whole"));
        return loan.path("split")
                .path("slices")
                .valueStream()
                .filter(slice -> whole.signum() > 0)
                .map(slice -> tongue.of(slice.path("name")) + " "
                        + amount(slice.path("amount"))
                                .movePointRight(2)
                                .divide(whole, 2, RoundingMode.HALF_UP)
                                .toPlainString()
                        + " % = " + money(slice.path("amount")))
                .collect(Collectors.joining("\n"));
    }

    private String subsidies(JsonNode loan) {
        return loan.path("subsidies")
                .valueStream()
                .map(subsidy -> tongue.of(subsidy.path("name")) + " " + money(subsidy.path("payable")))
                .collect(Collectors.joining("\n"));
    }

    private String length(JsonNode sheet) {
        return sheet.path("steps").size() + " " + tongue.of(TrialWord.STEPS) + ", "
                + sheet.path("duties").size() + " " + tongue.of(TrialWord.LIMITS);
    }

    private static String money(JsonNode money) {
        return Tongue.yuan(money);
    }

    private static BigDecimal amount(JsonNode money) {
        String plain = Tongue.plain(money);
        return new BigDecimal(plain.isEmpty() ? "0" : plain);
    }
}
