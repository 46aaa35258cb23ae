package org.fendan.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.amount.Cap;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Resources;

/** What the columns of a table of cases mean to a scheme, and how a row is read by them. */
final class CaseColumns {

    private static final String HOLDS = "holds ";
    private static final String LEFT = "left ";
    private static final String UNKNOWN = "-";

    private final Scheme scheme;
    private final KnownFacts known;
    private final List<String> heading;
    private final List<String> answers;

    private CaseColumns(Scheme scheme, List<String> heading, List<String> answers) {
        this.scheme = scheme;
        this.known = KnownFacts.of(scheme);
        this.heading = heading;
        this.answers = answers;
    }

    static CaseColumns of(Scheme scheme, List<String> heading, List<String> answers) {
        CaseColumns columns = new CaseColumns(scheme, heading, answers);
        TableRows.refuse(columns.faults());
        return columns;
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < heading.size(); i++) {
            String column = heading.get(i);
            if (!seen.add(column)) {
                faults.add("column " + (i + 1) + ": \"" + column + "\" stands there twice");
            }
            if (!answers.contains(column)
                    && fund(column).isEmpty()
                    && cap(column).isEmpty()
                    && known.find(column).isEmpty()) {
                faults.add("column " + (i + 1) + ": \"" + column + "\" is no fact of " + scheme.id()
                        + " and no answer here. Answers: " + String.join(", ", answers) + ". Facts: " + known.names());
            }
        }
        if (heading.stream().noneMatch(answers::contains)) {
            faults.add("the heading names no answer: one of " + String.join(", ", answers));
        }
        return faults;
    }

    private Optional<Bearer> fund(String column) {
        return scheme.funds().stream()
                .map(Fund::bearer)
                .filter(bearer -> column.equals(HOLDS + bearer.id()))
                .findFirst();
    }

    private Optional<String> cap(String column) {
        return scheme.caps().stream()
                .map(Cap::id)
                .filter(id -> column.equals(LEFT + id))
                .findFirst();
    }

    /** Reads a row; what is wrong in it is added to the faults. */
    CaseAsked read(TableRows.Row row, Facts base, List<String> faults) {
        Facts facts = base;
        Resources resources = scheme.example().resources();
        Map<String, String> expected = new LinkedHashMap<>();
        for (int i = 0; i < heading.size(); i++) {
            String column = heading.get(i);
            String cell = row.cells().get(i);
            Place place = new Place(row.line(), column, cell, faults);
            if (answers.contains(column)) {
                expected.put(column, answer(cell, place));
            } else if (column.startsWith(HOLDS) || column.startsWith(LEFT)) {
                resources = cell.isEmpty() ? resources : with(resources, column, place);
            } else {
                facts = cell.isEmpty() ? facts : with(facts, known.find(column).orElseThrow(), place);
            }
        }
        return new CaseAsked("line " + row.line() + ": " + String.join(" | ", row.cells()), facts, resources, expected);
    }

    private static String answer(String cell, Place place) {
        if (cell.isEmpty()) {
            place.fault("says nothing; write what is expected");
        }
        return cell;
    }

    private Resources with(Resources resources, String column, Place place) {
        Money money = place.money();
        return fund(column)
                .map(fund -> resources.with(fund, money))
                .orElseGet(() -> resources.with(cap(column).orElseThrow(), money));
    }

    private static <T> Facts with(Facts facts, FactKey<T> key, Place place) {
        if (place.cell().equals(UNKNOWN)) {
            return facts.without(key);
        }
        return key.read(place.cell()).map(value -> facts.with(key, value)).orElseGet(() -> {
            place.fault("is none of \"" + key.wording().en() + "\": "
                    + key.type().rule().en() + ", such as " + key.example());
            return facts;
        });
    }

    /** A cell, for the one who wrote something wrong in it. */
    private record Place(int line, String column, String cell, List<String> faults) {

        void fault(String what) {
            faults.add("line " + line + ", column \"" + column + "\": \"" + cell + "\" " + what);
        }

        Money money() {
            try {
                Money money = Money.parse(cell);
                if (!money.isNegative()) {
                    return money;
                }
            } catch (IllegalArgumentException | ArithmeticException wrong) {
                // said below
            }
            fault("is no sum in yuan, not negative, such as 250000.00");
            return Money.ZERO;
        }
    }
}
