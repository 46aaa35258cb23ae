package org.fendan.app.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Problem;
import org.fendan.app.people.Role;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;

/**
 * Who may ask for what: {@code access.csv} has a row for each route and a column for each role, and what it does not
 * allow is refused at the door. Behind it every desk judges for itself whose business a thing is, and which position an
 * act takes.
 */
final class Access {

    static final Access TABLE = read("/access.csv");

    /** What a role may do at a route. */
    enum Right {
        YES,
        /** What is the caller's own; anything else is answered like what is not there. */
        OWN,
        NO;

        static Right of(String cell) {
            return valueOf(cell.toUpperCase(Locale.ROOT));
        }
    }

    /** A row: what each role may do at a route, and whether one has to be signed in at all. */
    record Row(String route, boolean open, Map<Role, Right> rights) {}

    private final Map<String, Row> rows;

    private Access(Map<String, Row> rows) {
        this.rows = rows;
    }

    private static Access read(String resource) {
        try (InputStream file = Objects.requireNonNull(Access.class.getResourceAsStream(resource), resource)) {
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A table with the roles in its first line. */
    static Access of(List<String> lines) {
        List<String> head = List.of(lines.get(0).split(",", -1));
        Map<String, Row> rows = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<Role, Right> rights = new EnumMap<>(Role.class);
            for (int i = 2; i < head.size(); i++) {
                rights.put(Role.valueOf(head.get(i)), Right.of(cells[i]));
            }
            if (rights.size() != Role.values().length
                    || rows.put(cells[0], new Row(cells[0], cells[1].equals("yes"), rights)) != null) {
                throw new IllegalStateException("not one cell for each role, or two rows of " + line);
            }
        }
        return new Access(rows);
    }

    List<Row> rows() {
        return new ArrayList<>(rows.values());
    }

    Optional<Row> row(String route) {
        return Optional.ofNullable(rows.get(route));
    }

    /** The name of a route, as the contract has it: a parameter that takes slashes looks like any other. */
    static String route(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path.replace('<', '{').replace('>', '}');
    }

    /** Turns away whose role may not ask for this; a route without a row is nobody's. */
    void pass(Context http, Caller caller) {
        String route = route(http.endpoint().method.name(), http.endpoint().path);
        Right right = row(route).map(row -> row.rights().get(caller.role())).orElse(Right.NO);
        if (right == Right.NO) {
            throw new Turned(refusal(caller, Language.of(http)));
        }
    }

    private static Answer refusal(Caller caller, String language) {
        Text rule = Text.of("该角色不能办理此事项，见 docs/access.md", "this role may not do that; see docs/access.md");
        Fault fault = Fault.of("actor", "ROLE_MAY_NOT", caller.role().name(), rule, "");
        return Problem.ROLE_MAY_NOT.answer(List.of(fault), language);
    }
}
