package org.fendan.app.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.fendan.app.desk.BatchColumns;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;

/** The file somebody starts from: a header, and one right row made from the scheme's example. */
public final class Template {

    private static final String BANK = "bank-a";

    private Template() {}

    public static void print(Scheme scheme, Appendable out) throws IOException {
        Facts example = scheme.example().loan();
        List<String> header = new ArrayList<>(List.of("scheme", "bank", "date"));
        List<String> row = new ArrayList<>(
                List.of(scheme.id(), BANK, scheme.example().date().toString()));
        for (FactKey<?> key : BatchColumns.stated(scheme)) {
            header.add(key.name());
            row.add(example.text(key).orElse(""));
        }
        for (Step.Document paper : BatchColumns.papers(scheme)) {
            header.add(BatchColumns.DOCUMENTS + paper.id());
            row.add(paper.name().zh() + ".pdf");
        }
        for (List<String> line : List.of(header, row)) {
            out.append(CSVFormat.RFC4180.format(line.toArray())).append("\r\n");
        }
    }
}
