package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
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

    /** The engine's log has statements in it that changed tables, until the first checkpoint. */
    @Test
    void a_store_that_loses_its_power_behind_a_migration_opens_again(@TempDir Path folder) {
        String url = "jdbc:hsqldb:file:" + folder.resolve("ledger")
                + ";hsqldb.full_log_replay=true;hsqldb.write_delay=false;shutdown=false";
        Flyway.configure()
                .dataSource(url, "SA", "")
                .locations("classpath:db/migration/hsqldb")
                .target("1")
                .load()
                .migrate();
        try (Handle handle = Jdbi.open(url, "SA", "")) {
            handle.execute("insert into account values ('fund', 'UNBOUNDED', 0, 0, 0, 0)");
            handle.execute("shutdown");
        }
        Migrations.run("hsqldb", url, "SA", "");
        try (Handle handle = Jdbi.open(url, "SA", "")) {
            handle.execute("insert into account values ('bank', 'UNBOUNDED', 0, 0, 0, 0, 7)");
            handle.execute("shutdown immediately");
        }
        try (Handle handle = Jdbi.open(url, "SA", "")) {
            assertThat(Migrations.areDone(handle)).isTrue();
            assertThat(handle.createQuery("select id from account where opened is null or opened = 7 order by id")
                            .mapTo(String.class)
                            .list())
                    .containsExactly("bank", "fund");
            handle.execute("shutdown");
        }
    }
}
