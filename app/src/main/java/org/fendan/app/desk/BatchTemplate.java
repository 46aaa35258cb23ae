package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Partner;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;

/** The columns of a scheme's filings: what each is called, what stands in it, and a right example. */
record BatchTemplate(Scheme scheme, List<Column> columns) {

    private static final int SHORT = 8;
    private static final List<Choice> YES_OR_NO = List.of(Choice.of("true", "是", "yes"), Choice.of("false", "否", "no"));

    /**
     * A column.
     *
     * @param type of its values, by the names of {@link FactType}
     * @param needed whether a filing asks for it
     */
    record Column(
            String name, Text label, String type, Text rule, String example, List<Choice> choices, boolean needed) {

        /** The example as it is written in a cell: by its label, where it is a choice. */
        String shown(String value) {
            return choices.stream()
                    .filter(choice -> choice.code().equals(value))
                    .findFirst()
                    .map(choice -> choice.label().zh())
                    .orElse(value);
        }
    }

    static BatchTemplate of(Scheme scheme) {
        List<Column> columns = new ArrayList<>();
        columns.add(member("scheme", "项目", "scheme", "项目代码", "the scheme's code", scheme.id()));
        if (scheme.partners().contains(Partner.BANK)) {
            columns.add(member("bank", "银行", "bank", "银行代码", "the bank's code", "bank-a"));
        }
        if (!Set.of(Partner.BANK).containsAll(scheme.partners())) {
            columns.add(member(
                    "institution", "机构", "institution", "担保（保险）机构代码", "the institution's code", "institution-a"));
        }
        String date = scheme.example().date().toString();
        columns.add(new Column("date", Text.of("日期", "date"), "date", FactType.DATE.rule(), date, List.of(), true));
        Facts example = scheme.example().loan();
        Set<FactKey<?>> needed = scheme.procedure()
                .filing()
                .map(Step::asks)
                .map(Set::<FactKey<?>>copyOf)
                .orElse(Set.of());
        BatchColumns.stated(scheme).forEach(key -> columns.add(fact(key, example, needed.contains(key))));
        BatchColumns.papers(scheme).forEach(paper -> columns.add(paper(paper)));
        return new BatchTemplate(scheme, List.copyOf(columns));
    }

    private static Column member(String name, String zh, String en, String ruleZh, String ruleEn, String example) {
        return new Column(name, Text.of(zh, en), "text", Text.of(ruleZh, ruleEn), example, List.of(), true);
    }

    private static Column fact(FactKey<?> key, Facts example, boolean needed) {
        FactType<?> type = key.type();
        List<Choice> choices = type.name().equals(FactType.FLAG.name()) ? YES_OR_NO : type.choices();
        String value = example.text(key).orElse("");
        return new Column(key.name(), key.wording(), type.name(), type.rule(), value, choices, needed);
    }

    private static Column paper(Step.Document paper) {
        return new Column(
                BatchColumns.DOCUMENTS + paper.id(),
                paper.name(),
                "text",
                Text.of("材料的编号或文件名", "the paper's number, or the name of its file"),
                paper.name().zh() + ".pdf",
                List.of(),
                true);
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** Changes whenever a column comes, goes or takes other values. */
    String version() {
        String all = columns.stream()
                .map(column -> column.name() + ":" + column.type() + ":"
                        + column.choices().stream().map(Choice::code).collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
        return Sha256.of(scheme.id() + ";" + all).substring(0, SHORT);
    }
}
