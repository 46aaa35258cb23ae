package org.fendan.app.web.law;

import java.util.Map;
import java.util.Optional;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.plugin.LoadReport;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;

/** {@code /schemes}: what the regulations say, for everybody. */
public final class SchemePages implements Room {

    private final Desks desks;
    private final LoadReport report;

    public SchemePages(Desks desks, LoadReport report) {
        this.desks = desks;
        this.report = report;
    }

    @Override
    public void register(Doors doors) {
        doors.open("/schemes", this::library);
        doors.open("/schemes/{scheme}", this::scheme);
        doors.ask("/schemes/{scheme}", this::scheme);
    }

    /** Anybody may read the regulations; which jars bring them is told to those who are known. */
    private void library(Call call) {
        Library page =
                Library.of(desks.questions().schemes().body(), call.reads().map(known -> report.json()), call.tongue());
        call.show(Heading.of(Section.SCHEMES, call.tongue()), "law/schemes.jte", Map.of("page", page));
    }

    /** A pure question: what is sent is answered, and not kept. */
    private void scheme(Call call) {
        String id = call.path("scheme");
        Answer found = desks.questions().scheme(id, call.language());
        if (found.isProblem()) {
            call.problem(found);
            return;
        }
        Map<String, String> given = call.fields();
        Form form = Form.of(found.body(), given, call.tongue());
        Optional<Inquiry> inquiry = given.isEmpty()
                ? Optional.empty()
                : Optional.of(Inquiry.of(id, found.body(), form, desks.questions(), call.tongue()));
        SchemePage page = SchemePage.of(found.body(), form, inquiry, call.tongue());
        call.show(Heading.below(Section.SCHEMES, call.tongue(), page.name()), "law/scheme.jte", Map.of("page", page));
    }
}
