package org.fendan.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.Intent;
import org.fendan.app.desk.Lens;
import org.fendan.app.desk.SessionDesk;
import org.fendan.app.door.Entrance;
import org.fendan.app.door.Sender;
import org.fendan.app.json.Json;
import tools.jackson.databind.JsonNode;

/** {@code /cases/{case}}: one case, with persons and codes masked for those who need not see them. */
final class CasePages {

    private static final String PATH = "/cases/{case}";
    private static final int SEE_OTHER = 303;
    private static final int FORBIDDEN = 403;

    private final Desks desks;
    private final Entrance entrance;
    private final Readers readers;
    private final Pages pages;
    private final SignInPages signIns;

    CasePages(Desks desks, Entrance entrance, Readers readers, Pages pages, SignInPages signIns) {
        this.desks = desks;
        this.entrance = entrance;
        this.readers = readers;
        this.pages = pages;
        this.signIns = signIns;
    }

    void register(RoutesConfig routes) {
        routes.get(PATH, this::show);
        routes.post(PATH + "/unmasking", this::unmask);
    }

    private void show(Context http) {
        Tongue tongue = Tongue.of(http);
        Optional<Caller> caller = readers.caller(http);
        if (caller.isEmpty()) {
            signIns.turnAway(http);
            return;
        }
        String id = http.pathParam("case");
        Answer found = desks.lookUps().oneCase(id, caller.get(), tongue.language());
        if (found.isProblem()) {
            pages.problem(http, tongue, found);
            return;
        }
        Lens lens = readers.lens(http, caller.get(), id);
        JsonNode scheme = desks.questions()
                .scheme(found.body().path("scheme").asString(""), tongue.language())
                .body();
        CasePage page = new Folder(lens.of(found.body()), scheme, tongue).page();
        pages.show(http, "case.jte", tongue, Map.of("page", page, "masked", !lens.isClear()));
    }

    /** Says why one case has to be seen whole. */
    private void unmask(Context http) {
        Tongue tongue = Tongue.of(http);
        Optional<SessionDesk.Seen> seen = readers.session(http);
        if (seen.isEmpty()) {
            signIns.turnAway(http);
            return;
        }
        if (!entrance.isGuarded(http, seen.get().session())) {
            http.status(FORBIDDEN);
            pages.note(http, tongue, Word.STALE_PAGE, Word.STALE_PAGE_HINT);
            return;
        }
        String id = http.pathParam("case");
        JsonNode request = Json.object()
                .put("reason", Optional.ofNullable(http.formParam("reason")).orElse(""));
        Answer done = desks.masking().unmask(id, request, intent(http, seen.get(), tongue));
        if (done.isProblem()) {
            pages.problem(http, tongue, done);
        } else {
            http.status(SEE_OTHER).header("Location", tongue.to("/cases/" + id));
        }
    }

    private static Intent intent(Context http, SessionDesk.Seen seen, Tongue tongue) {
        return new Intent(
                seen.caller(),
                Optional.of(UUID.randomUUID().toString()),
                false,
                tongue.language(),
                Optional.empty(),
                Sender.source(http, seen.session().means()));
    }
}
