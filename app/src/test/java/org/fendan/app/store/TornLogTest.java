package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fendan.core.ledger.Head;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies while its last line is on the way to the disk. */
class TornLogTest {

    @TempDir
    private Path folder;

    private Path died;
    private Head head = Head.GENESIS;

    @BeforeEach
    void die_with_an_unfinished_log() throws IOException {
        died = Files.createDirectory(folder.resolve("died"));
        try (Store store = Store.open(folder.resolve("alive"))) {
            StoreFixture.everything(store);
            head = store.reads().head();
            for (String end : new String[] {"script", "properties", "log", "data"}) {
                Path file = folder.resolve("alive").resolve("ledger." + end);
                Files.copy(file, died.resolve(file.getFileName().toString()));
            }
        }
    }

    @Test
    void a_torn_statement_was_told_to_nobody_and_is_kept_aside() throws IOException {
        write("INSERT INTO SETTING VALUES('ghost','x')\nINSERT INTO SETT");
        try (Store store = Store.open(died)) {
            assertThat(store.reads().head()).isEqualTo(head);
            assertThat(store.reads().setting("ghost")).isEmpty();
        }
        assertThat(tornLines())
                .singleElement()
                .satisfies(file -> assertThat(file).hasContent("INSERT INTO SETT"));
    }

    @Test
    void a_torn_commit_is_no_commit() throws IOException {
        write("INSERT INTO SETTING VALUES('ghost','x')\nCOMMI");
        try (Store store = Store.open(died)) {
            assertThat(store.reads().setting("ghost")).isEmpty();
        }
    }

    @Test
    void a_last_commit_that_only_lacks_its_end_counts() throws IOException {
        Path log = died.resolve("ledger.log");
        byte[] whole = Files.readAllBytes(log);
        Files.write(log, Arrays.copyOf(whole, whole.length - 1));
        try (Store store = Store.open(died)) {
            assertThat(store.reads().head()).isEqualTo(head);
        }
    }

    @Test
    void damage_before_the_last_line_is_never_mended() throws IOException {
        write("INSERT INTO SETT\nCOMMIT\n");
        assertThatThrownBy(() -> Store.open(died))
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("cannot be opened")
                .hasMessageContaining("restore it from a backup");
    }

    private List<Path> tornLines() throws IOException {
        try (Stream<Path> files = Files.list(died)) {
            return files.filter(file -> file.toString().contains("ledger.log.torn-"))
                    .toList();
        }
    }

    private void write(String end) throws IOException {
        Files.writeString(died.resolve("ledger.log"), end, StandardOpenOption.APPEND);
    }
}
