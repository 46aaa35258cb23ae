package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.app.store.StoreFixture.book;
import static org.fendan.app.store.StoreFixture.chain;
import static org.fendan.app.store.StoreFixture.everything;
import static org.fendan.app.store.StoreFixture.reserve;
import static org.fendan.app.store.StoreFixture.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.AccountRule;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Difference;
import org.fendan.core.ledger.Movement;
import org.fendan.core.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However few accounts and holds a verification has in memory, it finds the same. */
@ParameterizedClass(name = "{0}")
@EnumSource(Keeping.class)
class SetAsideTest {

    private static final int LOANS = 60;

    @Parameter
    private Keeping keeping;

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void loans_whose_accounts_holds_and_chains_are_come_back_to_long_after() {
        database = keeping.fresh(folder);
        try (Store store = Store.open(database, StoreOptions.standard())) {
            everything(store);
            for (int loan = 0; loan < LOANS; loan++) {
                book(
                        store,
                        chain(
                                "lent" + loan,
                                new Movement.Open(account(loan), AccountRule.DEBITS_WITHIN_CREDITS),
                                transfer(StoreFixture.WORLD, account(loan), loan + 10L),
                                reserve("hold" + loan, 1)));
            }
            for (int loan = 0; loan < LOANS; loan++) {
                String hold = "hold" + loan;
                book(store, chain("repaid" + loan, transfer(account(loan), StoreFixture.WORLD, 5), end(hold, loan)));
                book(store, back("lent" + loan, loan));
            }
        }
    }

    private static Movement end(String hold, int loan) {
        return loan % 2 == 0 ? new Movement.VoidHold(hold) : new Movement.PostHold(hold, Money.ofFen(1));
    }

    private static Chain back(String chain, int loan) {
        return new Chain(
                "back" + loan,
                StoreFixture.DAY,
                "测试",
                List.of(transfer(account(loan), StoreFixture.WORLD, loan + 5L)),
                Optional.of(chain));
    }

    private static AccountId account(int loan) {
        return AccountId.of("loan/" + loan);
    }

    @Test
    void what_was_set_aside_is_gone_on_with() {
        assertThat(differences(0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update account set credits_posted = credits_posted + 1 where id like 'loan/1%'",
                "delete from account where id in ('loan/7', 'loan/30', 'fund/held')",
                "insert into account values ('loan/0/ghost', 'UNBOUNDED', 0, 0, 0, 0, 1)",
                "update account set id = 'loan/70' where id = 'loan/7'",
                "update account set opened = opened + 1 where id like 'loan/2%'",
                "delete from hold_resolution where hold_id in ('hold3', 'hold4')",
                "update held set amount = 2 where id like 'hold1%'",
                "delete from case_file",
                "insert into setting values ('', '')"
            })
    void it_tells_of_each_account_hold_and_row_what_is_told_with_all_of_them_in_memory(String attack) {
        keeping.alter(database, attack);
        assertThat(differences(0)).isNotEmpty().isEqualTo(differences(Integer.MAX_VALUE));
    }

    private List<Difference> differences(int carried) {
        return keeping.reach(
                database,
                handle -> new StoreVerification(handle, Reached.UNWATCHED, carried)
                        .replay()
                        .verification()
                        .differences());
    }
}
