package org.fendan.app.web.cases;

import java.util.Map;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.Lens;
import org.fendan.app.json.Json;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;
import tools.jackson.databind.JsonNode;

/** {@code /cases/{case}}: one case, with persons and codes masked for those who need not see them. */
public final class CasePages implements Room {

    private static final String PATH = "/cases/{case}";

    private final Desks desks;

    public CasePages(Desks desks) {
        this.desks = desks;
    }

    @Override
    public void register(Doors doors) {
        doors.get(PATH, this::show);
        doors.post(PATH + "/unmasking", this::unmask);
    }

    private void show(Call call) {
        String id = call.path("case");
        Answer found = desks.lookUps().oneCase(id, call.caller(), call.language());
        if (found.isProblem()) {
            call.problem(found);
            return;
        }
        Lens lens = call.lens(id);
        JsonNode scheme = desks.questions()
                .scheme(found.body().path("scheme").asString(""), call.language())
                .body();
        CasePage page = new Folder(lens.of(found.body()), scheme, call.tongue()).page();
        call.show(
                Heading.below(Section.CASES, call.tongue(), id),
                "cases/case.jte",
                Map.of("page", page, "masked", !lens.isClear()));
    }

    /** Says why one case has to be seen whole. */
    private void unmask(Call call) {
        String id = call.path("case");
        JsonNode request = Json.object().put("reason", call.field("reason").orElse(""));
        Answer done = desks.masking().unmask(id, request, call.intent());
        if (done.isProblem()) {
            call.problem(done);
        } else {
            call.go("/cases/" + id);
        }
    }
}
