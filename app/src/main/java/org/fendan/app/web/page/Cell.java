package org.fendan.app.web.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A cell of a table.
 *
 * @param text as it is shown
 * @param value as it stands in a file: a sum without separators
 * @param path where it leads; empty where nowhere
 * @param hint shown on hover: a sum in capital characters
 * @param note a quiet line below
 */
public record Cell(
        String text,
        String value,
        String path,
        String hint,
        String note,
        List<Chip> chips,
        Tree.@Nullable Cited cited) {

    public Cell {
        chips = List.copyOf(chips);
    }

    public static Cell of(String text) {
        return new Cell(text, text, "", "", "", List.of(), null);
    }

    public static Cell link(String text, String path) {
        return new Cell(text, text, path, "", "", List.of(), null);
    }

    /** A sum in yuan, of a money object or a string. */
    public static Cell sum(JsonNode money) {
        return sum(Tongue.plain(money));
    }

    /** A sum in yuan: "1030000.01". */
    public static Cell sum(String amount) {
        return new Cell(Tongue.yuan(amount), amount, "", Tongue.capitals(amount), "", List.of(), null);
    }

    public static Cell article(Tree.@Nullable Cited cited) {
        return new Cell("", cited == null ? "" : cited.wording(), "", "", "", List.of(), cited);
    }

    public static Cell chips(Chip... chips) {
        String value = Stream.of(chips).map(Chip::text).collect(Collectors.joining(", "));
        return new Cell("", value, "", "", "", List.of(chips), null);
    }

    /** The same, leading somewhere. */
    public Cell to(String path) {
        return new Cell(text, value, path, hint, note, chips, cited);
    }

    /** The same with a quiet line below. */
    public Cell note(String below) {
        return new Cell(text, value, path, hint, below, chips, cited);
    }

    /** The same with a word that stands out. */
    public Cell chip(Chip chip) {
        return new Cell(
                text,
                value,
                path,
                hint,
                note,
                Stream.concat(chips.stream(), Stream.of(chip)).toList(),
                cited);
    }
}
