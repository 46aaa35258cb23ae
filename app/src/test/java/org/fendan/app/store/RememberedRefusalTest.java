package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fendan.core.ledger.Book;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the database took back is not remembered either. */
class RememberedRefusalTest {

    @TempDir
    private Path folder;

    @Test
    void a_change_that_embedded_storage_refuses_leaves_nothing_behind() {
        EmbeddedEngine engine = EmbeddedEngine.open(folder, StoreOptions.standard());
        try {
            forgets(engine);
        } finally {
            engine.close(true);
        }
    }

    @Test
    void a_change_that_a_server_refuses_leaves_nothing_behind() {
        try (PostgresPool pool = PostgresPool.open(Postgres.fresh())) {
            PostgresEngine engine = PostgresEngine.win(pool, Optional.empty()).orElseThrow();
            try {
                forgets(engine);
            } finally {
                engine.close(true);
            }
        }
    }

    private static void forgets(Engine engine) {
        JdbiKeeper keeper = new JdbiKeeper(engine);
        keeper.foresee(List.of());
        Sheet sheet = new Sheet(keeper.kept());
        sheet.save(Projection.NUMBER, List.of("case", 1L));
        sheet.save(Projection.USER, List.of("li", "auditor", "ccb", "{}"));
        sheet.save(Projection.SETTING, List.of("too long".repeat(100), "{}"));
        Book book = new Book();
        assertThat(keeper.kept().user("li")).isEmpty();
        assertThatExceptionOfType(ValueRefused.class)
                .isThrownBy(() -> keeper.keep(new Change(Optional.empty(), book, book.branch(), sheet)));
        assertThat(keeper.kept().lastNumber("case")).isZero();
        assertThat(keeper.kept().user("li")).isEmpty();
    }
}
