package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.app.store.StoreFixture.BANK;
import static org.fendan.app.store.StoreFixture.DAY;
import static org.fendan.app.store.StoreFixture.FUND;
import static org.fendan.app.store.StoreFixture.book;
import static org.fendan.app.store.StoreFixture.caseRow;
import static org.fendan.app.store.StoreFixture.everything;
import static org.fendan.app.store.StoreFixture.pay;
import static org.fendan.app.store.StoreFixture.transfer;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.Block;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Head;
import org.fendan.core.ledger.Hold;
import org.fendan.core.ledger.Leg;
import org.fendan.core.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Keeping.class)
class StoreTest {

    @Parameter
    private Keeping keeping;

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void take_a_fresh_place() {
        database = keeping.fresh(folder);
    }

    private Store open() {
        return Reopened.open(database);
    }

    @Test
    void what_is_written_is_read_and_survives_reopening() {
        Head head;
        try (Store store = open()) {
            everything(store);
            check(store);
            head = store.reads().head();
        }
        try (Store store = open()) {
            check(store);
            assertThat(store.reads().head()).isEqualTo(head);
            assertThat(book(store, pay("next", 1)).isBooked()).isTrue();
            assertThat(store.verify().differences()).isEmpty();
            assertThat(store.verify().entries()).isEqualTo(5);
        }
    }

    private static void check(Store store) {
        Reads reads = store.reads();
        assertThat(reads.account(FUND).map(Account::available)).contains(Money.ofFen(5000 - 60 - 200 - 10));
        assertThat(reads.accounts("fund/")).hasSize(1);
        assertThat(reads.accounts("")).hasSize(3);
        assertThat(reads.holds()).extracting(Hold::state).containsExactly(Hold.State.POSTED, Hold.State.PENDING);
        assertThat(reads.caseRow("CASE-1")).contains(caseRow("CASE-1", 1));
        assertThat(reads.events("CASE-1")).containsExactly(new EventRow("CASE-1", 1, 4, "filed", "{\"金额\":\"1.00\"}"));
        assertThat(reads.registerAll("agreements")).containsExactly(new RegisterRow("agreements", 1, "ccb", 4, "{}"));
        assertThat(reads.register("agreements", "icbc")).isEmpty();
        assertThat(reads.answered("key-1")).contains(new StoredAnswer("key-1", "abc", 201, "{\"ok\":true}"));
        assertThat(reads.setting("theme")).contains("calm");
        assertThat(reads.users()).containsExactly(new UserRow("li", "auditor", "ccb", "$argon2id$x"));
        assertThat(reads.messages("mail", 10)).extracting(MessageRow::topic).containsExactly("case.filed");
        assertThat(store.verify().differences()).isEmpty();
    }

    @Test
    void a_statement_runs_in_pages_with_its_balance_and_as_of_a_day() {
        try (Store store = open()) {
            StoreFixture.open(store, 5000);
            for (int i = 1; i <= 10; i++) {
                Chain chain = Chain.of("p" + i, DAY.plusDays(10 - i), "付款", List.of(transfer(FUND, BANK, i)));
                book(store, chain);
            }
            List<StatementLine> whole = lines(store, AsOf.NOW, StatementLine.Cursor.START, 99);
            assertThat(whole).hasSize(11);
            assertThat(whole.get(10).balance()).isEqualTo(Money.ofFen(4945));
            assertThat(whole.get(10).purpose()).isEqualTo("付款");
            List<StatementLine> paged = new ArrayList<>();
            StatementLine.Cursor at = StatementLine.Cursor.START;
            for (List<StatementLine> page = page(store, at); !page.isEmpty(); page = page(store, at)) {
                paged.addAll(page);
                at = page.get(page.size() - 1).cursor();
            }
            assertThat(paged).isEqualTo(whole);
            AsOf next = AsOf.day(DAY.plusDays(1));
            assertThat(lines(store, next, StatementLine.Cursor.START, 99))
                    .extracting(line -> line.leg().effect().fen())
                    .containsExactly(5000L, -9L, -10L);
            assertThat(store.reads().account(FUND, next).map(Account::balance)).contains(Money.ofFen(4981));
            assertThat(store.reads().account(FUND, AsOf.day(DAY.minusDays(1))).map(Account::balance))
                    .contains(Money.ZERO);
        }
    }

