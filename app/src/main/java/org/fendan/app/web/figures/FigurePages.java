package org.fendan.app.web.figures;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.FigureDesk;
import org.fendan.app.desk.FundFlow;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/** {@code /figures}: what the schemes did over a period, as charts with the tables behind them. */
public final class FigurePages implements Room {

    private final Desks desks;

    public FigurePages(Desks desks) {
        this.desks = desks;
    }

    /**
     * A page of figures.
     *
     * @param schemes the names of the schemes that can be chosen, by their ids
     */
    public record Page(
            FigureQuestion question,
            List<String> schemes,
            List<String> pools,
            String base,
            long notLoaded,
            Table figures,
            Table alerts,
            Table statistics,
            List<Chart> charts) {}

    @Override
    public void register(Doors doors) {
        doors.get("/figures", this::figures);
        doors.get("/wall", new WallPage(desks)::show);
    }

    private void figures(Call call) {
        FigureQuestion question = FigureQuestion.of(call, desks.figures());
        Answer report = desks.statistics().report(question.query(), call.caller(), call.language());
        if (report.isProblem()) {
            call.problem(report);
            return;
        }
        Page page = page(call, question, report.body());
        Stream<Table> tables = Stream.concat(
                Stream.of(page.figures(), page.alerts(), page.statistics()),
                page.charts().stream().map(Chart::table));
        if (tables.noneMatch(call::exports)) {
            call.show(Heading.of(Section.FIGURES, call.tongue()), "figures/figures.jte", Map.of("page", page));
        }
    }

    private Page page(Call call, FigureQuestion question, JsonNode report) {
        Tongue tongue = call.tongue();
        FigureTables tables = new FigureTables(tongue);
        return new Page(
                question,
                desks.figures().schemeNames(),
                desks.figures().poolNames(),
                report.path("baseFrom").asString("") + " – "
                        + report.path("baseLastDay").asString(""),
                report.path("notLoaded").asLong(0),
                tables.figures(report),
                tables.alerts(report),
                tables.schemes(report),
                charts(call, question));
    }

    private List<Chart> charts(Call call, FigureQuestion question) {
        List<FundFlow> flows = desks.figures().flows(question.query(), call.caller());
        FigureDesk.Seen seen = desks.figures().cases(question.query(), call.caller());
        FigureCharts money = new FigureCharts(call.tongue());
        CaseCharts cases = new CaseCharts(call.tongue());
        return List.of(
                money.flows(flows),
                money.balance(flows),
                money.cohorts(seen.cohorts()),
                cases.exposure("banks", FigureWord.BY_BANK, FigureWord.BANK, seen.banks(), seen.all()),
                cases.exposure(
                        "industries", FigureWord.BY_INDUSTRY, FigureWord.INDUSTRY, seen.industries(), seen.all()),
                cases.exposure("areas", FigureWord.BY_AREA, FigureWord.AREA, seen.areas(), seen.all()),
                cases.left(seen.left()),
                cases.taken(seen.taken()));
    }
}
