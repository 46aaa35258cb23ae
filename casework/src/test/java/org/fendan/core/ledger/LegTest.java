package org.fendan.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fendan.core.ledger.LedgerFixture.BANK;
import static org.fendan.core.ledger.LedgerFixture.DAY;
import static org.fendan.core.ledger.LedgerFixture.FUND;
import static org.fendan.core.ledger.LedgerFixture.book;
import static org.fendan.core.ledger.LedgerFixture.chain;
import static org.fendan.core.ledger.LedgerFixture.post;
import static org.fendan.core.ledger.LedgerFixture.reserve;
import static org.fendan.core.ledger.LedgerFixture.transfer;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LegTest {

    private final Book book = book();

    LegTest() {
        book.apply(chain("a", reserve("h", 10)));
    }

    @Test
    void a_transfer_has_two_legs_with_its_slice() {
        List<Leg> legs = legs(new Movement.Open(FUND, AccountRule.UNBOUNDED), transfer(FUND, BANK, 3));
        assertThat(said(legs)).containsExactly("1 TRANSFER DEBIT 0.03", "1 TRANSFER CREDIT 0.03");
        assertThat(legs).extracting(Leg::slice).containsOnly("CASE-7/claim-1/2");
        assertThat(legs).extracting(Leg::account).containsExactly(FUND, BANK);
        assertThat(legs).extracting(leg -> leg.effect().fen()).containsExactly(-3L, 3L);
    }

    @Test
    void a_hold_has_legs_when_kept_posted_and_released() {
        assertThat(said(legs(reserve("h", 10)))).containsExactly("0 RESERVE DEBIT 0.10", "0 RESERVE CREDIT 0.10");
        assertThat(said(legs(post("h", 10)))).containsExactly("0 POST DEBIT 0.10", "0 POST CREDIT 0.10");
        assertThat(said(legs(post("h", 4))))
                .containsExactly(
                        "0 POST DEBIT 0.04", "0 POST CREDIT 0.04", "0 RELEASE DEBIT 0.06", "0 RELEASE CREDIT 0.06");
        assertThat(legs(new Movement.Close(DAY))).isEmpty();
        for (Movement release : List.of(new Movement.VoidHold("h"), new Movement.ExpireHold("h", DAY))) {
            assertThat(said(legs(release))).containsExactly("0 RELEASE DEBIT 0.10", "0 RELEASE CREDIT 0.10");
        }
        assertThat(legs(post("h", 10))).extracting(Leg::hold).containsOnly(Optional.of("h"));
        assertThat(legs(post("h", 10))).extracting(leg -> leg.effect().fen()).containsExactly(-10L, 10L);
        assertThat(legs(reserve("h", 10))).extracting(leg -> leg.effect().fen()).containsOnly(0L);
    }

    @Test
    void a_hold_nobody_knows_is_refused() {
        assertThatThrownBy(() -> legs(post("x", 1))).hasMessage("no hold \"x\"");
    }

    private List<Leg> legs(Movement... movements) {
        return Leg.of(chain("b", movements), book::hold);
    }

    private static List<String> said(List<Leg> legs) {
        return legs.stream()
                .map(leg -> leg.movement() + " " + leg.kind() + " " + leg.side() + " " + leg.amount())
                .toList();
    }
}
