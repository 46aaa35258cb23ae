package org.fendan.app.web.office;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.fendan.app.people.Position;
import org.fendan.app.people.Role;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/** Users as tables. */
final class UserTables {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final Tongue tongue;

    UserTables(Tongue tongue) {
        this.tongue = tongue;
    }

    /** A moment in Chinese time; what is none stays as it is. */
    static String local(String instant) {
        return instant.matches("\\d{4}-\\d\\d-\\d\\dT.+Z") ? LOCAL.format(Instant.parse(instant)) : instant;
    }

    Table users(JsonNode users) {
        return Table.of(
                "users",
                word(OfficeWord.USERS),
                List.of(
                        Column.name(word(OfficeWord.USER)),
                        Column.name(word(OfficeWord.ROLE)),
                        Column.name(word(OfficeWord.ORGANISATION)),
                        Column.name(word(OfficeWord.PERSON)),
                        Column.words(word(OfficeWord.POSITIONS)),
                        Column.sum(word(OfficeWord.LIMIT)),
                        Column.name(word(OfficeWord.ACTIVE)),
                        Column.words(word(OfficeWord.MEANS)),
                        Column.number(word(OfficeWord.KEYS))),
                users.valueStream().map(this::line).toList(),
                word(OfficeWord.NO_USERS));
    }

    private List<Cell> line(JsonNode user) {
        String name = user.path("user").asString("");
        String organisation = user.path("organisation").asString("");
        return List.of(
                Cell.link(name, "/users/" + name),
                Cell.of(role(user)),
                Cell.link(organisation, "/organisations/" + Tongue.encoded(organisation)),
                Cell.of(user.path("person").asString("")),
                Cell.of(positions(user)),
                limit(user),
                active(user),
                Cell.of(means(user.path("credentials"))),
                Cell.of(String.valueOf(user.path("credentials").path("keys").size())));
    }

    private String role(JsonNode user) {
        return tongue.of(Role.valueOf(user.path("role").asString("")).label());
    }

    private String positions(JsonNode user) {
        return user.path("positions")
                .valueStream()
                .map(name -> tongue.of(Position.valueOf(name.asString()).label()))
                .collect(Collectors.joining(tongue.language().equals("en") ? ", " : "、"));
    }

    private static Cell limit(JsonNode user) {
        String limit = user.path("limit").asString("");
        return limit.isEmpty() ? Cell.of("") : Cell.sum(limit);
    }

    Cell active(JsonNode one) {
        return Cell.chips(
                one.path("active").asBoolean(false)
                        ? Chip.good(word(OfficeWord.MAY_SIGN_IN))
                        : Chip.bad(word(OfficeWord.MAY_NOT_SIGN_IN)));
    }

    /** By what somebody can sign in. */
    private String means(JsonNode credentials) {
        StringBuilder means = new StringBuilder();
        if (credentials.path("password").asBoolean(false)) {
            means.append(word(OfficeWord.PASSWORD)).append(' ');
        }
        if (credentials.path("secondFactor").asBoolean(false)) {
            means.append(word(OfficeWord.FACTOR)).append(' ');
        }
        if (credentials.has("oneTimeCodeUntil")) {
            means.append(word(OfficeWord.CODE_UNTIL))
                    .append(local(credentials.path("oneTimeCodeUntil").asString("")));
        }
        return means.toString().strip();
    }

    /** One user, with their keys. */
    Folio user(JsonNode user) {
        String organisation = user.path("organisation").asString("");
        return Folio.of("", List.of(keys(user.path("credentials").path("keys"))))
                .fact(word(OfficeWord.USER), user.path("user").asString(""))
                .fact(word(OfficeWord.ROLE), role(user))
                .fact(
                        word(OfficeWord.ORGANISATION),
                        Cell.link(organisation, "/organisations/" + Tongue.encoded(organisation)))
                .fact(word(OfficeWord.PERSON), user.path("person").asString(""))
                .fact(word(OfficeWord.POSITIONS), positions(user))
                .fact(word(OfficeWord.LIMIT), limit(user))
                .fact(word(OfficeWord.ACTIVE), active(user))
                .fact(word(OfficeWord.MEANS), means(user.path("credentials")))
                .fact(
                        word(OfficeWord.SUBJECT),
                        user.path("credentials").path("subject").asString(""))
                .link(
                        word(OfficeWord.WHAT_THEY_DID),
                        "/audit?who=" + Tongue.encoded(user.path("user").asString("")));
    }

    private Table keys(JsonNode keys) {
        return Table.of(
                "keys",
                word(OfficeWord.KEYS),
                List.of(
                        Column.name(word(OfficeWord.KEY)),
                        Column.words(word(OfficeWord.LABEL)),
                        Column.date(word(OfficeWord.UNTIL)),
                        Column.date(word(OfficeWord.LAST_USED))),
                keys.valueStream()
                        .map(key -> List.of(
                                Cell.of(key.path("id").asString("")),
                                Cell.of(key.path("label").asString("")),
                                Cell.of(key.path("until").asString("")),
                                Cell.of(local(key.path("lastUsed").asString("")))))
                        .toList(),
                word(OfficeWord.NO_KEYS));
    }

    private String word(OfficeWord word) {
        return tongue.of(word);
    }
}
