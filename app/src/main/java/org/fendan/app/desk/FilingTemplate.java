package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.scheme.Partner;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;

/** The file somebody starts from: a header, and one right row made from the scheme's example. */
public final class FilingTemplate {

    private static final String BANK = "bank-a";
    private static final String INSTITUTION = "institution-a";

    private FilingTemplate() {}

    public static String of(Scheme scheme) {
        Facts example = scheme.example().loan();
        List<String> header = new ArrayList<>(List.of("scheme"));
        List<String> row = new ArrayList<>(List.of(scheme.id()));
        if (scheme.partners().contains(Partner.BANK)) {
            header.add("bank");
            row.add(BANK);
        }
        if (!Set.of(Partner.BANK).containsAll(scheme.partners())) {
            header.add("institution");
            row.add(INSTITUTION);
        }
        header.add("date");
        row.add(scheme.example().date().toString());
        for (FactKey<?> key : BatchColumns.stated(scheme)) {
            header.add(key.name());
            row.add(example.text(key).orElse(""));
        }
        for (Step.Document paper : BatchColumns.papers(scheme)) {
            header.add(BatchColumns.DOCUMENTS + paper.id());
            row.add(paper.name().zh() + ".pdf");
        }
        return CSVFormat.RFC4180.format(header.toArray()) + "\r\n" + CSVFormat.RFC4180.format(row.toArray()) + "\r\n";
    }
}
