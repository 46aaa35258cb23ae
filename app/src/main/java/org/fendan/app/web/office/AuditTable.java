package org.fendan.app.web.office;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.people.Role;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/** Lines of the audit as a table. */
final class AuditTable {

    private static final Pattern CASE = Pattern.compile("(?<![A-Za-z0-9])C[0-9]{6,}(?![0-9])");
    private static final int REFUSED = 400;

    private final Tongue tongue;

    AuditTable(Tongue tongue) {
        this.tongue = tongue;
    }

    Table of(List<JsonNode> lines) {
        return Table.of(
                "audit",
                word(OfficeWord.AUDIT),
                List.of(
                        Column.date(word(OfficeWord.WHEN)),
                        Column.name(word(OfficeWord.BY)),
                        Column.words(word(OfficeWord.WHAT)),
                        Column.name(word(OfficeWord.CASE)),
                        Column.name(word(OfficeWord.OUTCOME)),
                        Column.words(word(OfficeWord.CHANGED)),
                        Column.words(word(OfficeWord.REASON)),
                        Column.words(word(OfficeWord.WHENCE)),
                        Column.number(word(OfficeWord.ENTRY))),
                lines.stream().map(this::row).toList(),
                word(OfficeWord.NO_AUDIT));
    }

    List<Cell> row(JsonNode line) {
        Optional<String> about = caseOf(line);
        String entry = line.path("entry").asString("");
        return List.of(
                Cell.of(UserTables.local(line.path("recordedAt").asString(""))),
                Cell.of(line.path("who").asString("")).note(role(line)),
                Cell.of(line.path("what").asString("")),
                about.map(id -> Cell.link(id, "/cases/" + id)).orElseGet(() -> Cell.of("")),
                outcome(line),
                Cell.of(changed(line)),
                Cell.of(line.path("why").asString("")),
                Cell.of(line.path("from").asString("")).note(line.path("means").asString("")),
                Cell.link(entry, "/entries/" + entry));
    }

    /** Everything a line says of what was done and to what. */
    static String text(JsonNode line) {
        return line.path("what").asString("")
                + line.path("changed")
                        .valueStream()
                        .map(change -> " " + change.path("what").asString(""))
                        .collect(Collectors.joining());
    }

    private static Optional<String> caseOf(JsonNode line) {
        Matcher found = CASE.matcher(text(line));
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private String role(JsonNode line) {
        String role = line.path("role").asString("");
        return Stream.of(Role.values())
                .filter(one -> one.name().equals(role))
                .map(one ->
                        tongue.of(one.label()) + " " + line.path("organisation").asString(""))
                .findFirst()
                .orElse("");
    }

    private Cell outcome(JsonNode line) {
        String code = line.path("code").asString("");
        String faults =
                line.path("faults").valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
        boolean refused = line.path("status").asInt(0) >= REFUSED;
        Chip chip = refused ? Chip.bad("✗ " + word(OfficeWord.REFUSED)) : Chip.good("✓ " + word(OfficeWord.DONE));
        return Cell.chips(chip).note((code + " " + faults).strip());
    }

    /** "before → after" of each thing that changed. */
    private String changed(JsonNode line) {
        return line.path("changed")
                .valueStream()
                .map(change -> change.path("what").asString("") + ": "
                        + change.path("before").asString(word(OfficeWord.NOTHING)) + " → "
                        + change.path("after").asString(""))
                .collect(Collectors.joining("; "));
    }

    private String word(OfficeWord word) {
        return tongue.of(word);
    }
}
