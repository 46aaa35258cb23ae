package org.fendan.app.web.figures;

import java.util.List;
import java.util.Optional;
import org.fendan.app.desk.DayCount;
import org.fendan.app.desk.Exposure;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import org.fendan.core.money.Money;

/** Charts of what is owed, and of deadlines. */
final class CaseCharts {

    private static final int MOST = 20;

    private final Tongue tongue;

    CaseCharts(Tongue tongue) {
        this.tongue = tongue;
    }

    /** The largest are drawn; the table has all. */
    Chart exposure(String id, FigureWord title, FigureWord what, List<Exposure> parts, Exposure all) {
        List<Exposure> drawn = parts.subList(0, Math.min(MOST, parts.size()));
        Optional<Plot> plot = drawn.isEmpty() ? Optional.empty() : Optional.of(plot(id, title, drawn));
        Table table = Table.of(
                id,
                word(title),
                List.of(
                        Column.words(word(what)),
                        Column.number(word(FigureWord.LOANS)),
                        Column.number(word(FigureWord.ENTERPRISES)),
                        Column.sum(word(FigureWord.OPEN))),
                parts.stream().map(this::row).toList(),
                word(FigureWord.NO_EXPOSURE));
        return new Chart(word(title), plot, table, hint(parts, all));
    }

    private Plot plot(String id, FigureWord title, List<Exposure> drawn) {
        Exposure first = drawn.get(0);
        Money sum = drawn.stream().map(Exposure::open).reduce(Money.ZERO, Money::plus);
        String summary = word(title) + " (" + word(FigureWord.IN_WAN) + "): " + word(FigureWord.HIGHEST) + " "
                + tongue.of(first.name()) + " " + Measure.SUM.text(first.open().fen()) + ", "
                + word(FigureWord.TOTAL) + " " + Measure.SUM.text(sum.fen());
        Series series = new Series(
                word(FigureWord.OPEN),
                0,
                drawn.stream().map(one -> one.open().fen()).toList());
        return Lying.plot(
                id, summary, drawn.stream().map(one -> tongue.of(one.name())).toList(), series, Measure.SUM);
    }

    private String hint(List<Exposure> parts, Exposure all) {
        int told = parts.stream().mapToInt(Exposure::loans).sum();
        if (all.loans() == 0) {
            return word(FigureWord.NO_EXPOSURE);
        }
        if (told == 0) {
            return word(FigureWord.NOT_STATED);
        }
        return told == all.loans() ? "" : all.loans() - told + " " + word(FigureWord.SOME_NOT_STATED);
    }

    private List<Cell> row(Exposure one) {
        return List.of(
                Cell.of(tongue.of(one.name())),
                Cell.of(String.valueOf(one.loans())),
                Cell.of(String.valueOf(one.enterprises())),
                Cell.sum(one.open().toString()));
    }

    Chart left(List<DayCount> counts) {
        return days("left", FigureWord.LEFT, FigureWord.NOT_DUE, FigureWord.NO_LEFT, counts);
    }

    Chart taken(List<DayCount> counts) {
        return days("taken", FigureWord.TAKEN, FigureWord.IN_TIME, FigureWord.NO_TAKEN, counts);
    }

    private Chart days(String id, FigureWord title, FigureWord good, FigureWord none, List<DayCount> counts) {
        long all = counts.stream().mapToLong(DayCount::count).sum();
        long late = counts.stream().mapToLong(DayCount::late).sum();
        long most = counts.stream().mapToLong(DayCount::count).max().orElse(0);
        List<Series> parts = List.of(
                new Series(
                        word(good),
                        0,
                        counts.stream()
                                .map(one -> (long) one.count() - one.late())
                                .toList()),
                new Series(
                        word(FigureWord.LATE),
                        2,
                        counts.stream().map(one -> (long) one.late()).toList()));
        Plot plot = new Sheet(
                        id,
                        word(FigureWord.DEADLINES),
                        counts.stream().map(this::label).toList(),
                        Measure.COUNT,
                        Scale.of(0, most, Measure.COUNT))
                .stacked(parts)
                .plot(word(title) + ": " + word(FigureWord.TOTAL) + " " + all + ", " + word(FigureWord.LATE) + " "
                        + late);
        return new Chart(
                word(title),
                all == 0 ? Optional.empty() : Optional.of(plot),
                table(id, title, none, counts),
                all == 0 ? word(none) : "");
    }

    private Table table(String id, FigureWord title, FigureWord none, List<DayCount> counts) {
        return Table.of(
                id,
                word(title),
                List.of(
                        Column.name(word(FigureWord.DAYS)),
                        Column.number(word(FigureWord.DEADLINES)),
                        Column.number(word(FigureWord.LATE))),
                counts.stream()
                        .map(one -> List.of(
                                Cell.of(label(one)),
                                Cell.of(String.valueOf(one.count())),
                                Cell.of(String.valueOf(one.late()))))
                        .toList(),
                word(none));
    }

    /** "8–15", "61+", "-30–-8" as how long ago. */
    private String label(DayCount one) {
        if (one.last() < 0) {
            String days = one.first() == Integer.MIN_VALUE
                    ? -one.last() + word(FigureWord.OR_MORE)
                    : -one.last() + "–" + -one.first();
            return word(FigureWord.OVERDUE_BY) + days;
        }
        if (one.last() == Integer.MAX_VALUE) {
            return one.first() + word(FigureWord.OR_MORE);
        }
        return one.first() == one.last() ? String.valueOf(one.first()) : one.first() + "–" + one.last();
    }

    private String word(FigureWord word) {
        return tongue.of(word);
    }
}
