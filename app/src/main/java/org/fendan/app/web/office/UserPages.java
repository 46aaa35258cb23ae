package org.fendan.app.web.office;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.Intent;
import org.fendan.app.desk.Page;
import org.fendan.app.desk.UserRegister;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Table;
import tools.jackson.databind.node.ObjectNode;

/** {@code /users}: who may sign in, by what, and what they may do. */
final class UserPages implements Room {

    private static final String USERS = "/users";
    private static final String USER = USERS + "/{user}";
    private static final int SIZE = 100;

    private final UserRegister register;
    private final Desks desks;

    UserPages(Desks desks) {
        this.desks = desks;
        this.register = desks.people().users();
    }

    @Override
    public void register(Doors doors) {
        doors.known(USERS, this::list);
        doors.post(USERS, this::create);
        doors.known(USER, this::user);
        doors.post(USER + "/rights", call -> deed(call, "", this::change));
        doors.post(USER + "/keys", call -> deed(call, "key", this::addKey));
        doors.post(USER + "/key-removal", call -> deed(call, "", this::removeKey));
        doors.post(USER + "/password-reset", call -> deed(call, "code", this::resetPassword));
        doors.post(USER + "/second-factor", call -> deed(call, "", this::removeFactor));
        doors.post(USER + "/sessions", call -> deed(call, "", this::endSessions));
    }

    private void list(Call call) {
        Answer answer = register.list(page(call), call.caller(), call.language());
        if (answer.isProblem()) {
            call.problem(answer);
            return;
        }
        Folio folio = users(call);
        if (!call.exports(folio.tables().get(0))) {
            call.show(Heading.of(Section.USERS, call.tongue()), "office/folio.jte", Map.of("folio", folio));
        }
    }

    private static Page page(Call call) {
        return new Page(call.query("cursor").flatMap(Page::key), SIZE);
    }

    private Folio users(Call call) {
        UserTables tables = new UserTables(call.tongue());
        ObjectNode shown = seen(call, register.list(page(call), call.caller(), call.language()));
        Table table = tables.users(shown.path("users"))
                .page(
                        shown.path("next").asString(""),
                        () -> tables
                                .users(seen(call, register.list(Page.WHOLE, call.caller(), call.language()))
                                        .path("users"))
                                .rows()
                                .stream());
        Folio folio = Folio.of(call.tongue().of(OfficeWord.USERS_HINT), List.of(table))
                .link(call.tongue().of(OfficeWord.ORGANISATIONS), "/organisations");
        return isManaged(call) ? folio.form(UserForms.create(call.tongue())) : folio;
    }

    /** Whoever manages users sees them whole. */
    static ObjectNode seen(Call call, Answer answer) {
        return isManaged(call) ? answer.body() : call.lens().of(answer.body());
    }

    static boolean isManaged(Call call) {
        return call.caller().role() == Role.ADMINISTRATOR;
    }

    private void create(Call call) {
        ObjectNode request = PaymentRunPages.fields(call, "user", "role", "organisation", "person", "limit", "subject");
        request.set("positions", Json.strings(call.http().formParams("positions")));
        new Deed(
                        call,
                        Heading.of(Section.USERS, call.tongue()),
                        () -> users(call),
                        intent -> register.create(request, intent),
                        answer -> new UserTables(call.tongue()).user(answer.body()))
                .take(answer -> call.go(USERS + "/" + answer.body().path("user").asString("")));
    }

    private void user(Call call) {
        Answer answer = register.user(call.path("user"), call.caller(), call.language());
        if (answer.isProblem()) {
            call.problem(answer);
            return;
        }
        Folio folio = page(call, answer);
        if (folio.tables().stream().noneMatch(call::exports)) {
            call.show(heading(call), "office/folio.jte", Map.of("folio", folio));
        }
    }

    private static Heading heading(Call call) {
        return Heading.below(Section.USERS, call.tongue(), call.path("user"));
    }

    private static Folio page(Call call, Answer answer) {
        ObjectNode user = seen(call, answer);
        Folio folio = new UserTables(call.tongue()).user(user);
        if (isManaged(call)) {
            for (Form form : UserForms.of(call.tongue(), user)) {
                folio = folio.form(form);
            }
        }
        return folio;
    }

    /** @param secret what the answer tells once; empty where it tells none */
    private void deed(Call call, String secret, BiFunction<Call, Intent, Answer> work) {
        Answer before = register.user(call.path("user"), call.caller(), call.language());
        if (before.isProblem()) {
            call.problem(before);
            return;
        }
        new Deed(
                        call,
                        heading(call),
                        () -> page(call, before),
                        intent -> work.apply(call, intent),
                        answer -> new UserTables(call.tongue())
                                .user((answer.body().has("user") ? answer : before).body()))
                .take(answer -> done(call, secret, answer));
    }

    private static void done(Call call, String secret, Answer answer) {
        String path = USERS + "/" + call.path("user");
        if (secret.isEmpty()) {
            call.go(path);
        } else {
            Once.show(call, heading(call), List.of(answer.body().path(secret).asString("")), path);
        }
    }

    private Answer change(Call call, Intent intent) {
        ObjectNode request = PaymentRunPages.fields(call, "limit", "subject");
        request.put("active", call.field("active").filter("true"::equals).isPresent());
        request.set("positions", Json.strings(call.http().formParams("positions")));
        call.field("role").ifPresent(role -> request.put("role", role));
        return register.change(call.path("user"), request, intent);
    }

    private Answer addKey(Call call, Intent intent) {
        return register.addKey(call.path("user"), PaymentRunPages.fields(call, "label", "until"), intent);
    }

    private Answer removeKey(Call call, Intent intent) {
        return register.removeKey(call.path("user"), call.field("id").orElse(""), intent);
    }

    private Answer resetPassword(Call call, Intent intent) {
        return register.resetPassword(call.path("user"), PaymentRunPages.fields(call, "reason"), intent);
    }

    private Answer removeFactor(Call call, Intent intent) {
        return register.removeFactor(call.path("user"), intent);
    }

    /** Ending sessions keeps nothing: to look at it first is to look at the user. */
    private Answer endSessions(Call call, Intent intent) {
        return intent.dryRun()
                ? register.user(call.path("user"), call.caller(), call.language())
                : desks.sessions().endAllOf(call.path("user"), intent.caller(), intent.source(), call.language());
    }
}
