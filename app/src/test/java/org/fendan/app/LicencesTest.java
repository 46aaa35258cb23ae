package org.fendan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Everything that is shipped with the app may be shipped with it: some licence of each library is one of these. */
class LicencesTest {

    private static final Path LIST = Path.of("target", "THIRD-PARTY.txt");

    /** "     (Licence) (Another) Name (group:artifact:version - address)". */
    private static final Pattern LINE =
            Pattern.compile("^ +((?:\\((?:[^()]|\\([^()]*\\))*\\) )+).*\\(([^ ()]+:[^ ()]+:[^ ()]+) - .*\\)$");

    private static final Pattern ONE = Pattern.compile("\\(((?:[^()]|\\([^()]*\\))*)\\) ");

    /**
     * Each asks for no more than to be named; EPL and MPL 2.0 also that changes to their own files, which we make none
     * of, stay open.
     */
    private static final Pattern ALLOWED = Pattern.compile(
            "(?i).*apache.*2.*|(?:the )?mit(?: license)?(?: [(]mit[)])?|mit-0|0bsd|bsd[- ][23].*|.*bsd.*licen[sc]e.*|hsqldb license.*"
                    + "|(?:epl|mpl)[- ]2[.]0|public domain|cc0.*|edl 1[.]0|eclipse distribution license.*");

    @Test
    void no_library_is_shipped_under_another_licence() throws IOException {
        List<String> lines = Files.readAllLines(LIST).stream()
                .filter(line -> line.startsWith("  "))
                .toList();
        assertThat(lines).as("what is shipped").hasSizeGreaterThan(30);
        for (String line : lines) {
            Matcher library = LINE.matcher(line);
            assertThat(library.matches()).as(line).isTrue();
            List<String> licences = ONE.matcher(library.group(1))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            assertThat(licences)
                    .as(library.group(2))
                    .anyMatch(licence -> ALLOWED.matcher(licence).matches());
        }
    }

    @Test
    void a_licence_that_asks_for_more_would_be_found() {
        assertThat(List.of("AGPL-3.0", "GNU General Public License, version 2", "Business Source License 1.1", "SSPL"))
                .noneMatch(licence -> ALLOWED.matcher(licence).matches());
        assertThat(List.of("Apache-2.0", "The Apache Software License, Version 2.0", "MIT License", "BSD-2-Clause"))
                .allMatch(licence -> ALLOWED.matcher(licence).matches());
    }
}
