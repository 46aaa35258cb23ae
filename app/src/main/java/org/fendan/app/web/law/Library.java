package org.fendan.app.web.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.desk.Desks;
import org.fendan.app.plugin.Conformance;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Word;
import tools.jackson.databind.JsonNode;

/** The schemes there are, by source and edition, and the policy jars that bring them. */
record Library(Desks desks, Tongue tongue, LocalDate today) {

    private static final int DIGEST = 12;

    Table schemes() {
        List<List<Cell>> rows = desks.questions()
                .schemes()
                .body()
                .path("schemes")
                .valueStream()
                .sorted(Comparator.comparing(
                        (JsonNode line) -> line.path("source").path("number").asString("")))
                .map(this::scheme)
                .toList();
        return Table.of(
                "schemes",
                tongue.of(LawWord.BY_SOURCE),
                List.of(
                        Column.words(tongue.of(Word.SOURCE)),
                        Column.words(tongue.of(Word.SCHEME)),
                        Column.date(tongue.of(Word.IN_FORCE)),
                        Column.name(tongue.of(LawWord.TODAY)),
                        Column.words(tongue.of(LawWord.DOES)),
                        Column.words(tongue.of(LawWord.CLAUSES_COMPUTED)),
                        Column.name(tongue.of(Word.TRY))),
                rows,
                tongue.of(LawWord.NO_SCHEME));
    }

    private List<Cell> scheme(JsonNode line) {
        String id = line.path("scheme").asString("");
        String from = line.path("edition").asString("");
        JsonNode whole = desks.questions()
                .edition(id, LocalDate.parse(from), tongue.language())
                .body();
        boolean inForce = isInForce(line.path("inForce"));
        return List.of(
                Cell.of(line.path("source").path("number").asString(""))
                        .note(tongue.of(line.path("source").path("title"))),
                Cell.link(tongue.of(line.path("name")), "/schemes/" + id + "?edition=" + from)
                        .note(id + " · " + tongue.of(line.path("summary"))),
                Cell.of(Tongue.span(line.path("inForce"))),
                Cell.chips(inForce ? Chip.good("✓ " + tongue.of(LawWord.NOW)) : Chip.plain(tongue.of(LawWord.NOT_NOW))),
                Cell.of(String.join("; ", does(whole))),
                Cell.of(whole.path("clauses").size() + " / "
                        + (whole.path("clauses").size()
                                - whole.path("unmodelled").size())),
                Cell.link(
                        tongue.of(Word.TRY),
                        "/trial/" + id + "?date="
                                + whole.path("example").path("date").asString("")));
    }

    private boolean isInForce(JsonNode span) {
        String last = span.path("lastDay").asString("");
        return !today.isBefore(LocalDate.parse(span.path("from").asString("")))
                && (last.isEmpty() || !today.isAfter(LocalDate.parse(last)));
    }

    private List<String> does(JsonNode whole) {
        List<String> does = new ArrayList<>();
        if (!whole.path("funds").isEmpty()) {
            does.add(tongue.of(LawWord.SHARES_LOSSES));
        }
        whole.path("subsidies").forEach(subsidy -> does.add(tongue.of(subsidy.path("name"))));
        whole.path("products").forEach(product -> does.add(tongue.of(product.path("name"))));
        return does;
    }

    /** What was found, and what each edition keeps of the contract: found out now, where nobody asked before. */
    Table jars(JsonNode report, Conformance conformance) {
        List<List<Cell>> rows = report.path("plugins")
                .valueStream()
                .map(jar -> jar(jar, conformance))
                .toList();
        return Table.of(
                "plugins",
                tongue.of(Word.PLUGINS),
                List.of(
                        Column.name(tongue.of(Word.FILE)),
                        Column.words(tongue.of(LawWord.VERDICT)),
                        Column.words(tongue.of(Word.SCHEME)),
                        Column.words(tongue.of(LawWord.CONFORMANCE)),
                        Column.words(tongue.of(Word.DIGEST))),
                rows,
                tongue.of(LawWord.NO_JAR));
    }

    private List<Cell> jar(JsonNode jar, Conformance conformance) {
        boolean admitted = jar.path("admitted").asBoolean(false);
        String reasons = jar.path("refusals").valueStream().map(tongue::of).collect(Collectors.joining("; "));
        List<String> editions =
                jar.path("schemes").valueStream().map(JsonNode::asString).toList();
        String sha256 = jar.path("sha256").asString("");
        Cell digest = Cell.of(sha256);
        return List.of(
                Cell.of(jar.path("place").asString("")),
                Cell.chips(
                                admitted
                                        ? Chip.good("✓ " + tongue.of(Word.LOADED))
                                        : Chip.bad("! " + tongue.of(Word.TURNED_AWAY)))
                        .note(reasons),
                Cell.of(String.join(", ", editions)),
                conformance(editions, conformance),
                sha256.length() > DIGEST ? digest.note(tongue.of(LawWord.SHA)) : digest);
    }

    private Cell conformance(List<String> editions, Conformance conformance) {
        List<Chip> chips = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (String edition : editions) {
            Optional<Conformance.Result> result = conformance.of(edition);
            chips.add(result.map(this::chip).orElseGet(() -> Chip.plain("… " + tongue.of(LawWord.CHECKING))));
            result.stream()
                    .flatMap(found -> found.faults().stream())
                    .map(fault -> edition + ": " + tongue.of(fault))
                    .forEach(faults::add);
        }
        return Cell.chips(chips.toArray(Chip[]::new))
                .note(Stream.concat(
                                faults.stream(),
                                editions.isEmpty() ? Stream.empty() : Stream.of(tongue.of(LawWord.ONE_LEFT_OUT)))
                        .collect(Collectors.joining("; ")));
    }

    private Chip chip(Conformance.Result result) {
        String text = result.kept() + " / " + result.checks() + " " + tongue.of(LawWord.KEPT) + " · " + result.millis()
                + " ms";
        return result.isKept() ? Chip.good("✓ " + text) : Chip.bad("! " + text);
    }
}
