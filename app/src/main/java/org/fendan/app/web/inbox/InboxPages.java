package org.fendan.app.web.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.InboxQuery;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/** {@code /}: what is due for the reader, by legal deadline. */
public final class InboxPages implements Room {

    private static final int GLANCE = 8;
    private static final int PAGE = 50;

    private final Desks desks;

    public InboxPages(Desks desks) {
        this.desks = desks;
    }

    @Override
    public void register(Doors doors) {
        doors.get("/", this::inbox);
    }

    private void inbox(Call call) {
        LocalDate today = Days.today();
        Choices choices = Choices.of(desks, call);
        Optional<InboxQuery.Group> group = call.query("group")
                .flatMap(code -> Stream.of(InboxQuery.Group.values())
                        .filter(one -> one.name().equals(code))
                        .findFirst());
        InboxQuery query = new InboxQuery(
                Days.of(call, "day").orElse(today),
                choices.one(),
                choices.oneBank(),
                group,
                call.query("cursor"),
                group.isPresent() ? PAGE : GLANCE);
        JsonNode body =
                call.lens().of(desks.lookUps().inbox(query, call.caller()).body());
        call.show(
                Heading.of(Section.INBOX, call.tongue()),
                "inbox/inbox.jte",
                Map.of("page", page(call, query, today, choices, body), "alone", group.isPresent()));
    }

    private InboxPage page(Call call, InboxQuery query, LocalDate today, Choices choices, JsonNode body) {
        boolean takes = call.caller().role().actor().isPresent();
        List<InboxPage.Group> groups = body.path("groups")
                .valueStream()
                .map(group -> group(group, body, choices, takes, call.tongue()))
                .toList();
        JsonNode head = desks.ledger().head().body();
        return new InboxPage(
                query.day().toString(),
                query.day().equals(today),
                !takes,
                body.path("days").valueStream().map(JsonNode::asString).toList(),
                groups,
                groups.stream().allMatch(group -> group.count() == 0),
                choices,
                new InboxPage.Seal(
                        head.path("block").asString(""), head.path("hash").asString("")));
    }

    private static InboxPage.Group group(JsonNode group, JsonNode body, Choices choices, boolean takes, Tongue tongue) {
        String code = group.path("group").asString("");
        String hint = tongue.of(InboxWord.valueOf(code + "_HINT"));
        return new InboxPage.Group(
                code,
                tongue.of(InboxWord.valueOf(code)),
                code.equals("SOON") ? hint + " " + body.path("soonThrough").asString("") : hint,
                group.path("count").asInt(0),
                group.path("lines")
                        .valueStream()
                        .map(line -> Task.of(line, choices.schemes(), takes, tongue))
                        .toList(),
                group.path("next").asString(""));
    }
}
