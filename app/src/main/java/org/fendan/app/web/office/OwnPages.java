package org.fendan.app.web.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.UserAccount;
import org.fendan.app.json.Json;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.FaultLine;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /account/credentials}: one's own password, second factor, and the end of one's other sessions. */
final class OwnPages implements Room {

    private static final String ACCOUNT = "/account";
    private static final String CREDENTIALS = ACCOUNT + "/credentials";
    private static final String PASSWORD = ACCOUNT + "/password";
    private static final String FACTOR = ACCOUNT + "/second-factor";
    private static final String CONFIRMATION = FACTOR + "/confirmation";

    private final Desks desks;
    private final UserAccount account;

    OwnPages(Desks desks) {
        this.desks = desks;
        this.account = desks.people().account();
    }

    @Override
    public void register(Doors doors) {
        doors.get(CREDENTIALS, call -> show(call, folio(call.tongue())));
        doors.post(PASSWORD, this::password);
        doors.post(FACTOR, this::factor);
        doors.post(CONFIRMATION, this::confirm);
        doors.post(ACCOUNT + "/sessions", this::end);
    }

    private static Heading heading(Call call) {
        return Heading.below(Section.ACCOUNT, call.tongue(), call.tongue().of(OfficeWord.OWN_CREDENTIALS));
    }

    private static void show(Call call, Folio folio) {
        call.show(heading(call), "office/folio.jte", Map.of("folio", folio));
    }

    private static Folio folio(Tongue tongue) {
        return Folio.of("", List.of())
                .form(Form.of(
                        tongue.of(OfficeWord.CHANGE_PASSWORD),
                        PASSWORD,
                        tongue.of(OfficeWord.CHANGE_PASSWORD_HINT),
                        List.of(
                                secret("password", tongue.of(OfficeWord.OLD_PASSWORD)),
                                secret("newPassword", tongue.of(OfficeWord.NEW_PASSWORD)),
                                secret("again", tongue.of(OfficeWord.AGAIN))),
                        tongue.of(OfficeWord.CHANGE_PASSWORD)))
                .form(Form.of(
                        tongue.of(OfficeWord.SET_FACTOR),
                        FACTOR,
                        tongue.of(OfficeWord.SET_FACTOR_HINT),
                        List.of(
                                secret("password", tongue.of(OfficeWord.OLD_PASSWORD)),
                                Entry.text("code", tongue.of(OfficeWord.CODE_BEFORE), "")),
                        tongue.of(OfficeWord.SET_FACTOR)));
    }

    private static Entry secret(String name, String label) {
        return new Entry(name, label, "password", "", "", List.of(), "");
    }

    /** As they were typed: a password may begin with a blank. */
    private static ObjectNode typed(Call call, String... names) {
        ObjectNode request = Json.object();
        for (String name : names) {
            Optional.ofNullable(call.http().formParam(name))
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> request.put(name, value));
        }
        return request;
    }

    private void password(Call call) {
        String again = Optional.ofNullable(call.http().formParam("again")).orElse("");
        ObjectNode request = typed(call, "password", "newPassword");
        if (!again.equals(request.path("newPassword").asString(""))) {
            call.http().status(400);
            show(call, folio(call.tongue()).refused(call, call.tongue().of(OfficeWord.NOT_THE_SAME), List.of()));
            return;
        }
        Answer answer = account.changePassword(request, call.intent());
        if (!refused(call, answer, folio(call.tongue()))) {
            call.note(OfficeWord.PASSWORD_CHANGED, OfficeWord.PASSWORD_CHANGED_HINT);
        }
    }

    private static boolean refused(Call call, Answer answer, Folio folio) {
        if (answer.isProblem()) {
            call.http().status(answer.status());
            String why = answer.body().path("title").asString("");
            show(call, folio.refused(call, why, FaultLine.of(answer, call.tongue())));
        }
        return answer.isProblem();
    }

    /** The secret is on this page alone, with its address for a device that reads one. */
    private void factor(Call call) {
        Answer answer = account.makeFactor(typed(call, "password", "code"), call.intent());
        if (!refused(call, answer, folio(call.tongue()))) {
            JsonNode offer = answer.body().path("secondFactor");
            call.http().header("Cache-Control", "no-store");
            show(
                    call,
                    confirming(call.tongue())
                            .fact(
                                    call.tongue().of(OfficeWord.SECRET),
                                    offer.path("secret").asString(""))
                            .fact(
                                    call.tongue().of(OfficeWord.ADDRESS),
                                    offer.path("uri").asString("")));
        }
    }

    private static Folio confirming(Tongue tongue) {
        return Folio.of(tongue.of(OfficeWord.FACTOR_SECRET_HINT), List.of())
                .form(Form.of(
                        tongue.of(OfficeWord.CONFIRM_FACTOR),
                        CONFIRMATION,
                        tongue.of(OfficeWord.CONFIRM_FACTOR_HINT),
                        List.of(Entry.text("code", tongue.of(OfficeWord.FACTOR_CODE), "")),
                        tongue.of(OfficeWord.CONFIRM_FACTOR)));
    }

    private void confirm(Call call) {
        Answer answer = account.confirmFactor(typed(call, "code"), call.intent());
        if (!refused(call, answer, confirming(call.tongue()))) {
            List<String> codes = answer.body()
                    .path("recoveryCodes")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            Once.show(call, heading(call), codes, ACCOUNT);
        }
    }

    private void end(Call call) {
        Answer answer = desks.sessions()
                .end(
                        call.caller(),
                        call.field("session").orElse(""),
                        call.intent().source(),
                        call.language());
        if (answer.isProblem()) {
            call.problem(answer);
        } else {
            call.go(ACCOUNT);
        }
    }
}
