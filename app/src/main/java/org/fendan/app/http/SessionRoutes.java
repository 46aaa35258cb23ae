package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Problem;
import org.fendan.app.desk.SessionDesk;
import org.fendan.app.desk.SignIn;
import org.fendan.app.desk.SignInDesk;
import org.fendan.app.door.Entrance;
import org.fendan.app.json.Json;
import org.fendan.app.people.Session;
import org.fendan.core.law.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /sessions}: browsers are signed in and out. */
final class SessionRoutes implements Routes {

    private static final String SESSIONS = "/api/v1/sessions";

    private final SessionDesk desk;
    private final SignInDesk signIns;
    private final Entrance entrance;
    private final Reception reception;

    SessionRoutes(SessionDesk desk, SignInDesk signIns, Entrance entrance, Reception reception) {
        this.desk = desk;
        this.signIns = signIns;
        this.entrance = entrance;
        this.reception = reception;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post(SESSIONS, this::begin);
        routes.get(SESSIONS, this::list);
        routes.delete(SESSIONS, this::endAll);
        routes.delete(SESSIONS + "/{session}", this::end);
    }

    private void begin(Context http) {
        JsonNode body = Posted.json(http);
        desk.requireHere();
        SignIn outcome = signIns.signIn(
                body.path("user").asString(""),
                body.path("password").asString(""),
                Optional.of(body.path("code").asString("")).filter(code -> !code.isEmpty()),
                Reception.source(http));
        Reply.send(http, answer(http, outcome));
    }

    private Answer answer(Context http, SignIn outcome) {
        String language = Language.of(http);
        if (outcome instanceof SignIn.SignedIn in) {
            ObjectNode told = told(entrance.begin(http, in.caller().user(), Reception.source(http)));
            if (!in.recovery().isEmpty()) {
                told.set("recoveryCodes", Json.strings(in.recovery()));
            }
            return Answer.created(told);
        }
        if (outcome instanceof SignIn.FactorNeeded factor) {
            Answer answer = Problem.FACTOR_NEEDED.answer(
                    Text.of("请在验证器中录入密钥，再带动态口令登录", "enter the secret in your device, then sign in with a code of it"),
                    language);
            answer.body().put("secret", factor.secret()).put("uri", factor.uri());
            return answer;
        }
        return refusal(outcome)
                .answer(
                        Text.of(
                                "用户名、密码或动态口令不对，或暂时锁定；缺动态口令或须先设密码时会另行说明",
                                "name, password or code is wrong, or the user is locked for a while"),
                        language);
    }

    private static Problem refusal(SignIn outcome) {
        if (outcome instanceof SignIn.CodeNeeded) {
            return Problem.CODE_NEEDED;
        }
        if (outcome instanceof SignIn.PasswordNeeded) {
            return Problem.PASSWORD_NEEDED;
        }
        return outcome instanceof SignIn.Crowded ? Problem.BUSY : Problem.SIGN_IN_REFUSED;
    }

    private ObjectNode told(Session session) {
        return desk.json(session).put("csrfToken", session.guard());
    }

    /** The token that scripts of the console repeat is told to nobody but the session itself. */
    private void list(Context http) {
        Caller caller = reception.caller(http);
        Query.of(http);
        Optional<Session> current = current(http);
        Answer answer = desk.list(caller, current);
        current.ifPresent(session -> answer.body().put("csrfToken", session.guard()));
        Reply.send(http, answer);
    }

    private void end(Context http) {
        Caller caller = reception.caller(http);
        Query.of(http);
        String ended = http.pathParam("session");
        Answer answer = desk.end(caller, ended, Reception.source(http), Language.of(http));
        current(http).filter(session -> session.id().equals(ended)).ifPresent(own -> entrance.leave(http));
        Reply.send(http, answer);
    }

    private void endAll(Context http) {
        Caller caller = reception.caller(http);
        Query.of(http);
        Answer answer = desk.endAll(caller, Reception.source(http));
        current(http).ifPresent(own -> entrance.leave(http));
        Reply.send(http, answer);
    }

    private Optional<Session> current(Context http) {
        return Gate.seen(http, entrance).map(SessionDesk.Seen::session);
    }
}
