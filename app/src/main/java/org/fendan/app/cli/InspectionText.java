package org.fendan.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.fendan.app.plugin.Inspection;
import org.fendan.core.law.Text;

/** The report on a policy jar, as Markdown that reads well in a terminal too. */
final class InspectionText {

    private final Inspection inspection;
    private final String version;
    private final String language;
    private final List<String> lines = new ArrayList<>();

    InspectionText(Inspection inspection, String version, String language) {
        this.inspection = inspection;
        this.version = version;
        this.language = language;
    }

    String text() {
        lines.clear();
        head();
        inspection.editions().forEach(this::edition);
        end();
        return String.join("\n", lines);
    }

    private void head() {
        lines.add("# " + word("政策包 ", "Policy jar ") + inspection.source().place());
        lines.add("");
        inspection.source().sha256().ifPresent(digest -> lines.add("- SHA-256: " + digest));
        lines.add("- " + word("检查所用：", "judged by: ") + version + ", SPI " + inspection.spi());
        lines.add("- " + word("结论：", "verdict: ")
                + (inspection.source().admitted() ? word("可以加载", "admitted") : word("不能加载", "refused")));
        inspection.source().refusals().forEach(reason -> lines.add("  - " + reason.in(language)));
    }

    private void edition(Inspection.Edition edition) {
        lines.add("");
        lines.add("## " + edition.edition() + " " + edition.name().in(language));
        lines.add("");
        lines.add(word(
                "条款 " + edition.listed() + " 条，其中计算 " + edition.computed() + " 条，说明不计算 " + edition.unmodelled() + " 条",
                edition.listed() + " clauses: " + edition.computed() + " computed, " + edition.unmodelled()
                        + " said not to be modelled"));
        lines.add("");
        edition.checks().forEach(this::check);
    }

    private void check(Inspection.Kept check) {
        lines.add("- [" + (check.isKept() ? "x" : " ") + "] " + check.title().in(language) + " (" + check.id() + ")");
        check.faults().forEach(fault -> lines.add("  - " + fault.in(language)));
    }

    private void end() {
        long broken = inspection.editions().stream()
                .flatMap(edition -> edition.checks().stream())
                .filter(check -> !check.isKept())
                .count();
        if (inspection.source().admitted()) {
            lines.add("");
            lines.add(
                    broken == 0
                            ? word("全部符合。", "Everything is kept.")
                            : word("有 " + broken + " 项不符。", broken + " checks are not kept."));
        }
    }

    private String word(String zh, String en) {
        return Text.of(zh, en).in(language);
    }
}
