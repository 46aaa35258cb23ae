package org.fendan.app.web.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Cohort;
import org.fendan.app.desk.DayCount;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.FigureDesk;
import org.fendan.app.desk.FundFlow;
import org.fendan.app.desk.StatisticsQuery;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Word;
import org.fendan.core.money.Money;
import tools.jackson.databind.JsonNode;

/** {@code /wall}: how everything stands, on one screen read from afar; it names nobody. */
public final class WallPage {

    private static final int EVENTS = 7;
    private static final int GAUGES = 8;
    private static final int SOON = 7;
    private static final int WHOLE = 100;
    private static final int HEAD = 12;

    private final Desks desks;

    WallPage(Desks desks) {
        this.desks = desks;
    }

    /** A number that is read from afar. */
    public record Total(String label, String value) {}

    /** How much of what came into a fund is left, in per cent. */
    public record Gauge(String scheme, String name, String balance, String held, int percent) {}

    public record Event(String day, String scheme, String step) {}

    /**
     * The screen.
     *
     * @param trend balances of a year
     */
    public record Screen(
            String asOf,
            List<Total> totals,
            Chart trend,
            Chart flows,
            List<Gauge> gauges,
            List<Total> due,
            List<Event> events,
            String block,
            String head,
            Optional<Chip> seal) {}

    void show(Call call) {
        StatisticsQuery query = FigureQuestion.usual(call, desks.figures()).query();
        call.show(
                Heading.of(Section.WALL, call.tongue()),
                "figures/wall.jte",
                Map.of("screen", screen(call, query, call.caller())));
    }

    private Screen screen(Call call, StatisticsQuery query, Caller caller) {
        FigureDesk.Seen seen = desks.figures().cases(query, caller);
        FigureCharts charts = new FigureCharts(call.tongue());
        List<FundFlow> flows = desks.figures().flows(query, caller);
        JsonNode head = desks.ledger().head().body();
        String hash = head.path("hash").asString("");
        return new Screen(
                query.lastDay().toString(),
                totals(call, seen),
                charts.balance(flows),
                charts.flows(flows),
                desks.figures().pools(caller).stream()
                        .filter(pool -> pool.ever().came().isPositive())
                        .limit(GAUGES)
                        .map(pool -> gauge(call, pool))
                        .toList(),
                due(call, seen.left()),
                desks.figures().latest(caller, EVENTS).stream()
                        .map(one -> new Event(
                                one.day().toString(),
                                one.scheme(),
                                call.tongue().of(one.step())))
                        .toList(),
                head.path("block").asString(""),
                hash.substring(0, Math.min(HEAD, hash.length())),
                seal(call));
    }

    /** How the ledger was found when it was verified last. */
    private Optional<Chip> seal(Call call) {
        return desks.ledger()
                .lastVerification()
                .map(found -> found.path("clean").asBoolean(false)
                        ? Chip.good("✓ " + call.tongue().of(Word.CLEAN))
                        : Chip.bad("! " + call.tongue().of(Word.BROKEN)));
    }

    private static List<Total> totals(Call call, FigureDesk.Seen seen) {
        List<Cohort> cohorts = seen.cohorts();
        return List.of(
                total(call, FigureWord.OPEN_LOANS, Measure.COUNT.text(seen.all().loans())),
                total(call, FigureWord.OWING, Measure.COUNT.text(seen.all().enterprises())),
                total(call, FigureWord.OPEN_BALANCE, sum(seen.all().open())),
                total(
                        call,
                        FigureWord.CLAIMS_SUM,
                        sum(cohorts.stream().map(Cohort::claimed).reduce(Money.ZERO, Money::plus))),
                total(
                        call,
                        FigureWord.COMPENSATION_SUM,
                        sum(cohorts.stream().map(Cohort::loss).reduce(Money.ZERO, Money::plus))),
                total(
                        call,
                        FigureWord.RECOVERIES_SUM,
                        sum(cohorts.stream().map(Cohort::recovered).reduce(Money.ZERO, Money::plus))));
    }

    private static String sum(Money money) {
        return Measure.SUM.text(money.fen());
    }

    private static Total total(Call call, FigureWord label, String value) {
        return new Total(call.tongue().of(label), value);
    }

    private static Gauge gauge(Call call, FigureDesk.Pool pool) {
        long came = pool.ever().came().fen();
        long left = Math.max(0, pool.ever().balance().fen());
        return new Gauge(
                pool.scheme(),
                call.tongue().of(pool.name()),
                sum(pool.ever().balance()),
                pool.held().isPositive() ? sum(pool.held()) : "",
                (int) Math.min(WHOLE, left / Math.max(1, came / WHOLE)));
    }

    private static List<Total> due(Call call, List<DayCount> left) {
        return List.of(
                total(
                        call,
                        FigureWord.PAST,
                        count(left.stream().filter(one -> one.last() < 0).toList())),
                total(
                        call,
                        FigureWord.DUE_SOON,
                        count(left.stream()
                                .filter(one -> one.first() >= 0 && one.last() <= SOON)
                                .toList())),
                total(
                        call,
                        FigureWord.DUE_LATER,
                        count(left.stream().filter(one -> one.first() > SOON).toList())));
    }

    private static String count(List<DayCount> counts) {
        return String.valueOf(counts.stream().mapToInt(DayCount::count).sum());
    }
}
