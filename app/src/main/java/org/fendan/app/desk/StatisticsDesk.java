package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.fendan.app.desk.StatisticsSum.Of;
import org.fendan.app.json.Json;
import org.fendan.app.json.StatisticsJson;
import org.fendan.app.store.CaseFilter;
import org.fendan.app.store.CaseGlance;
import org.fendan.app.store.EventRow;
import org.fendan.app.store.Reads;
import org.fendan.app.store.RegisterRow;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.settlement.FundAct;
import org.fendan.core.time.WorkCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reports what the schemes did over a period, from the events of their cases; it remembers what each adds. */
public final class StatisticsDesk {

    /** About half a kilobyte each. */
    private static final int REMEMBERED = 50_000;

    private final Catalogue catalogue;
    private final WorkCalendar calendar;
    private final Reads reads;
    private final Shelf shelf;
    private final WhileHead<ObjectNode> reports;
    private final CaseMemory<StatisticsLife> lives = new CaseMemory<>(REMEMBERED);

    public StatisticsDesk(Catalogue catalogue, WorkCalendar calendar, Reads reads) {
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.reads = reads;
        this.shelf = new Shelf(catalogue);
        this.reports = new WhileHead<>(reads);
    }

    /** The figures of all schemes asked about together, and of each. */
    public Answer report(StatisticsQuery query, Caller caller, String language) {
        Optional<Answer> refused = refusal(query, language);
        if (refused.isPresent()) {
            return refused.get();
        }
        return Answer.ok(reports.of(query, caller, () -> counted(query, caller)).deepCopy());
    }

    private ObjectNode counted(StatisticsQuery query, Caller caller) {
        Counted counted = count(query, caller);
        ObjectNode body = Json.object()
                .put("from", query.from().toString())
                .put("lastDay", query.lastDay().toString())
                .put("baseFrom", query.baseFrom().toString())
                .put("baseLastDay", query.baseLastDay().toString())
                .put("notLoaded", counted.notLoaded());
        Set<String> ids = counted.schemes().keySet();
        body.set("partners", partners(partners(query, caller, ids::contains)));
        body.set("all", StatisticsJson.figures(figures(query, caller, ids::contains, counted.all())));
        ArrayNode schemes = Json.array();
        counted.schemes().forEach((id, one) -> {
            ObjectNode node = Json.object().put("scheme", id);
            node.set("figures", StatisticsJson.figures(figures(query, caller, id::equals, one)));
            node.set("alerts", alerts(id, one));
            schemes.add(node);
        });
        body.set("schemes", schemes);
        return body;
    }

    /** The same figures as a table, a line for each. */
    public Optional<String> table(StatisticsQuery query, Caller caller) {
        if (refusal(query, "zh").isPresent()) {
            return Optional.empty();
        }
        Counted counted = count(query, caller);
        StatisticsTable table = new StatisticsTable();
        table.add("all", figures(query, caller, counted.schemes()::containsKey, counted.all()));
        counted.schemes().forEach((id, one) -> table.add(id, figures(query, caller, id::equals, one)));
        return Optional.of(table.text());
    }

    /** A scheme's warning figures over a period. */
    ArrayNode alerts(String scheme, LocalDate from, LocalDate lastDay, Caller caller) {
        boolean has =
                catalogue.latest(scheme).filter(s -> !s.alerts().isEmpty()).isPresent();
        return has
                ? alerts(
                        scheme,
                        count(StatisticsQuery.of(Optional.of(scheme), from, lastDay), caller)
                                .all())
                : Json.array();
    }

    private ArrayNode alerts(String id, StatisticsCount counted) {
        return Json.array(
                catalogue.latest(id).map(Scheme::alerts).orElse(List.of()),
                alert -> StatisticsJson.alert(alert, counted.measure(alert.part()), counted.measure(alert.of())));
    }

