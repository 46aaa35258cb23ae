package org.fendan.app.web.office;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.people.Position;
import org.fendan.app.people.Role;
import org.fendan.app.web.office.Entry.Option;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/** The forms that manage a user. */
final class UserForms {

    private UserForms() {}

    static Form create(Tongue tongue) {
        return Form.of(
                tongue.of(OfficeWord.ADD_USER),
                "/users",
                tongue.of(OfficeWord.ADD_USER_HINT),
                List.of(
                        Entry.text("user", tongue.of(OfficeWord.USER), ""),
                        Entry.choice(
                                "role",
                                tongue.of(OfficeWord.ROLE),
                                "BANK",
                                Stream.of(Role.values())
                                        .map(role -> new Option(role.name(), tongue.of(role.label())))
                                        .toList()),
                        Entry.text("organisation", tongue.of(OfficeWord.ORGANISATION), ""),
                        Entry.text("person", tongue.of(OfficeWord.PERSON), "").hint(tongue.of(OfficeWord.PERSON_HINT)),
                        positions(tongue, Stream.of(Position.values()), ""),
                        Entry.text("limit", tongue.of(OfficeWord.LIMIT), "").hint(tongue.of(OfficeWord.LIMIT_HINT)),
                        Entry.text("subject", tongue.of(OfficeWord.SUBJECT), "")),
                tongue.of(OfficeWord.PREVIEW));
    }

    private static Entry positions(Tongue tongue, Stream<Position> all, String held) {
        return Entry.checks(
                "positions",
                tongue.of(OfficeWord.POSITIONS),
                held,
                all.sorted()
                        .map(position -> new Option(position.name(), tongue.of(position.label())))
                        .toList());
    }

    static List<Form> of(Tongue tongue, JsonNode user) {
        List<Form> forms = new ArrayList<>(List.of(
                rights(tongue, user),
                form(
                        tongue,
                        user,
                        OfficeWord.ADD_KEY,
                        "keys",
                        OfficeWord.ADD_KEY_HINT,
                        List.of(
                                Entry.text("label", tongue.of(OfficeWord.LABEL), ""),
                                Entry.date("until", tongue.of(OfficeWord.UNTIL), "")))));
        JsonNode credentials = user.path("credentials");
        List<Option> keys = credentials
                .path("keys")
                .valueStream()
                .map(key -> new Option(
                        key.path("id").asString(""),
                        key.path("id").asString("") + " " + key.path("label").asString("")))
                .toList();
        if (!keys.isEmpty()) {
            List<Entry> which = List.of(Entry.choice("id", tongue.of(OfficeWord.KEY), "", keys));
            forms.add(form(tongue, user, OfficeWord.REVOKE_KEY, "key-removal", OfficeWord.REVOKE_KEY_HINT, which)
                    .dangerous());
        }
        forms.add(form(
                tongue,
                user,
                OfficeWord.RESET,
                "password-reset",
                OfficeWord.RESET_HINT,
                List.of(Entry.text("reason", tongue.of(OfficeWord.REASON), ""))));
        if (credentials.path("secondFactor").asBoolean(false)) {
            forms.add(
                    form(tongue, user, OfficeWord.DROP_FACTOR, "second-factor", OfficeWord.DROP_FACTOR_HINT, List.of())
                            .dangerous());
        }
        forms.add(form(tongue, user, OfficeWord.END_SESSIONS, "sessions", OfficeWord.END_SESSIONS_HINT, List.of())
                .dangerous());
        return forms;
    }

    private static Form rights(Tongue tongue, JsonNode user) {
        Role role = Role.valueOf(user.path("role").asString(""));
        String held =
                user.path("positions").valueStream().map(JsonNode::asString).collect(Collectors.joining(" "));
        return form(
                tongue,
                user,
                OfficeWord.RIGHTS,
                "rights",
                OfficeWord.RIGHTS_HINT,
                List.of(
                        positions(tongue, role.positions().stream(), held),
                        Entry.text(
                                        "limit",
                                        tongue.of(OfficeWord.LIMIT),
                                        user.path("limit").asString(""))
                                .hint(tongue.of(OfficeWord.LIMIT_HINT)),
                        active(tongue, user),
                        Entry.text(
                                "subject",
                                tongue.of(OfficeWord.SUBJECT),
                                user.path("credentials").path("subject").asString(""))));
    }

    static Entry active(Tongue tongue, JsonNode one) {
        return Entry.choice(
                "active",
                tongue.of(OfficeWord.ACTIVE),
                String.valueOf(one.path("active").asBoolean(false)),
                List.of(
                        new Option("true", tongue.of(OfficeWord.MAY_SIGN_IN)),
                        new Option("false", tongue.of(OfficeWord.MAY_NOT_SIGN_IN))));
    }

    private static Form form(
            Tongue tongue, JsonNode user, OfficeWord title, String path, OfficeWord hint, List<Entry> entries) {
        return Form.of(
                        tongue.of(title),
                        "/users/" + user.path("user").asString("") + "/" + path,
                        tongue.of(hint),
                        entries,
                        tongue.of(OfficeWord.PREVIEW))
                .version(user.path("version").asString(""));
    }
}
