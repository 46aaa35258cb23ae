package org.fendan.spark;

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
import org.fendan.core.fact.Facts;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;

/**
 * Rows made from the schemes' own examples, spoilt here and there: other sums, cells that are empty, values that are none,
 * days without an edition. The same seed makes the same rows.
 */
final class Rows {

    private static final List<String> BANKS = List.of("bank-a", "bank-b", "bank-c");
    private static final List<String> INSTITUTIONS = List.of("guarantor-a", "guarantor-b", "guarantor-c", "insurer");
    private static final List<String> WRONG = List.of("1,000", "2021-02-30", "?", "\"quoted\", and cut", "maybe");

    final List<String> columns;
    final List<List<String>> cells = new ArrayList<>();

    private final List<Scheme> schemes;
    private final boolean named;
    private final SplittableRandom dice;

    private Rows(Catalogue catalogue, boolean named, long seed) {
        this.named = named;
        this.dice = new SplittableRandom(seed);
        this.schemes = catalogue.ids().stream()
                .flatMap(id -> catalogue.editions(id).stream())
                .toList();
        Set<String> names = new LinkedHashSet<>(List.of("date", "bank", "institution", "enterprise"));
        if (named) {
            names.add("scheme");
        }
        schemes.forEach(scheme -> names.addAll(example(scheme).texts().keySet()));
        this.columns = List.copyOf(names);
    }

    /** So many rows, each of which names its scheme or does not. */
    static Rows of(Catalogue catalogue, boolean named, int size) {
        Rows rows = new Rows(catalogue, named, size);
        for (int i = 0; i < size; i++) {
            rows.cells.add(rows.row());
        }
        return rows;
    }

    private static Facts example(Scheme scheme) {
        return scheme.example().loan().and(scheme.example().loss());
    }

    private List<String> row() {
        Scheme scheme = schemes.get(dice.nextInt(schemes.size()));
        Map<String, String> row = new HashMap<>(example(scheme).texts());
        row.replaceAll((name, text) -> varied(text));
        row.put("date", scheme.inForce().from().plusDays(dice.nextInt(400) - 2).toString());
        row.put("bank", BANKS.get(dice.nextInt(BANKS.size())));
        row.put("institution", INSTITUTIONS.get(dice.nextInt(INSTITUTIONS.size())));
        if (named) {
            row.put("scheme", dice.nextInt(500) == 0 ? "nowhere.loan" : scheme.id());
        }
        return columns.stream().map(name -> row.getOrDefault(name, "")).toList();
    }

    private String varied(String text) {
        int luck = dice.nextInt(1000);
        if (luck < 2) {
            return WRONG.get(dice.nextInt(WRONG.size()));
        }
        if (luck < 30) {
            return "";
        }
        return text.matches("[0-9]{4,}[.][0-9]{2}") && luck < 500
                ? String.valueOf(dice.nextLong(1, 9_000_000)) + "." + (10 + dice.nextInt(90))
                : text;
    }

    /** Writes them as a CSV file below a header. */
    Path write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(AnswerForm.csv(columns) + "\n");
            for (List<String> row : cells) {
                out.write(AnswerForm.csv(row) + "\n");
            }
        }
        return file;
    }
}
