package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fendan.app.store.StoreFixture.book;
import static org.fendan.app.store.StoreFixture.caseRow;
import static org.fendan.app.store.StoreFixture.open;
import static org.fendan.app.store.StoreFixture.pay;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.fendan.core.ledger.Attachment;
import org.fendan.core.ledger.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Keeping.class)
class WorkTest {

    @Parameter
    private Keeping keeping;

    @TempDir
    private Path folder;

    private Database database;
    private Store store;

    @BeforeEach
    void open_a_store() {
        database = keeping.fresh(folder);
        store = Store.open(database, StoreOptions.standard().queue(10));
        open(store, 5000);
    }

    @AfterEach
    void close_and_verify() {
        store.close();
        try (Store again = Store.open(database, StoreOptions.standard())) {
            assertThat(again.verify().differences()).isEmpty();
        }
    }

    private Outcome append(Transaction tx, String id, long fen) {
        return tx.append(Draft.by("clerk", pay(id, fen)));
    }

    @Test
    void a_rehearsed_work_answers_as_if_kept_and_leaves_nothing() {
        long before = store.reads().head().number();
        for (int twice = 0; twice < 2; twice++) {
            List<Object> answer = store.writer().rehearse(tx -> {
                boolean booked = append(tx, "a", 5000).isBooked();
                tx.saveCase(caseRow("C", 1));
                return List.of(booked, tx.nextNumber("n"), tx.appendEvent("C", "filed", "{}"), tx.sequence());
            });
            assertThat(answer).containsExactly(true, 1L, 1L, 2L);
        }
        assertThat(store.reads().head().number()).isEqualTo(before);
        assertThat(store.reads().caseRow("C")).isEmpty();
        assertThatThrownBy(() -> store.writer().rehearse(tx -> tx.appendRegister("r", "s", "{}")))
                .hasMessageContaining("names its actor");
    }

    @Test
    void a_refused_chain_leaves_nothing_but_the_answer_the_work_remembers() {
        long sequence = store.writer().run(tx -> {
            assertThat(append(tx, "a", 5001).isBooked()).isFalse();
            tx.remember("k", "hash", 422, "refused");
            return tx.sequence();
        });
        EntryView view = store.reads().entry(sequence).orElseThrow();
        assertThat(view.entry().chain()).isEmpty();
        assertThat(view.entry().actor()).isEqualTo("clerk");
        assertThat(view.entry().attachments()).hasSize(1);
    }

    @Test
    void a_work_that_only_looks_writes_no_entry() {
        long before = store.reads().head().number();
        boolean fits = store.writer().run(tx -> tx.preview(pay("a", 1)).isBooked());
        assertThat(fits).isTrue();
        store.writer().run(tx -> append(tx, "a", 5001));
        assertThat(store.reads().head().number()).isEqualTo(before);
    }

    @Test
    void the_book_a_work_sees_can_be_tried_in_and_forgets() {
        store.writer().run(tx -> tx.book().apply(pay("a", 5000)));
        assertThat(book(store, pay("a", 5000)).isBooked()).isTrue();
    }

