package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.fendan.app.http.Access.Right;
import org.fendan.app.http.Access.Row;
import org.fendan.app.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every cell of {@code access.csv}, tried on the running app: each route by each role, on its own and on foreign things. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

    private static final int OK = 200;
    private static final int UNSIGNED = 401;
    private static final int FORBIDDEN = 403;
    private static final int ABSENT = 404;

    private final List<String> wrong = new ArrayList<>();
    private AccessTown town;

    @BeforeAll
    void open(@TempDir Path folder) {
        town = new AccessTown(folder);
    }

    @BeforeEach
    void begin() {
        wrong.clear();
    }

    @AfterAll
    void close() {
        town.close();
    }

    @Test
    void every_route_has_a_row_and_every_row_a_route() {
        assertThat(Access.TABLE.rows().stream().map(Row::route))
                .containsExactlyInAnyOrderElementsOf(new TreeSet<>(AccessTown.routes()));
    }

    @Test
    void the_table_is_printed_in_the_docs() throws IOException {
        AccessDoc.check(Path.of("..", "docs", "access.md"));
    }

    @Test
    void nobody_reads_or_writes_what_is_not_open() {
        for (Row row : Access.TABLE.rows()) {
            HttpResponse<String> heard = town.ask(Optional.empty(), row.route(), Map.of());
            require(isTurned(heard) != row.open(), row, "nobody", heard);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_refused_is_refused_to_each_role_and_changes_nothing() {
        String before = town.kept();
        int refused = 0;
        for (Row row : Access.TABLE.rows()) {
            for (Role role : Role.values()) {
                if (row.rights().get(role) == Right.NO) {
                    HttpResponse<String> heard = town.ask(Optional.of(role), row.route(), town.own(role));
                    require(heard.statusCode() == FORBIDDEN, row, role.name(), heard);
                    require(heard.body().contains("ROLE_MAY_NOT"), row, role.name(), heard);
                    refused++;
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(town.kept()).isEqualTo(before);
        System.out.println("access: " + refused + " refusals");
    }

    @Test
    void what_is_foreign_is_answered_like_what_is_not_there_and_stays_as_it_is() {
        String before = town.kept();
        int foreign = 0;
        for (Row row : Access.TABLE.rows()) {
            for (Role role : Role.values()) {
                boolean own = row.rights().get(role) == Right.OWN && town.names(row.route());
                if (own) {
                    foreign += foreign(row, role);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(town.kept()).isEqualTo(before);
        System.out.println("access: " + foreign + " foreign things");
        assertThat(foreign).isPositive();
    }

    private int foreign(Row row, Role role) {
        Map<String, String> foreign = town.foreign(role);
        Map<String, String> absent = town.absent();
        if (!foreign.keySet().containsAll(AccessTown.parameters(row.route()))) {
            return 0;
        }
        HttpResponse<String> there = town.ask(Optional.of(role), row.route(), foreign);
        HttpResponse<String> nowhere = town.ask(Optional.of(role), row.route(), absent);
        require(there.statusCode() == ABSENT, row, role.name() + " foreign", there);
        String alike = AccessTown.without(nowhere.body(), absent, row.route());
        String told = AccessTown.without(there.body(), foreign, row.route());
        require(told.equals(alike), row, role.name() + " foreign, not " + alike, there);
        return 1;
    }

    @Test
    void what_is_allowed_is_answered_to_each_role_for_its_own() {
        int allowed = 0;
        for (Row row : Access.TABLE.rows()) {
            for (Role role : Role.values()) {
                boolean known = town.own(role).keySet().containsAll(AccessTown.parameters(row.route()));
                if (row.rights().get(role) != Right.NO && known) {
                    allowed(row, role);
                    allowed++;
                }
            }
        }
        assertThat(wrong).isEmpty();
        System.out.println("access: " + allowed + " things allowed");
    }

    private void allowed(Row row, Role role) {
        HttpResponse<String> heard = town.ask(Optional.of(role), row.route(), town.own(role));
        int status = heard.statusCode();
        boolean mayBeAbsent = row.open() || AccessTown.namesNothing(row.route());
        boolean in = status != FORBIDDEN && (status != ABSENT || mayBeAbsent) && !isTurned(heard);
        require(in && status < 500, row, role.name(), heard);
        if (row.rights().get(role) == Right.OWN && status == OK && row.route().startsWith("GET ")) {
            town.hidden(role)
                    .forEach(id -> require(!heard.body().contains(id), row, role + " is told of " + id, heard));
        }
    }

    private static boolean isTurned(HttpResponse<String> heard) {
        return heard.statusCode() == UNSIGNED && heard.body().contains("NOT_SIGNED_IN");
    }

    private void require(boolean right, Row row, String who, HttpResponse<String> heard) {
        if (!right) {
            String body = heard.body().substring(0, Math.min(300, heard.body().length()));
            wrong.add(row.route() + " by " + who + ": " + heard.statusCode() + " " + body);
        }
    }
}
