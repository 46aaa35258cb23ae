package org.fendan.app.web.money;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.StatisticsQuery;
import org.fendan.app.people.Role;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Tree;
import tools.jackson.databind.JsonNode;

/** {@code /funds}: the pools of every scheme; of each, its funds, floors, caps, agreements and what is held. */
public final class MoneyPages implements Room {

    private static final String PATH = "/funds/{scheme}";

    private final Desks desks;
    private final FundActs acts;

    public MoneyPages(Desks desks) {
        this.desks = desks;
        this.acts = new FundActs(desks);
    }

    @Override
    public void register(Doors doors) {
        doors.get("/funds", this::all);
        doors.get(PATH, this::one);
        doors.get(PATH + "/alerts", this::alerts);
        doors.post(PATH + "/acts", acts::act);
        doors.post(PATH + "/agreements", acts::agree);
    }

    /** What all pools of one scheme show on the page of all. */
    public record Scheme(String id, String name, List<Pots.Picture> pictures) {}

    private void all(Call call) {
        Tongue tongue = call.tongue();
        Map<String, String> names = desks.questions()
                .schemes()
                .body()
                .path("schemes")
                .valueStream()
                .collect(Collectors.toMap(
                        line -> line.path("scheme").asString(""),
                        line -> tongue.of(line.path("name")),
                        (earlier, later) -> later,
                        TreeMap::new));
        List<Scheme> schemes = names.entrySet().stream()
                .map(one -> new Scheme(
                        one.getKey(), one.getValue(), pots(one.getKey(), call).pictures()))
                .filter(scheme -> !scheme.pictures().isEmpty())
                .toList();
        call.show(Heading.of(Section.FUNDS, tongue), "money/funds.jte", Map.of("schemes", schemes));
    }

    private Pots pots(String id, Call call) {
        JsonNode scheme = desks.questions().scheme(id, call.language()).body();
        return new Pots(
                desks.funds().holdings(id, call.caller(), call.language()).body(), scheme, call.tongue());
    }

    private void one(Call call) {
        String id = call.path("scheme");
        Answer found = desks.questions().scheme(id, call.language());
        if (found.isProblem()) {
            call.problem(found);
            return;
        }
        JsonNode scheme = found.body();
        FundTables tables = new FundTables(desks, call, scheme);
        Pots pots = pots(id, call);
        List<Table> shown = tables.all(pots);
        if (shown.stream().anyMatch(call::exports)) {
            return;
        }
        boolean mayAct = call.caller().role() == Role.AUTHORITY;
        call.show(
                heading(call, scheme),
                "money/fund.jte",
                Map.of(
                        "scheme",
                        id,
                        "pictures",
                        pots.pictures(),
                        "tables",
                        shown,
                        "caps",
                        tables.caps(),
                        "hasAlerts",
                        !scheme.path("alerts").isEmpty(),
                        "mayAct",
                        mayAct,
                        "form",
                        FundForm.of(pots, scheme, call)));
    }

    static Heading heading(Call call, JsonNode scheme) {
        return Heading.below(Section.FUNDS, call.tongue(), call.tongue().of(scheme.path("name")));
    }

    /** Counted from all cases of the scheme, so only when it is asked for. */
    private void alerts(Call call) {
        String id = call.path("scheme");
        Answer found = desks.questions().scheme(id, call.language());
        if (found.isProblem()) {
            call.problem(found);
            return;
        }
        LocalDate today = desks.ledger().today();
        StatisticsQuery year = StatisticsQuery.of(Optional.of(id), today.withDayOfYear(1), today);
        JsonNode figures =
                desks.statistics().report(year, call.caller(), call.language()).body();
        Tongue tongue = call.tongue();
        List<List<Cell>> rows = figures.path("schemes")
                .valueStream()
                .flatMap(one -> one.path("alerts").valueStream())
                .map(alert -> alert(alert, tongue))
                .toList();
        Table table = Table.of(
                "alerts",
                tongue.of(MoneyWord.ALERTS) + " " + year.from() + " – " + year.lastDay(),
                List.of(
                        Column.words(tongue.of(MoneyWord.ALERT)),
                        Column.number(tongue.of(MoneyWord.SHARE)),
                        Column.number(tongue.of(MoneyWord.AT_MOST)),
                        Column.words(""),
                        Column.words(tongue.of(MoneyWord.ARTICLE))),
                rows,
                tongue.of(MoneyWord.NO_ALERT));
        if (!call.exports(table)) {
            call.show(
                    heading(call, found.body()).below("/funds/" + id, tongue.of(MoneyWord.ALERTS)),
                    "money/table.jte",
                    Map.of("table", table));
        }
    }

    private static List<Cell> alert(JsonNode alert, Tongue tongue) {
        boolean raised = alert.path("warns").asBoolean(false);
        return List.of(
                Cell.of(tongue.of(alert.path("name"))),
                Cell.of(alert.path("percent").asString("–")),
                Cell.of(alert.path("atMostPercent").asString("")),
                Cell.chips(raised ? Chip.bad(tongue.of(MoneyWord.RAISED)) : Chip.good(tongue.of(MoneyWord.QUIET))),
                Cell.article(Tree.Cited.of(alert.path("citation"), tongue)));
    }
}
