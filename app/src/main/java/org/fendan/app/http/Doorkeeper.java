package org.fendan.app.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import org.fendan.app.desk.AuditDesk;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Problem;

/** Has it noted who was turned away, and from what; refusals that a desk keeps itself are on record already. */
final class Doorkeeper {

    private static final Set<Integer> TURNED_AWAY = Set.of(401, 403, 421, 428, 429);

    /** Noted of those who are signed in: of others it says nothing. */
    private static final Set<Integer> MISSHAPEN = Set.of(413, 415);

    private static final int NOT_FOUND = 404;

    /** What the desk that signs in has noted with the name that was tried. */
    private static final Set<String> NOTED = Set.of(Problem.SIGN_IN_REFUSED.name());

    private final AuditDesk audit;
    private final Reception reception;

    Doorkeeper(AuditDesk audit, Reception reception) {
        this.audit = audit;
        this.reception = reception;
    }

    /** Runs after every request. */
    void note(Context http) {
        int status = http.statusCode();
        Optional<Caller> caller = MISSHAPEN.contains(status) ? reception.identify(http) : Reception.known(http);
        boolean ofTheKnown = status == NOT_FOUND || MISSHAPEN.contains(status);
        boolean told = ofTheKnown ? caller.isPresent() : TURNED_AWAY.contains(status);
        if (told && !Reply.isRecorded(http) && !NOTED.contains(Reply.code(http))) {
            audit.note(caller, Reception.source(http), what(http, status), status, Reply.code(http));
        }
    }

    /** A key that is wrong is noted with the name of the user it is said to be of. */
    private String what(Context http, int status) {
        String asked = http.method() + " " + http.path();
        return status == Problem.NOT_SIGNED_IN.status()
                ? reception.claimed(http).map(user -> asked + " as " + user).orElse(asked)
                : asked;
    }
}
