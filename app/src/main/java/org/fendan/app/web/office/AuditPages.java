package org.fendan.app.web.office;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.AuditDesk;
import org.fendan.app.desk.AuditQuery;
import org.fendan.app.desk.AuditTrail;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.Page;
import org.fendan.app.door.Sender;
import org.fendan.app.people.Role;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /audit}: who did what, when, from where and why. The auditor reads about everybody, others about themselves. */
public final class AuditPages implements Room {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int SIZE = 50;
    private static final int OK = 200;
    private static final int TOGETHER = 500;
    /** How many lines are looked through for a page; the next page goes on behind them. */
    private static final int LOOKED_THROUGH = 10_000;

    private static final int USUAL_DAYS = 7;

    private final AuditTrail trail;
    private final AuditDesk audit;

    AuditPages(Desks desks) {
        this.trail = desks.trail();
        this.audit = desks.audit();
    }

    /** What is asked for, as it was typed. */
    public record Asked(String who, String kind, String from, String until, String caseId, boolean readsAll) {}

    @Override
    public void register(Doors doors) {
        doors.known("/audit", this::audit);
    }

    private void audit(Call call) {
        Asked asked = asked(call);
        Optional<Answer> refused = refused(call);
        if (refused.isPresent()) {
            call.problem(refused.get());
            return;
        }
        AuditTable rows = new AuditTable(call.tongue());
        Found found = find(call, asked, call.query("cursor").flatMap(Page::key));
        Table table = rows.of(found.lines())
                .page(found.next(), () -> every(call, asked).map(rows::row));
        if (call.exports(table)) {
            audit.note(
                    Optional.of(call.caller()), Sender.source(call.http(), means(call)), "GET /audit", OK, "EXPORTED");
        } else {
            call.show(
                    Heading.of(Section.AUDIT, call.tongue()),
                    "office/audit.jte",
                    Map.of("asked", asked, "table", table));
        }
    }

    private static String means(Call call) {
        return call.session().map(seen -> seen.session().means()).orElse("");
    }

    private Optional<Answer> refused(Call call) {
        Answer first = page(call, asked(call), Optional.empty(), 1);
        return first.isProblem() ? Optional.of(first) : Optional.empty();
    }

    private static Asked asked(Call call) {
        boolean nothing = Stream.of("who", "kind", "from", "until", "case")
                .allMatch(name -> call.query(name).isEmpty());
        LocalDate usual =
                LocalDate.ofInstant(InstantSource.system().instant(), CHINA).minusDays(USUAL_DAYS);
        return new Asked(
                call.query("who").orElse(""),
                call.query("kind").orElse(""),
                day(call, "from").map(LocalDate::toString).orElse(nothing ? usual.toString() : ""),
                day(call, "until").map(LocalDate::toString).orElse(""),
                call.query("case").orElse(""),
                call.caller().role() == Role.AUDITOR);
    }

    private static Optional<LocalDate> day(Call call, String name) {
        try {
            return call.query(name).map(LocalDate::parse).filter(day -> day.getYear() > 1900 && day.getYear() < 9000);
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private Answer page(Call call, Asked asked, Optional<String> after, int size) {
        return trail.page(
                new AuditQuery(
                        Optional.of(asked.who()).filter(who -> !who.isEmpty()),
                        start(asked.from(), 0),
                        start(asked.until(), 1),
                        new Page(after.filter(key -> key.matches("[0-9]{1,15}")), size)),
                call.caller(),
                call.language());
    }

    /** The moment a day begins, or so many days later. */
    private static Optional<Instant> start(String day, int later) {
        return day.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        LocalDate.parse(day).plusDays(later).atStartOfDay(CHINA).toInstant());
    }

    private record Found(List<JsonNode> lines, String next) {}

    /** A page of lines; where few fit, it may be short and still have a page behind it. */
    private Found find(Call call, Asked asked, Optional<String> after) {
        List<JsonNode> lines = new ArrayList<>();
        Optional<String> at = after;
        for (int seen = 0; seen < LOOKED_THROUGH; seen += TOGETHER) {
            ObjectNode page = call.lens().of(page(call, asked, at, TOGETHER).body());
            for (JsonNode line : page.path("lines")) {
                if (fits(asked).test(line)) {
                    lines.add(line);
                }
                at = Optional.of(Page.key(line.path("number").asLong(0)));
                if (lines.size() == SIZE) {
                    return new Found(lines, at.map(Page::cursor).orElse(""));
                }
            }
            if (!page.has("next")) {
                return new Found(lines, "");
            }
        }
        return new Found(lines, at.map(Page::cursor).orElse(""));
    }

    /** Every line that fits, read as it is written. */
    private Stream<JsonNode> every(Call call, Asked asked) {
        return Stream.iterate(
                        Optional.of(find(call, asked, Optional.empty())),
                        Optional::isPresent,
                        found -> found.filter(one -> !one.next().isEmpty())
                                .map(one -> find(call, asked, Page.key(one.next()))))
                .flatMap(found -> found.orElseThrow().lines().stream());
    }

    private static Predicate<JsonNode> fits(Asked asked) {
        return line -> {
            boolean refused = line.path("status").asInt(0) >= 400;
            boolean kind = switch (asked.kind()) {
                case "refused" -> refused;
                case "done" -> !refused;
                default -> true;
            };
            return kind && (asked.caseId().isEmpty() || AuditTable.text(line).contains(asked.caseId()));
        };
    }
}
