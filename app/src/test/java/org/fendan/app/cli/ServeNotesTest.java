package org.fendan.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fendan.app.store.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code serve} says at start of the database it keeps its ledger in. */
class ServeNotesTest {

    @TempDir
    private Path folder;

    private String said(String... place) {
        String[] words = new String[place.length + 6];
        System.arraycopy(new String[] {"serve", "--data", folder.toString(), "--port", "0", "--once"}, 0, words, 0, 6);
        System.arraycopy(place, 0, words, 6, place.length);
        Shell.Ran ran = Shell.run(words);
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.err();
    }

    /** The tests' own server comes from a library that turns this off. */
    @Test
    void a_server_that_may_lose_what_was_acknowledged_is_named() {
        assertThat(said("--database", Postgres.fresh().url())).contains("PostgreSQL runs with fsync = off");
    }

    @Test
    void of_the_embedded_engine_nothing_is_said() {
        assertThat(said()).doesNotContain("PostgreSQL");
    }
}
