package org.fendan.core.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.fendan.core.sharing.SharingFixture.BANK;
import static org.fendan.core.sharing.SharingFixture.FIRST;
import static org.fendan.core.sharing.SharingFixture.OPEN;
import static org.fendan.core.sharing.SharingFixture.SECOND;
import static org.fendan.core.sharing.SharingFixture.borne;
import static org.fendan.core.sharing.SharingFixture.fen;
import static org.fendan.core.sharing.SharingFixture.fund;
import static org.fendan.core.sharing.SharingFixture.slice;

import java.util.List;
import java.util.Map;
import org.fendan.core.law.Text;
import org.junit.jupiter.api.Test;

/** What was borne and returned, what funds hold, and the sums splits are made of. */
class BorneTest {

    @Test
    void losses_and_recoveries_are_kept_apart_and_added_up() {
        Borne borne = borne("bank 40, first 20, bank 2")
                .plusRecovery(new Split(fen(5), List.of(slice(BANK, fen(5)))))
                .plusRecovery(new Split(fen(6), List.of(slice(BANK, fen(6)))));
        assertThat(borne.bore(BANK)).isEqualTo(fen(42));
        assertThat(borne.wasReturned(BANK)).isEqualTo(fen(11));
        assertThat(borne.owed(BANK)).isEqualTo(fen(31));
        assertThat(borne.owed(FIRST)).isEqualTo(fen(20));
        assertThat(borne.bore(SECOND)).isEqualTo(fen(0));
        assertThat(borne.owed(List.of(BANK, FIRST, SECOND))).isEqualTo(fen(51));
    }

    @Test
    void nobody_owes_what_he_received_too_much() {
        assertThat(new Borne(Map.of(BANK, fen(1)), Map.of(BANK, fen(2))).owed(BANK))
                .isEqualTo(fen(0));
    }

    @Test
    void a_decided_part_moves_to_the_one_named() {
        Borne borne = borne("committee 30, first 20").decided(OPEN, FIRST, fen(29));
        assertThat(borne.bore(OPEN)).isEqualTo(fen(1));
        assertThat(borne.bore(FIRST)).isEqualTo(fen(49));
    }

    @Test
    void a_fund_not_named_is_unknown_and_not_empty() {
        Resources resources = Resources.UNKNOWN.with(FIRST, fen(0));
        assertThat(resources.of(FIRST)).contains(fen(0));
        assertThat(resources.of(SECOND)).isEmpty();
        assertThat(resources.missing(List.of(FIRST, SECOND))).containsExactly(SECOND);
        assertThat(resources.with(FIRST, fen(7)).of(FIRST)).contains(fen(7));
    }

    @Test
    void a_fund_below_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Resources.UNKNOWN.with(FIRST, fen(-1)))
                .withMessage("a fund or cap cannot hold less than nothing: {first=-0.01}{}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Resources.UNKNOWN.with("yearly", fen(-1)))
                .withMessage("a fund or cap cannot hold less than nothing: {}{yearly=-0.01}");
    }

    @Test
    void a_split_that_does_not_add_up_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Split(fen(10), List.of(slice(BANK, fen(9)))))
                .withMessage("the slices add up to 0.09, not to 0.10");
        assertThatIllegalStateException()
                .isThrownBy(() -> new Split(fen(0), List.of(slice(BANK, fen(-1)), slice(FIRST, fen(1)))))
                .withMessageStartingWith("a slice is negative: ");
    }

    @Test
    void a_split_adds_up_the_slices_of_one_bearer() {
        Split split = new Split(fen(6), List.of(slice(BANK, fen(1)), slice(FIRST, fen(2)), slice(BANK, fen(3))));
        assertThat(split.byBearer()).containsExactly(Map.entry(BANK, fen(4)), Map.entry(FIRST, fen(2)));
        assertThat(split.byPayee()).containsExactly(Map.entry(BANK, fen(4)), Map.entry(FIRST, fen(2)));
        assertThat(split.of(BANK)).isEqualTo(fen(4));
        assertThat(split.of(SECOND)).isEqualTo(fen(0));
    }

    @Test
    void bearers_of_one_id_are_equal_and_known_by_it() {
        assertThat(fund("first")).isEqualTo(FIRST).hasSameHashCodeAs(FIRST).hasToString("first");
        assertThat(new Bearer("first", Text.of("别名", "other name"), Bearer.Kind.PARTY))
                .isEqualTo(FIRST);
        assertThat(FIRST).isNotEqualTo(SECOND).isNotEqualTo("first");
        assertThat(FIRST.hashCode()).isEqualTo("first".hashCode());
    }
}