    @Test
    void the_same_natural_key_is_claimed_once() {
        Pause pause = Pause.of(store);
        List<CompletableFuture<Boolean>> claims = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            claims.add(store.writer().submit(tx -> {
                tx.append(Draft.by("clerk"));
                return tx.claimNaturalKey("loan/scheme/2021-09");
            }));
        }
        assertThat(pause.end()).isTrue();
        assertThat(claims).extracting(CompletableFuture::join).containsExactly(true, false, false, false, false);
    }

    @Test
    void the_same_idempotency_key_is_answered_once() {
        Pause pause = Pause.of(store);
        List<CompletableFuture<StoredAnswer>> answers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String body = "answer " + i;
            answers.add(store.writer().submit(tx -> once(tx, body)));
        }
        assertThat(pause.end()).isTrue();
        assertThat(answers)
                .extracting(CompletableFuture::join)
                .containsOnly(new StoredAnswer("k", "h", 201, "answer 0"));
        assertThat(answers.get(0).join().answers("h")).isTrue();
        assertThat(answers.get(0).join().answers("other")).isFalse();
        assertThatThrownBy(() -> store.writer().run(tx -> {
                    tx.remember("k", "h", 1, "");
                    return 0;
                }))
                .hasMessageContaining("answered already");
    }

    private static StoredAnswer once(Transaction tx, String body) {
        Optional<StoredAnswer> known = tx.answered("k");
        if (known.isEmpty()) {
            tx.append(Draft.by("clerk"));
            tx.remember("k", "h", 201, body);
        }
        return tx.answered("k").orElseThrow();
    }

    @Test
    void a_work_is_refused_when_it_breaks_the_rules_of_the_store() {
        assertThatThrownBy(() -> store.writer().run(tx -> tx.nextNumber("n"))).hasMessageContaining("names its actor");
        assertThatThrownBy(() -> store.writer()
                        .run(tx -> tx.append(
                                new Draft(Optional.empty(), "x", List.of(new Attachment("store.outbox", ""))))))
                .hasMessageContaining("the store's own");
        assertThatThrownBy(() -> store.writer().run(tx -> {
                    append(tx, "a", 1);
                    return append(tx, "b", 1);
                }))
                .hasMessageContaining("books one chain");
        assertThatThrownBy(() -> store.writer().run(tx -> {
                    tx.saveCase(caseRow("C", 2));
                    return 0;
                }))
                .hasMessageContaining("is kept in version 0, so 2 cannot follow");
        assertThatThrownBy(() -> store.writer().run(tx -> {
                    tx.saveCase(owedBy(LocalDate.of(10_000, 1, 1)));
                    return 0;
                }))
                .hasMessageContaining("a due day lies in the years 1 to 9999");
        assertThatThrownBy(() -> store.writer().run(tx -> store.writer().run(Transaction::sequence)))
                .hasMessageContaining("cannot wait for another work");
        assertThatThrownBy(() -> store.writer().run(tx -> tx.claimNaturalKey("x".repeat(201))))
                .hasMessageContaining("1 to 200");
        assertThatThrownBy(() -> store.writer().run(tx -> tx.appendEvent("C", "k", "\uD800")))
                .hasMessageContaining("half a character");
        assertThat(store.writer().isRunning()).isTrue();
    }

    @Test
    void names_that_differ_by_a_space_at_the_end_are_two_names() {
        assertThat(claim("a")).isTrue();
        assertThat(claim("a ")).isTrue();
        assertThat(claim("A")).isTrue();
        assertThat(claim("a")).isFalse();
    }

    private boolean claim(String name) {
        return store.writer().run(tx -> {
            tx.append(Draft.by("clerk"));
            return tx.claimNaturalKey(name);
        });
    }

    @Test
    void messages_wait_until_their_reader_has_noted_them() {
        store.writer().run(tx -> {
            tx.append(Draft.by("clerk"));
            tx.publish("t", "1");
            tx.publish("t", "2");
            tx.publish("t", "3");
            return 0;
        });
        List<MessageRow> messages = store.reads().messages("mail", 2);
        assertThat(messages).extracting(MessageRow::body).containsExactly("1", "2");
        store.writer().run(tx -> {
            tx.advance("mail", messages.get(1));
            return 0;
        });
        assertThat(store.reads().messages("mail", 9))
                .extracting(MessageRow::body)
                .containsExactly("3");
        assertThat(store.reads().messages("sms", 9)).hasSize(3);
    }

    private static CaseRow owedBy(LocalDate due) {
        CaseRow row = caseRow("C", 1);
        return new CaseRow(
                row.id(),
                row.scheme(),
                row.editionDate(),
                row.bank(),
                row.institution(),
                row.enterprise(),
                row.stage(),
                row.body(),
                new CaseIndex(Optional.of(due), "", "", ""),
                row.version());
    }
}