    private Optional<Answer> refusal(StatisticsQuery query, String language) {
        Optional<String> unknown =
                query.scheme().filter(id -> catalogue.latest(id).isEmpty());
        if (unknown.isPresent()) {
            return Optional.of(QuestionDesk.unknown(unknown.get(), language));
        }
        if (query.schemes(catalogue).isEmpty()) {
            String pool = query.pool().orElse("");
            return Optional.of(Problem.NOT_FOUND.answer(
                    Text.of("没有共用资金“" + pool + "”的项目", "no scheme draws on a pool \"" + pool + "\""), language));
        }
        return query.lastDay().isBefore(query.from())
                ? Optional.of(
                        Problem.REQUEST_INVALID.answer(Text.of("lastDay 早于 from", "lastDay is before from"), language))
                : Optional.empty();
    }

    private record Counted(StatisticsCount all, Map<String, StatisticsCount> schemes, long notLoaded) {}

    private Counted count(StatisticsQuery query, Caller caller) {
        StatisticsCount all = new StatisticsCount(query, calendar);
        Map<String, StatisticsCount> schemes = new LinkedHashMap<>();
        query.schemes(catalogue).forEach(id -> schemes.put(id, new StatisticsCount(query, calendar)));
        Set<String> batched = BatchBook.allCases(reads);
        CaseFilter filter = Wall.own(caller, CaseFilter.first(Integer.MAX_VALUE));
        filter = query.scheme().map(filter::scheme).orElse(filter);
        long notLoaded = 0;
        for (CaseGlance glance : reads.glances(filter, CaseGlance.Wanted.ALL)) {
            StatisticsCount one = schemes.get(glance.scheme());
            if (!shelf.knows(glance)) {
                notLoaded++;
            } else if (one != null) {
                StatisticsLife life = lives.of(glance.id(), glance.version(), () -> life(glance));
                all.add(life, batched.contains(glance.id()));
                one.add(life, batched.contains(glance.id()));
            }
        }
        fundActs(caller, all, schemes);
        return new Counted(all, schemes, notLoaded);
    }

    /** The case as it was at a glance, though it may have gone on since. */
    private StatisticsLife life(CaseGlance glance) {
        List<EventRow> events = reads.events(glance.id());
        return StatisticsLife.of(shelf.file(
                reads.caseRow(glance.id()).orElseThrow(),
                events.subList(0, Math.toIntExact(Math.min(events.size(), glance.version())))));
    }

    private void fundActs(Caller caller, StatisticsCount all, Map<String, StatisticsCount> schemes) {
        for (RegisterRow row : reads.registerAll(Records.FUND_ACTS)) {
            JsonNode act = Json.read(row.body());
            StatisticsCount one = schemes.get(act.path("scheme").asString(""));
            boolean own = Wall.maySee(caller, act.path("bank").asString(""));
            FundAct.Kind kind = FundAct.Kind.valueOf(act.get("kind").asString());
            if (one != null && own && kind != FundAct.Kind.INTEREST) {
                Money amount = Money.parse(act.get("amount").asString());
                Money net = kind == FundAct.Kind.WIND_DOWN ? amount.negated() : amount;
                LocalDate day = LocalDate.parse(act.get("date").asString());
                all.on(day, sum -> sum.add(Of.INJECTED, net));
                one.on(day, sum -> sum.add(Of.INJECTED, net));
            }
        }
    }

    private List<StatisticsJson.Figure> figures(
            StatisticsQuery query, Caller caller, Predicate<String> schemes, StatisticsCount counted) {
        return new StatisticsFigures(counted)
                .all(
                        partners(query, caller, schemes),
                        Wall.maySeeWhole(caller) ? query.active() : OptionalLong.empty());
    }

    private StatisticsPartners partners(StatisticsQuery query, Caller caller, Predicate<String> schemes) {
        return StatisticsPartners.of(reads, schemes, query.lastDay(), caller);
    }

    private static ObjectNode partners(StatisticsPartners partners) {
        ObjectNode node = Json.object();
        node.set("banks", Json.strings(partners.banks()));
        node.set("institutions", Json.strings(partners.institutions()));
        return node;
    }
}
