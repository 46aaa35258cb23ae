package org.fendan.testkit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;

/** Reads the table of a loan's life, all its faults at once. */
final class LoanLines {

    private static final List<String> COLUMNS = List.of("day", "who", "step", "facts", "then");
    private static final String REFUSED = "refused ";
    private static final String REASONS = "reasons.";
    private static final Pattern DAYS = Pattern.compile("[0-9]{1,5}");
    private static final Pattern BETWEEN = Pattern.compile(",\\s*(?=[A-Za-z][A-Za-z0-9.()-]*=)");

    private final Scheme scheme;
    private final KnownFacts known;
    private final List<String> heading;
    private final List<String> faults = new ArrayList<>();

    private LoanLines(Scheme scheme, List<String> heading) {
        this.scheme = scheme;
        this.known = KnownFacts.of(scheme);
        this.heading = heading;
    }

    static List<LoanLine> of(Scheme scheme, String table) {
        TableRows rows = TableRows.of(table);
        List<String> heading = rows.heading();
        if (!heading.equals(COLUMNS)
                && !(heading.get(0).equals("loan")
                        && heading.subList(1, heading.size()).equals(COLUMNS))) {
            throw new IllegalArgumentException("the heading is \"" + String.join(" | ", COLUMNS)
                    + "\", with \"loan\" before it where several loans live in one book; not \""
                    + String.join(" | ", heading) + "\"");
        }
        LoanLines lines = new LoanLines(scheme, heading);
        List<Optional<LoanLine>> read = rows.rows().stream().map(lines::line).toList();
        TableRows.refuse(lines.faults);
        return read.stream().flatMap(Optional::stream).toList();
    }

    private Optional<LoanLine> line(TableRows.Row row) {
        int before = faults.size();
        Optional<LocalDate> day = day(row);
        Optional<Actor> who = who(row);
        Optional<Step> step = step(row);
        Map<String, String> reasons = new HashMap<>();
        Facts facts = facts(row, reasons);
        List<String> stands = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        then(row, stands, refused);
        return faults.size() > before
                ? Optional.empty()
                : Optional.of(new LoanLine(
                        row.line(),
                        String.join(" | ", row.cells()),
                        heading.size() > COLUMNS.size() ? row.cells().get(0) : "1",
                        day.orElseThrow(),
                        who.orElseThrow(),
                        step.orElseThrow(),
                        facts,
                        Map.copyOf(reasons),
                        List.copyOf(stands),
                        List.copyOf(refused)));
    }

    private String cell(TableRows.Row row, String column) {
        return row.cells().get(heading.indexOf(column));
    }

    private void fault(TableRows.Row row, String column, String what) {
        faults.add("line " + row.line() + ", column \"" + column + "\": " + what);
    }

    private Optional<LocalDate> day(TableRows.Row row) {
        String day = cell(row, "day");
        if (DAYS.matcher(day).matches()) {
            return Optional.of(scheme.example().date().plusDays(Long.parseLong(day)));
        }
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeException wrong) {
            fault(row, "day", "\"" + day + "\" is neither a number of days nor a date, such as 2024-04-08");
            return Optional.empty();
        }
    }

    private Optional<Actor> who(TableRows.Row row) {
        String who = cell(row, "who");
        Optional<Actor> actor = Arrays.stream(Actor.values())
                .filter(one -> one.name().equals(who))
                .findFirst();
        if (actor.isEmpty()) {
            fault(row, "who", "\"" + who + "\" is none of " + Arrays.toString(Actor.values()));
        }
        return actor;
    }

    private Optional<Step> step(TableRows.Row row) {
        String id = cell(row, "step");
        Optional<Step> step = scheme.procedure().step(id);
        if (step.isEmpty()) {
            fault(
                    row,
                    "step",
                    "no step is called \"" + id + "\"; there are "
                            + scheme.procedure().steps().stream().map(Step::id).collect(Collectors.joining(", ")));
        }
        return step;
    }

    private Facts facts(TableRows.Row row, Map<String, String> reasons) {
        String cell = cell(row, "facts");
        Facts facts = Facts.NONE;
        for (String part : cell.isEmpty() ? new String[0] : BETWEEN.split(cell)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals).strip();
            String value = equals < 0 ? "" : part.substring(equals + 1).strip();
            if (name.startsWith(REASONS)) {
                reasons.put(name.substring(REASONS.length()), value);
            } else {
                facts = known.find(name).isPresent()
                        ? with(facts, known.find(name).get(), value, row)
                        : facts;
                if (known.find(name).isEmpty()) {
                    fault(
                            row,
                            "facts",
                            "\"" + name + "\" is no fact of " + scheme.id() + "; write name=value, with "
                                    + known.names());
                }
            }
        }
        return facts;
    }

    private <T> Facts with(Facts facts, FactKey<T> key, String value, TableRows.Row row) {
        return key.read(value).map(read -> facts.with(key, read)).orElseGet(() -> {
            fault(
                    row,
                    "facts",
                    key.name() + "=" + value + ": " + key.type().rule().en() + ", such as " + key.example());
            return facts;
        });
    }

    private void then(TableRows.Row row, List<String> stands, List<String> refused) {
        String then = cell(row, "then");
        if (then.startsWith(REFUSED)) {
            split(then.substring(REFUSED.length()), ",").forEach(refused::add);
            return;
        }
        for (String item : split(then, ";")) {
            LoanStanding.fault(scheme, item)
                    .ifPresentOrElse(what -> fault(row, "then", what), () -> stands.add(LoanStanding.plain(item)));
        }
    }

    private static List<String> split(String cell, String separator) {
        return Arrays.stream(cell.split(separator, -1))
                .map(part -> part.strip().replaceAll("\\s+", " "))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