    private static List<StatementLine> page(Store store, StatementLine.Cursor after) {
        return lines(store, AsOf.NOW, after, 3);
    }

    private static List<StatementLine> lines(Store store, AsOf asOf, StatementLine.Cursor after, int limit) {
        return store.reads().statement(FUND, asOf, after, limit).orElseThrow().lines();
    }

    @Test
    void an_entry_is_read_with_its_legs_its_attachments_and_its_block() {
        InstantSource noon = InstantSource.fixed(Instant.parse("2021-11-21T04:00:00Z"));
        try (Store store = Reopened.open(database, StoreOptions.standard().clock(noon))) {
            everything(store);
            EntryView view = store.reads().entryOfChain("pay").orElseThrow();
            assertThat(view.entry().sequence()).isEqualTo(4);
            assertThat(view.entry().recordedAt()).isEqualTo("2021-11-21T04:00:00.000000Z");
            assertThat(view.entry().actor()).isEqualTo("clerk");
            assertThat(view.legs()).extracting(Leg::account).containsExactly(FUND, BANK);
            assertThat(view.entry().attachments()).hasSize(9);
            assertThat(view.block()).isEqualTo(store.reads().head());
            List<Block> blocks = new ArrayList<>();
            store.reads().blocks(2, blocks::add);
            assertThat(blocks).hasSize(3);
            assertThat(store.reads().entry(99)).isEmpty();
        }
    }

    @Test
    void cases_are_listed_by_what_they_match_in_pages() {
        try (Store store = open()) {
            store.writer().run(tx -> {
                tx.append(Draft.by("clerk"));
                for (int i = 1; i <= 9; i++) {
                    CaseRow row = caseRow("C" + i, 1);
                    tx.saveCase(new CaseRow(
                            row.id(),
                            row.scheme(),
                            DAY,
                            i % 2 == 0 ? "ccb" : "icbc",
                            "-",
                            "e" + i % 3,
                            "s",
                            "{}",
                            CaseIndex.nothingOwed(row.id()),
                            1));
                }
                return 0;
            });
            Reads reads = store.reads();
            assertThat(ids(reads.cases(CaseFilter.first(4)))).containsExactly("C1", "C2", "C3", "C4");
            assertThat(ids(reads.cases(CaseFilter.first(4).after("C4")))).containsExactly("C5", "C6", "C7", "C8");
            assertThat(ids(reads.cases(CaseFilter.first(9).bank("ccb").enterprise("e2"))))
                    .containsExactly("C2", "C8");
            assertThat(reads.cases(CaseFilter.first(9).scheme("x"))).isEmpty();
            assertThat(reads.cases(CaseFilter.first(9).stage("s"))).hasSize(9);
        }
    }

    private static List<String> ids(List<CaseRow> rows) {
        return rows.stream().map(CaseRow::id).toList();
    }

    @Test
    void a_backup_made_while_the_store_works_opens_with_the_same_head() {
        try (Store store = open()) {
            everything(store);
            Head head = store.reads().head();
            assertThat(store.copyTo(Database.embedded(folder.resolve("b")))).isEqualTo(head);
            book(store, pay("later", 1));
            try (Store copy = Store.open(folder.resolve("b"))) {
                assertThat(copy.reads().head()).isEqualTo(head);
                assertThat(copy.verify().differences()).isEmpty();
            }
        }
    }

    @Test
    void a_reader_sees_what_is_committed_while_a_work_is_under_way() {
        try (Store store = open()) {
            StoreFixture.open(store, 100);
            Head head = store.reads().head();
            Optional<Account> seen = store.writer().run(tx -> {
                tx.append(Draft.by("clerk", pay("p", 1)));
                tx.saveCase(caseRow("C", 1));
                assertThat(store.reads().caseRow("C")).isEmpty();
                assertThat(store.reads().head()).isEqualTo(head);
                return store.reads().account(FUND);
            });
            assertThat(seen.orElseThrow().debitsPosted()).isZero();
        }
    }
}
