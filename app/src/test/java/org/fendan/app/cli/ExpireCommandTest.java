package org.fendan.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lapse of approvals, on the command line. */
class ExpireCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aStore() {
        try (Workplace work = Workplace.open(Settings.in(folder))) {
            assertThat(work.catalogue().ids()).isNotEmpty();
        }
    }

    private Shell.Ran expire(String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "expire";
        System.arraycopy(more, 0, args, 1, more.length);
        args[args.length - 2] = "--data";
        args[args.length - 1] = folder.toString();
        return Shell.run(args);
    }

    @Test
    void a_day_on_which_nothing_is_due_may_be_posted_again_and_again() {
        for (int i = 0; i < 2; i++) {
            Shell.Ran ran = expire("--date", "2021-12-01");
            assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.OK);
            assertThat(ran.out()).contains("0 lapsed, 0 did not");
        }
        assertThat(expire("--date", "2021-12-01", "--dry-run").out()).contains("0 would lapse");
        assertThat(Json.read(expire("--date", "2021-12-01", "--json").out())
                        .path("date")
                        .asString())
                .isEqualTo("2021-12-01");
    }

    @Test
    void the_day_is_never_assumed() {
        assertThat(expire().code()).isEqualTo(Exit.USAGE);
        assertThat(expire("--date", "2021-02-30").code()).isEqualTo(Exit.USAGE);
    }
}
