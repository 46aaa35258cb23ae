package org.fendan.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;

/** A CSV file of enterprises, made from the examples of all editions with sums of their own and some cells empty. */
final class EnterpriseRows {

    private static final int DAYS = 200;

    private EnterpriseRows() {}

    /** The same number of rows is always the same file. */
    static Path write(Path file, int rows) throws IOException {
        Catalogue catalogue = Catalogue.onClassPath();
        List<Scheme> editions = catalogue.ids().stream()
                .flatMap(id -> catalogue.editions(id).stream())
                .toList();
        Set<String> names = new LinkedHashSet<>(List.of("date"));
        editions.forEach(
                edition -> names.addAll(edition.example().loan().texts().keySet()));
        SplittableRandom dice = new SplittableRandom(rows);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", names) + "\n");
            for (int i = 0; i < rows; i++) {
                Map<String, String> row = row(editions.get(dice.nextInt(editions.size())), dice);
                List<String> cells = new ArrayList<>();
                names.forEach(name -> cells.add(row.getOrDefault(name, "")));
                out.write(CSVFormat.RFC4180.format(cells.toArray()) + "\n");
            }
        }
        return file;
    }

    private static Map<String, String> row(Scheme edition, SplittableRandom dice) {
        Map<String, String> row = new HashMap<>(edition.example().loan().texts());
        row.replaceAll((name, text) -> varied(text, dice.nextInt(100), dice.nextInt(1_000_000, 60_000_000)));
        row.put("date", edition.inForce().from().plusDays(dice.nextInt(DAYS)).toString());
        return row;
    }

    private static String varied(String text, int luck, int sum) {
        if (luck < 3) {
            return "";
        }
        return luck < 60 && text.matches("[0-9]{4,}[.][0-9]{2}") ? sum + ".00" : text;
    }
}
