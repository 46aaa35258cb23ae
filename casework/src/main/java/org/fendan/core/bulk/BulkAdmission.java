package org.fendan.core.bulk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fendan.core.decision.Admission;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.law.Text;
import org.fendan.core.rule.Finding;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;

/** Whether the loan of a row may enter its scheme: one line, with the verdict of every article and the charge. */
public final class BulkAdmission implements BulkQuestion {

    private static final List<String> HEADER =
            List.of("row", "enterprise", "scheme", "outcome", "findings", "missing", "charge", "faults");

    private final Catalogue catalogue;
    private final BulkColumns columns;
    private final Whole whole;
    private final String language;

    /**
     * What is said once for all rows that do not say it themselves.
     *
     * @param scheme the scheme's id
     * @param date the day of application
     */
    public record Whole(Optional<String> scheme, Optional<LocalDate> date) {

        void require(Catalogue catalogue, BulkColumns columns) {
            if (scheme.isEmpty() && !columns.has("scheme")) {
                throw new ColumnsRefused(
                        Text.of("请用 --scheme 给出项目，或加一列 scheme", "name the scheme: --scheme, or a column scheme"));
            }
            if (date.isEmpty() && !columns.has("date")) {
                throw new ColumnsRefused(
                        Text.of("请用 --date 给出申请日，或加一列 date", "name the day of application: --date, or a column date"));
            }
            scheme.filter(id -> catalogue.editions(id).isEmpty()).ifPresent(id -> {
                throw new ColumnsRefused(Text.of(
                        "没有项目 " + id + "；已加载：" + String.join(", ", catalogue.ids()),
                        "there is no scheme " + id + "; loaded are " + String.join(", ", catalogue.ids())));
            });
        }
    }

    /** Throws {@link ColumnsRefused} where the columns do not fit. */
    public BulkAdmission(Catalogue catalogue, List<String> columns, Whole whole, String language) {
        this.catalogue = catalogue;
        this.columns = new BulkColumns(catalogue, columns, BulkColumns.OF_A_LOAN);
        this.whole = whole;
        this.language = language;
        whole.require(catalogue, this.columns);
    }

    @Override
    public List<String> header() {
        return HEADER;
    }

    @Override
    public List<List<String>> lines(long number, List<String> cells) {
        BulkRow row = new BulkRow(columns, cells);
        LocalDate day = row.date(whole.date());
        Optional<Scheme> scheme = row.scheme(catalogue, whole.scheme(), day);
        row.code("bank");
        row.code("institution");
        row.readFacts();
        String enterprise = row.enterprise();
        if (!row.isSound() || scheme.isEmpty()) {
            return row.faults().stream()
                    .map(fault -> FaultLine.of(fault, language))
                    .map(fault -> List.of(String.valueOf(number), enterprise, "", INVALID, "", "", "", fault))
                    .toList();
        }
        Admission admission = Admission.of(scheme.get(), row.facts(scheme.get()).with(LoanFacts.APPLICATION_DATE, day));
        return List.of(line(number, enterprise, admission));
    }

    private static List<String> line(long number, String enterprise, Admission admission) {
        return List.of(
                String.valueOf(number),
                enterprise,
                admission.scheme().id(),
                admission.findings().outcome().name(),
                admission.findings().all().stream().map(Finding::toString).collect(Collectors.joining(";")),
                admission.findings().missing().stream().map(FactKey::name).collect(Collectors.joining(";")),
                admission.charge().map(charge -> charge.value().toString()).orElse(""),
                "");
    }
}
