package org.fendan.app.web.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.plugin.Conformance;
import org.fendan.app.plugin.LoadReport;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Table;
import tools.jackson.databind.JsonNode;

/** {@code /schemes}: what the regulations say and what is computed of them, for everybody. */
public final class SchemePages implements Room {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final Desks desks;
    private final LoadReport report;
    private final Conformance conformance;

    public SchemePages(Desks desks, LoadReport report, Conformance conformance) {
        this.desks = desks;
        this.report = report;
        this.conformance = conformance;
    }

    @Override
    public void register(Doors doors) {
        doors.open("/schemes", this::library);
        doors.open("/schemes/{scheme}", this::scheme);
    }

    /** Anybody may read the regulations; which jars bring them is told to those who are known. */
    private void library(Call call) {
        Library library = new Library(desks, call.tongue(), LocalDate.now(HERE));
        Table schemes = library.schemes();
        Optional<Table> jars = call.reads().map(known -> library.jars(report.json(), conformance));
        if (call.exports(schemes) || jars.filter(call::exports).isPresent()) {
            return;
        }
        call.show(
                Heading.of(Section.SCHEMES, call.tongue()),
                "law/schemes.jte",
                Map.of("schemes", schemes, "jars", jars.stream().toList()));
    }

    private void scheme(Call call) {
        String id = call.path("scheme");
        Answer newest = desks.questions().scheme(id, call.language());
        if (newest.isProblem()) {
            call.problem(newest);
            return;
        }
        JsonNode sheet = edition(id, call).orElse(newest).body();
        LocalDate on = call.query("on").flatMap(SchemePages::day).orElseGet(() -> LocalDate.now(HERE));
        SchemePage page = new SchemeReading(desks, sheet, on, call.tongue()).page();
        for (Table table : page.tables()) {
            if (call.exports(table)) {
                return;
            }
        }
        call.show(Heading.below(Section.SCHEMES, call.tongue(), page.name()), "law/scheme.jte", Map.of("page", page));
    }

    /** The edition the address names by a day on which it is in force; empty where it names none. */
    private Optional<Answer> edition(String id, Call call) {
        return call.query("edition")
                .flatMap(SchemePages::day)
                .map(day -> desks.questions().edition(id, day, call.language()))
                .filter(answer -> !answer.isProblem());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
