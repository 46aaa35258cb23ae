package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.AuditDesk;
import org.fendan.app.desk.AuditQuery;
import org.fendan.app.desk.AuditTrail;
import org.fendan.app.desk.Caller;

/** {@code /audit}: who did what. */
final class AuditRoutes implements Routes {

    private static final String AUDIT = "/api/v1/audit";
    private static final int OK = 200;

    private final AuditTrail trail;
    private final AuditDesk audit;
    private final Reception reception;
    private final WholeLedger whole;

    AuditRoutes(AuditTrail trail, AuditDesk audit, Reception reception, WholeLedger whole) {
        this.trail = trail;
        this.audit = audit;
        this.reception = reception;
        this.whole = whole;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(AUDIT, this::page);
        routes.get(AUDIT + "/export", this::export);
    }

    private void page(Context http) {
        Caller caller = reception.caller(http);
        Query query = Query.of(http, "who", "from", "until", "cursor", "pageSize");
        AuditQuery wanted =
                new AuditQuery(query.text("who"), query.instant("from"), query.instant("until"), query.numberedPage());
        Reply.send(http, trail.page(wanted, caller, Language.of(http)));
    }

    private void export(Context http) {
        Caller caller = reception.caller(http);
        Optional<Answer> refused = trail.refusal(caller, Language.of(http));
        if (refused.isPresent()) {
            Reply.send(http, refused.get());
            return;
        }
        Query query = Query.of(http, "after");
        long after = query.text("after").isPresent() ? query.positive("after") : 0;
        whole.read(http, () -> {
            audit.note(Optional.of(caller), Reception.source(http), "GET " + http.path(), OK, "EXPORTED");
            Reply.lines(http, "audit-after-" + after, line -> trail.export(after, line));
        });
    }
}
