package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A node that writes again, after another did, has forgotten what it remembered of its last term. */
class RememberedTermsTest {

    private static final int CHANGES = 3;
    private static final long PATIENCE_MS = 30_000;

    private final RandomWorks works = new RandomWorks(new SplittableRandom(18));
    private final Database.Postgres database = Postgres.fresh();

    @Test
    void whoever_takes_over_the_writing_finds_what_is_kept() throws Exception {
        try (Store one = Store.open(database, StoreOptions.standard());
                Store other = Store.open(database, StoreOptions.standard())) {
            Optional<Store> last = Optional.empty();
            long end = System.currentTimeMillis() + PATIENCE_MS;
            for (int changes = 0; changes < CHANGES; ) {
                assertThat(System.currentTimeMillis()).as("%d changes", changes).isLessThan(end);
                Optional<Store> writing = Stream.of(one, other)
                        .filter(store -> store.writer().isRunning())
                        .findFirst();
                if (writing.isPresent() && isSame(writing.get())) {
                    changes += last.equals(writing) ? 0 : 1;
                    last = writing;
                    cutOff();
                }
                Thread.sleep(5);
            }
        }
    }

    /** Writes and compares; false where the term was over before that. */
    private boolean isSame(Store store) {
        try {
            works.assertSame(store, "a term begins");
            for (int i = 0; i < 10; i++) {
                store.writer()
                        .submit(works::write)
                        .<Integer>handle((kept, failed) -> 0)
                        .join();
            }
            works.assertSame(store, "a term goes on");
            return true;
        } catch (WriteRefused | ElsewhereWritten over) {
            return false;
        }
    }

    /** Ends the writer's connection, and so its lock. */
    private void cutOff() {
        try (Handle server = Jdbi.open(database.url())) {
            server.execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted"
                    + " and database = (select oid from pg_database where datname = current_database())");
        }
    }
}
