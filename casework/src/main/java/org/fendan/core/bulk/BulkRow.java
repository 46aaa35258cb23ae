package org.fendan.core.bulk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fendan.core.fact.FactReader;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;

/** One row while it is read: every fault is noted, none stops the reading. */
final class BulkRow {

    private static final String EMPTY_LIST = "[]";
    private static final String EXAMPLE_DAY = "2021-09-01";
    private static final String EXAMPLE_CODE = "bank-a";
    private static final Text WANTED_CELLS = Text.of(
            "列数须与表头相同：按所给编码可读，引号成对，单元格内不换行",
            "as many cells as the header has: in the encoding given, with quotes in pairs and no line break in a cell");
    private static final Text WANTED_STRING = Text.of("须为文字", "a string");
    private static final Text WANTED_CODE =
            Text.of("代码：字母、数字和 . _ -，最多40个字符", "a code: letters, digits and . _ -, at most 40 characters");
    private static final Text WANTED_SCHEME = Text.of("没有这个项目", "there is no such scheme");
    private static final Text WANTED_EDITION = Text.of("该日没有施行中的版本", "no edition is in force on that day");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private final BulkColumns columns;
    private final Optional<List<String>> cells;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> stated = new LinkedHashMap<>();
    private Facts shared = Facts.NONE;

    /** A row with more or fewer cells than the header says nothing that could be relied on. */
    BulkRow(BulkColumns columns, List<String> cells) {
        this.columns = columns;
        this.cells = cells.size() == columns.size() ? Optional.of(cells) : Optional.empty();
        if (this.cells.isEmpty()) {
            String found = String.valueOf(cells.size());
            faults.add(Fault.of("", "VALUE_INVALID", found, WANTED_CELLS, String.valueOf(columns.size())));
        }
    }

    private String cell(String column) {
        return cells.map(some -> columns.cell(column, some))
                .filter(text -> !text.isBlank())
                .orElse("");
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    boolean isSound() {
        return faults.isEmpty();
    }

    /** As it is written, whatever else is wrong. */
    String enterprise() {
        return cell("enterprise");
    }

    /** The business date: the row's own, or the one given for all. */
    LocalDate date(Optional<LocalDate> given) {
        return day(given.map(LocalDate::toString));
    }

    /** The same, where the one given for all may be wrong, too. */
    LocalDate day(Optional<String> given) {
        String text = cell("date").isEmpty() ? given.orElse("") : cell("date");
        if (!text.isBlank()) {
            return date(text);
        }
        if (cells.isPresent()) {
            String found = given.map(blank -> '"' + blank + '"').orElse("");
            faults.add(Fault.of("date", "VALUE_INVALID", found, WANTED_STRING, EXAMPLE_DAY));
        }
        return LocalDate.EPOCH;
    }

    private LocalDate date(String text) {
        try {
            return FactType.DATE.parse(text);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            Text rule = cell("date").equals(EMPTY_LIST) ? WANTED_STRING : FactType.DATE.rule();
            faults.add(Fault.of("date", "VALUE_INVALID", text, rule, EXAMPLE_DAY));
            return LocalDate.EPOCH;
        }
    }

    /** A partner's code; empty where none is named. */
    String code(String column) {
        String text = cell(column);
        if (text.equals(EMPTY_LIST)) {
            faults.add(Fault.of(column, "VALUE_INVALID", text, WANTED_STRING, ""));
        } else if (!text.isEmpty() && !CODE.matcher(text).matches()) {
            faults.add(Fault.of(column, "VALUE_INVALID", text, WANTED_CODE, EXAMPLE_CODE));
        }
        return text;
    }

    /** A partner's code that has to be there. */
    String needed(String column) {
        String text = code(column);
        if (text.isEmpty() && cells.isPresent()) {
            faults.add(Fault.of(column, "VALUE_INVALID", "", WANTED_CODE, EXAMPLE_CODE));
        }
        return text;
    }

    /** The edition that judges the row; empty where its scheme or day is wrong, which is noted. */
    Optional<Scheme> scheme(Catalogue catalogue, Optional<String> given, LocalDate date) {
        String id = cell("scheme").isBlank() ? given.orElse("") : cell("scheme");
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        if (catalogue.editions(id).isEmpty()) {
            faults.add(Fault.of("scheme", "SCHEME_UNKNOWN", id, WANTED_SCHEME, String.join(", ", catalogue.ids())));
            return Optional.empty();
        }
        Optional<Scheme> edition = catalogue.inForce(id, date);
        if (edition.isEmpty() && faults.isEmpty()) {
            faults.add(Fault.of("date", "NOT_IN_FORCE", date.toString(), WANTED_EDITION, spans(catalogue, id)));
        }
        return edition;
    }

    private static String spans(Catalogue catalogue, String id) {
        return String.join(
                ", ",
                catalogue.editions(id).stream()
                        .map(edition -> edition.inForce().toString())
                        .toList());
    }

    /** Reads the cells of all facts, and notes what no scheme can read. */
    void readFacts() {
        cells.ifPresent(some -> columns.facts().forEach(column -> state(column, some.get(column.place()))));
        FactReader.Read read = columns.readAlike(stated);
        shared = read.facts();
        if (!read.faults().isEmpty() || columns.someDiffer()) {
            columns.facts().stream()
                    .flatMap(column -> Optional.ofNullable(stated.get(column.name())).flatMap(column::fault).stream())
                    .forEach(faults::add);
        }
    }

    private void state(FactColumn column, String cell) {
        if (!cell.isBlank()) {
            stated.put(column.name(), cell.equals(EMPTY_LIST) ? "" : cell);
        }
    }

    /** What a scheme can read of the row's facts. */
    Facts facts(Scheme scheme) {
        return columns.facts(scheme, shared, stated);
    }
}
