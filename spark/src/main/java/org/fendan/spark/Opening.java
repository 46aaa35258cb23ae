package org.fendan.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fendan.core.fact.FactType;
import org.fendan.core.law.Text;

/** What funds hold and caps leave before the first loss: a CSV file of accounts, named as in the ledger, and sums. */
final class Opening {

    private static final List<String> HEADER = List.of("account", "available");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final List<Text> faults = new ArrayList<>();
    private final Map<String, String> sums = new LinkedHashMap<>();

    private Opening() {}

    /** Reads the sums in yuan by account; refuses the file with everything that is wrong in it. */
    static Map<String, String> read(Path file) {
        Opening opening = new Opening();
        try (CSVParser parser = FORMAT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            List<CSVRecord> records = parser.getRecords();
            if (records.isEmpty() || !records.get(0).toList().equals(HEADER)) {
                throw Refused.of(file + " 的表头须为 account,available", "the header of " + file + " is account,available");
            }
            records.subList(1, records.size()).forEach(opening::add);
        } catch (IOException unreadable) {
            throw Refused.of("读不到文件 " + file, "there is no file " + file + " that can be read");
        }
        if (!opening.faults.isEmpty()) {
            throw new Refused(opening.faults);
        }
        return opening.sums;
    }

    private void add(CSVRecord line) {
        String where = "line " + line.getRecordNumber() + ": ";
        if (line.size() != HEADER.size()) {
            faults.add(Text.of("第 " + line.getRecordNumber() + " 行须有两列", where + "two cells are wanted"));
            return;
        }
        try {
            String sum = FactType.MONEY.parse(line.get(1)).toString();
            if (sums.put(line.get(0), sum) != null) {
                faults.add(Text.of(
                        "第 " + line.getRecordNumber() + " 行：" + line.get(0) + " 出现两次",
                        where + line.get(0) + " is there twice"));
            }
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            faults.add(Text.of(
                    "第 " + line.getRecordNumber() + " 行："
                            + FactType.MONEY.rule().zh() + "；现为 " + line.get(1) + "；例如 30000000.00",
                    where + FactType.MONEY.rule().en() + "; found " + line.get(1) + "; for example 30000000.00"));
        }
    }
}
