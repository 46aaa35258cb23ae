package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fendan.core.law.Text;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a database whose settings speak against what the ledger promises. */
class CautionTest {

    private static final List<String> SETTINGS = List.of("fsync", "full_page_writes", "data_checksums");

    @TempDir
    private Path folder;

    @Test
    void of_the_embedded_engine_nothing_is_to_be_said() {
        try (Store store = Store.open(folder.resolve("store"))) {
            assertThat(store.cautions()).isEmpty();
        }
    }

    /** The tests' own server comes from a library that turns off what makes commits durable. */
    @Test
    void of_a_server_exactly_what_is_off_is_told_in_both_languages() {
        Database.Postgres database = Postgres.fresh();
        List<String> off = SETTINGS.stream()
                .filter(setting -> show(database, setting).equals("off"))
                .toList();
        assertThat(off).contains("fsync").hasSizeLessThan(SETTINGS.size());
        assertThat(told(database)).isEqualTo(off);
    }

    @Test
    void a_server_with_everything_off_is_told_so_and_a_durable_one_is_not() throws Exception {
        try (OwnServer careless = OwnServer.create(
                folder.resolve("careless"), List.of("--no-data-checksums"), "fsync=off", "full_page_writes=off")) {
            assertThat(told(careless.ledger("ledger"))).isEqualTo(SETTINGS);
        }
        try (OwnServer durable = OwnServer.create(folder.resolve("durable"), List.of("--data-checksums"))) {
            assertThat(told(durable.ledger("ledger"))).isEmpty();
        }
    }

    /** The settings the sentences name, both languages the same. */
    private static List<String> told(Database database) {
        try (Store store = Store.open(database, StoreOptions.standard())) {
            List<Text> cautions = store.cautions();
            List<String> zh = named(cautions.stream().map(Text::zh).toList());
            assertThat(named(cautions.stream().map(Text::en).toList())).isEqualTo(zh);
            return zh;
        }
    }

    private static List<String> named(List<String> sentences) {
        return sentences.stream()
                .flatMap(sentence -> Stream.of(sentence.split("[^a-z_]+", -1)).filter(SETTINGS::contains))
                .toList();
    }

    private static String show(Database.Postgres database, String setting) {
        try (Handle handle = Jdbi.open(database.url())) {
            return handle.createQuery("show " + setting).mapTo(String.class).one();
        }
    }
}
