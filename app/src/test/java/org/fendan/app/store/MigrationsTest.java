package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    @Test
    void every_script_of_the_embedded_database_is_listed() throws IOException {
        Path scripts = Path.of("src/main/resources/db/migration/hsqldb");
        try (Stream<Path> files = Files.list(scripts)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactlyElementsOf(Migrations.EMBEDDED);
        }
    }

    @Test
    void nothing_is_to_be_done_where_these_scripts_were_run_and_only_there(@TempDir Path folder) {
        String url = "jdbc:hsqldb:file:" + folder.resolve("ledger") + ";shutdown=true";
        try (Handle handle = Jdbi.open(url, "SA", "")) {
            assertThat(Migrations.areDone(handle)).isFalse();
            Migrations.run("hsqldb", url, "SA", "");
            assertThat(Migrations.areDone(handle)).isTrue();

            handle.execute("update \"flyway_schema_history\" set \"checksum\" = \"checksum\" + 1");
            assertThat(Migrations.areDone(handle)).isFalse();
        }
    }
}
