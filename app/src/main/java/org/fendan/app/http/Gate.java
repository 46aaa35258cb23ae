package org.fendan.app.http;

import io.javalin.http.Context;
import java.util.Optional;
import org.fendan.app.desk.Problem;
import org.fendan.app.desk.SessionDesk;
import org.fendan.app.door.Entrance;
import org.fendan.app.door.Names;
import org.fendan.app.door.Provenance;
import org.fendan.app.door.Secure;
import org.fendan.app.door.Sender;
import org.fendan.core.law.Text;

/** Turns away what other sites make browsers send, before anybody looks at it. */
final class Gate {

    private final Names names;
    private final Peer peer;

    Gate(Names names, Peer peer) {
        this.names = names;
        this.peer = peer;
    }

    /** Runs first: what the pages have to know of the sender. */
    void arrive(Context http) {
        http.attribute(Sender.ADDRESS, peer.address(http));
        http.attribute(Secure.BY_PROXY, peer.isSecure(http));
    }

    /** Runs before every request. */
    void pass(Context http) {
        if (!names.isOurs(http)) {
            throw turned(
                    Problem.NAME_UNKNOWN,
                    http,
                    "本系统不以 Host 所写的名称提供服务；如确为本系统的名称，请在启动时用 --name 说明",
                    "this app does not go by the name in Host; if it should, start it with --name");
        }
        if (Provenance.changes(http) && Provenance.isForeign(http)) {
            throw turned(
                    Problem.FOREIGN_PAGE,
                    http,
                    "该请求由其他网站的页面发出（Sec-Fetch-Site、Origin），已拒绝",
                    "a page of another site sent this, say Sec-Fetch-Site and Origin");
        }
    }

    /** Who is signed in by a cookie; what would change something has to repeat the session's guard. */
    static Optional<SessionDesk.Seen> seen(Context http, Entrance entrance) {
        if (http.header("Authorization") != null) {
            return Optional.empty();
        }
        Optional<SessionDesk.Seen> seen = entrance.seen(http);
        if (seen.isPresent()
                && Provenance.changes(http)
                && !entrance.isGuarded(http, seen.get().session())) {
            throw turned(
                    Problem.GUARD_MISSING,
                    http,
                    "以会话 Cookie 登录时，写请求须在请求头 " + Entrance.GUARD_HEADER + " 中带上本会话的令牌（GET /api/v1/sessions 的 csrfToken）",
                    "signed in by a cookie, what changes something carries the session's token in the header "
                            + Entrance.GUARD_HEADER + ": csrfToken of GET /api/v1/sessions");
        }
        return seen;
    }

    private static Turned turned(Problem problem, Context http, String zh, String en) {
        return new Turned(problem.answer(Text.of(zh, en), Language.of(http)));
    }
}
