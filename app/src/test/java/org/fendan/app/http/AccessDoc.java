package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.http.Access.Row;
import org.fendan.app.people.Role;

/** The table of rights as a page to read; {@code -Dfendan.docs} writes it anew. */
final class AccessDoc {

    private static final String BEGIN = "<!-- table -->\n";
    private static final String END = "<!-- end of table -->\n";

    private AccessDoc() {}

    static void check(Path page) throws IOException {
        String text = Files.readString(page);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        if (Boolean.getBoolean("fendan.docs")) {
            text = text.substring(0, from) + table() + text.substring(to);
            Files.writeString(page, text);
            to = text.indexOf(END);
        }
        assertThat(text.substring(from, to))
                .as("%s is not what access.csv says; run with -Dfendan.docs=true to write it anew", page)
                .isEqualTo(table());
    }

    private static String table() {
        List<Role> roles = List.of(Role.values());
        String head = Stream.concat(Stream.of("route", "nobody"), roles.stream().map(Role::name))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
        return head
                + "|---".repeat(roles.size() + 2)
                + "|\n"
                + Access.TABLE.rows().stream().map(row -> line(row, roles)).collect(Collectors.joining());
    }

    private static String line(Row row, List<Role> roles) {
        return Stream.concat(
                        Stream.of("`" + row.route() + "`", row.open() ? "yes" : "–"),
                        roles.stream().map(role -> switch (row.rights().get(role)) {
                            case YES -> "yes";
                            case OWN -> "own";
                            case NO -> "–";
                        }))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
