package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the writer remembers is what is kept, whatever became of the works before. */
@ParameterizedClass(name = "{0}")
@EnumSource(Keeping.class)
class RememberedTest {

    private final RandomWorks works = new RandomWorks(new SplittableRandom(17));

    @Parameter
    private Keeping keeping;

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open_a_store() {
        store = Store.open(keeping.fresh(folder), StoreOptions.standard());
    }

    @AfterEach
    void close_the_store() {
        store.close();
    }

    @Test
    void after_any_works_kept_or_undone_the_answers_are_those_of_the_store() {
        int undone = 0;
        for (int round = 0; round < 15; round++) {
            Pause pause = Pause.of(store);
            List<CompletableFuture<Integer>> batch = new ArrayList<>();
            for (int i = works.dice().nextInt(1, 4); i > 0; i--) {
                batch.add(store.writer().submit(works::write));
            }
            pause.end();
            for (CompletableFuture<Integer> work : batch) {
                undone += work.<Integer>handle((kept, failed) -> failed == null ? 0 : 1)
                        .join();
            }
            works.assertSame(store, "round " + round);
        }
        assertThat(undone).as("works that were undone").isBetween(1, 20);
        assertThat(store.verify().differences()).isEmpty();
    }

    @Test
    void of_more_subjects_than_it_has_room_for_each_is_answered_right() {
        List<String> subjects = IntStream.range(0, 2_100).mapToObj(i -> "s" + i).toList();
        for (String body : List.of("first", "second")) {
            store.writer().run(tx -> {
                tx.append(Draft.by("clerk"));
                subjects.forEach(subject -> tx.appendRegister("many", subject, body + subject));
                return 0;
            });
            List<Optional<RegisterRow>> last = store.writer()
                    .run(tx -> subjects.stream()
                            .map(subject -> tx.lastLine("many", subject))
                            .toList());
            assertThat(last)
                    .extracting(line -> line.map(RegisterRow::body).orElse(""))
                    .isEqualTo(subjects.stream().map(subject -> body + subject).toList());
        }
        List<RegisterRow> lines = store.writer().run(tx -> tx.register("many", "s0"));
        assertThat(lines).extracting(RegisterRow::body).containsExactly("firsts0", "seconds0");
    }
}
