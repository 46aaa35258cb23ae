package org.fendan.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fendan.core.ledger.LedgerFixture.BANK;
import static org.fendan.core.ledger.LedgerFixture.DAY;
import static org.fendan.core.ledger.LedgerFixture.FUND;
import static org.fendan.core.ledger.LedgerFixture.account;
import static org.fendan.core.ledger.LedgerFixture.book;
import static org.fendan.core.ledger.LedgerFixture.chain;
import static org.fendan.core.ledger.LedgerFixture.reserve;
import static org.fendan.core.ledger.LedgerFixture.transfer;

import org.fendan.core.money.Money;
import org.junit.jupiter.api.Test;

class BranchTest {

    @Test
    void a_branch_sees_its_base_and_reaches_it_only_by_merging() {
        Book book = book();
        Book batch = book.branch();
        Book work = batch.branch();
        work.apply(chain("a", reserve("h", 10)));
        assertThat(work.hold("h")).isPresent();
        assertThat(batch.hold("h")).isEmpty();
        work.merge();
        assertThat(batch.hasChain("a")).isTrue();
        assertThat(batch.changedAccounts()).extracting(Account::id).containsExactly(BANK, FUND);
        assertThat(batch.changedHolds()).extracting(Hold::id).containsExactly("h");
        assertThat(work.changedAccounts()).isEmpty();
        assertThat(work.changedHolds()).isEmpty();
        assertThat(batch.accounts()).hasSize(4).contains(account(batch, FUND)).doesNotContain(account(book, FUND));
        assertThat(book.holds()).isEmpty();
        assertThat(work.holds()).hasSize(1);
        assertThat(book.hasChain("a")).isFalse();
        assertThatThrownBy(book::merge).hasMessageContaining("without a base");
    }

    @Test
    void a_merged_branch_starts_afresh_and_follows_its_base() {
        Book book = book();
        Book work = book.branch();
        Chain original = chain("a", transfer(FUND, BANK, 1));
        work.apply(original);
        work.merge();
        book.apply(Chain.reversalOf(original, book::hold, "b", DAY, "error"));
        assertThat(work.isReversed("a")).isTrue();
        assertThat(account(work, FUND).balance()).isEqualTo(Money.ofFen(5000));
    }
}
