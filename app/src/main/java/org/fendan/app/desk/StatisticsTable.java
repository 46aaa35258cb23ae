package org.fendan.app.desk;

import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.fendan.app.json.StatisticsJson;

/** Figures as a CSV file, with the mark spreadsheets know UTF-8 by. */
final class StatisticsTable {

    private final StringBuilder text = new StringBuilder("\uFEFF");

    StatisticsTable() {
        line("scheme", "figure", "名称", "name", "unit", "value", "base", "growthPercent", "计算方法", "how");
    }

    /** @param scheme "all" for all of them together */
    void add(String scheme, List<StatisticsJson.Figure> figures) {
        for (StatisticsJson.Figure figure : figures) {
            boolean noBase =
                    figure.growth().compared() && figure.growth().percent().isEmpty();
            line(
                    scheme,
                    figure.id(),
                    figure.name().zh(),
                    figure.name().en(),
                    figure.unit().name(),
                    figure.value().orElse(""),
                    figure.base().orElse(""),
                    noBase ? "no base" : figure.growth().percent().orElse(""),
                    figure.how().zh(),
                    figure.how().en());
        }
    }

    private void line(Object... cells) {
        text.append(CSVFormat.RFC4180.format(cells)).append("\r\n");
    }

    String text() {
        return text.toString();
    }
}
