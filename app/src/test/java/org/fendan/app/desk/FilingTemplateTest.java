package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.fendan.app.plugin.Editions;
import org.fendan.core.fact.FactKey;
import org.fendan.core.scheme.Scheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a scheme's template names, imports and batches take. */
class FilingTemplateTest {

    @ParameterizedTest
    @MethodSource("org.fendan.app.plugin.Editions#all")
    void every_column_is_read_and_the_row_says_what_a_filing_asks(Scheme scheme) throws IOException {
        try (CSVParser csv = CSVParser.parse(new StringReader(FilingTemplate.of(scheme)), CSVFormat.RFC4180)) {
            List<List<String>> lines =
                    csv.stream().map(record -> record.toList()).toList();
            assertThat(lines).hasSize(2);
            BatchColumns columns = BatchColumns.read(lines.get(0), Editions.CATALOGUE, Set.of("reference"));
            assertThat(columns.count()).isEqualTo(lines.get(1).size());
            for (FactKey<?> asked : scheme.procedure().filing().orElseThrow().asks()) {
                assertThat(lines.get(1).get(lines.get(0).indexOf(asked.name())))
                        .as("%s, which the filing asks", asked)
                        .isNotEmpty();
            }
        }
    }
}
