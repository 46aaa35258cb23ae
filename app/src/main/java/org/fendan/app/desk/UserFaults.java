package org.fendan.app.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fendan.app.people.Organisation;
import org.fendan.app.people.Position;
import org.fendan.app.people.Role;
import org.fendan.app.people.User;
import org.fendan.app.store.Transaction;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import tools.jackson.databind.JsonNode;

/** What can be wrong with a user, told of the request's member it stands in. */
final class UserFaults {

    private static final int SUBJECT_MAX = 500;
    private static final Text SUBJECT =
            Text.of("发证方地址与其中的用户标识，以一个空格隔开", "the issuer's address and the subject there, with a blank between");

    private UserFaults() {}

    /** Only an administrator manages users; an auditor looks on. */
    static Optional<Answer> refused(Caller caller, boolean looks, String language) {
        boolean may = caller.role() == Role.ADMINISTRATOR || (looks && caller.role() == Role.AUDITOR);
        return may
                ? Optional.empty()
                : Optional.of(Problem.ROLE_MAY_NOT.answer(
                        Text.of("用户和单位由系统管理员管理", "users and organisations are an administrator's business"), language));
    }

    static <E extends Enum<E>> Optional<E> named(Body body, String member, Class<E> kind) {
        String text = body.string(member, kind.getEnumConstants()[0].name());
        Optional<E> found = Stream.of(kind.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst();
        if (found.isEmpty() && !text.isEmpty()) {
            body.faults().add(invalid("." + member, text, kind));
        }
        return found;
    }

    static Set<Position> positions(Body body, Role role) {
        Set<Position> positions = EnumSet.noneOf(Position.class);
        for (String name : body.strings("positions")) {
            Stream.of(Position.values())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            positions::add, () -> body.faults().add(invalid(".positions", name, Position.class)));
        }
        positions.stream()
                .filter(position -> !role.positions().contains(position))
                .forEach(position -> body.faults()
                        .add(Fault.of(
                                ".positions",
                                "POSITION_UNFIT",
                                position.name(),
                                Text.of("该角色没有此岗位", "somebody of this role holds no such position"),
                                role.positions().isEmpty() ? "[]" : "[\"CLERK\"]")));
        return positions;
    }

    private static <E extends Enum<E>> Fault invalid(String place, String text, Class<E> kind) {
        List<String> names = Stream.of(kind.getEnumConstants()).map(Enum::name).toList();
        return Fault.of(
                place,
                "VALUE_INVALID",
                text,
                Text.of("须为 " + String.join("、", names) + " 之一", "one of " + String.join(", ", names)),
                names.get(0));
    }

    /** The role has to fit the organisation, which has to be known. */
    static void organisation(Transaction tx, Body body, String code, Optional<Role> role) {
        Optional<Organisation> known = Organisations.of(tx, code).map(Organisations.Kept::organisation);
        if (known.isEmpty() && !code.isEmpty()) {
            body.faults()
                    .add(Fault.of(
                            ".organisation",
                            "ORGANISATION_UNKNOWN",
                            code,
                            Text.of("请先登记该单位", "register the organisation first"),
                            "centre"));
        }
        known.filter(organisation -> role.filter(
                                one -> !organisation.kind().roles().contains(one))
                        .isPresent())
                .ifPresent(organisation -> body.faults()
                        .add(Fault.of(
                                ".role",
                                "ROLE_UNFIT",
                                role.orElseThrow().name(),
                                Text.of("该单位的用户不能是此角色", "users of this organisation do not have this role"),
                                organisation.kind().roles().iterator().next().name())));
    }

    /** A subject belongs to one user. */
    static Optional<String> subject(Transaction tx, Body body, String user) {
        Optional<String> subject = body.optional("subject").filter(text -> !text.isEmpty());
        subject.filter(text -> text.length() > SUBJECT_MAX || !text.matches("https?://\\S+ \\S.*"))
                .ifPresent(text -> body.faults()
                        .add(Fault.of(".subject", "VALUE_INVALID", text, SUBJECT, "https://id.example.org 8c1f0a")));
        subject.flatMap(text -> UserBook.holder(tx, text))
                .filter(holder -> !holder.equals(user))
                .ifPresent(holder -> body.faults()
                        .add(Fault.of(
                                ".subject",
                                "SUBJECT_TAKEN",
                                subject.orElseThrow(),
                                Text.of("已属于用户 " + holder, "it is the user " + holder + "'s"),
                                "https://id.example.org 8c1f0a")));
        return subject;
    }

    /** Two users of one person are one: neither manages the other. */
    static void own(Body body, Intent intent, String person) {
        if (intent.caller().person().equals(person)) {
            body.faults()
                    .add(Fault.of(
                            "", "OWN_RIGHTS", person, Text.of("请由另一名管理员办理", "have another administrator do it"), ""));
        }
    }

    static void last(Transaction tx, Body body, User after) {
        if (UserBook.endsAdministration(tx, after)) {
            body.faults().add(lastAdministrator(after.name()));
        }
    }

    static Fault lastAdministrator(String who) {
        return Fault.of(
                "",
                "LAST_ADMINISTRATOR",
                who,
                Text.of("请先使另一名管理员能够登录", "see to it first that another administrator can sign in"),
                "");
    }

    /** The day from which a key is not taken any more. */
    static Optional<String> until(Body body) {
        Optional<String> until = body.optional("until").filter(text -> !text.isEmpty());
        until.filter(text -> !isDay(text))
                .ifPresent(text -> body.faults()
                        .add(Fault.of(
                                ".until",
                                "VALUE_INVALID",
                                text,
                                Text.of("须为日期（UTC），自该日起失效", "a date (UTC), from which it is not taken any more"),
                                "2027-01-01")));
        return until;
    }

    private static boolean isDay(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException none) {
            return false;
        }
    }

    static Fault taken(String name) {
        return Fault.of(
                ".user",
                "NAME_TAKEN",
                name,
                Text.of("已有此用户名，或仅大小写不同的用户名", "there is such a user, or one whose name differs in case alone"),
                name + "-2");
    }

    static Fault keyUnknown(String id) {
        return Fault.of("", "KEY_UNKNOWN", id, Text.of("没有这个密钥", "there is no such key"), "k1");
    }

    static void atMost(Body body, int there, int most) {
        if (there >= most) {
            body.faults()
                    .add(Fault.of(
                            "",
                            "TOO_MANY",
                            String.valueOf(there),
                            Text.of("最多 " + most + " 个，请先删除不用的", "at most " + most + ": remove what is not used first"),
                            ""));
        }
    }

    /** What cannot change may be sent again, as it is. */
    static void fixed(Body body, String member, String kept) {
        body.optional(member)
                .filter(text -> !text.equals(kept))
                .ifPresent(text -> body.faults()
                        .add(Fault.of(
                                "." + member,
                                "CANNOT_CHANGE",
                                text,
                                Text.of("建立后不能更改；请另建用户", "it cannot change afterwards: make another user"),
                                kept)));
    }

    static boolean flag(Body body, JsonNode request, String member) {
        JsonNode node = request.path(member);
        if (!node.isBoolean()) {
            body.faults()
                    .add(Fault.of(
                            "." + member,
                            "VALUE_INVALID",
                            node.isMissingNode() ? "" : node.toString(),
                            Text.of("须为 true 或 false", "true or false"),
                            "true"));
        }
        return node.asBoolean(false);
    }
}
