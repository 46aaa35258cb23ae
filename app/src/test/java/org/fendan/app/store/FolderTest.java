package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.fendan.core.ledger.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder belongs to one process at a time. */
class FolderTest {

    @TempDir
    private Path folder;

    @Test
    void a_second_opening_of_the_same_folder_is_refused_with_a_sentence() {
        try (Store store = Store.open(folder)) {
            assertThat(store.writer().isRunning()).isTrue();
            assertThatThrownBy(() -> Store.open(folder))
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageContaining("is open already; only one process may write a ledger");
        }
    }

    @Test
    void a_second_process_is_refused_with_a_sentence() throws Exception {
        try (Store store = Store.open(folder)) {
            assertThat(store.reads().head()).isEqualTo(Head.GENESIS);
            Process second = KilledWriter.start(folder, true, 1);
            String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(said).contains("only one process may write a ledger");
        }
    }
}
