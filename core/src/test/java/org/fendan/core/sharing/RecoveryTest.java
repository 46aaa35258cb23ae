package org.fendan.core.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fendan.core.sharing.SharingFixture.BANK;
import static org.fendan.core.sharing.SharingFixture.FIRST;
import static org.fendan.core.sharing.SharingFixture.GUARANTOR;
import static org.fendan.core.sharing.SharingFixture.OPEN;
import static org.fendan.core.sharing.SharingFixture.SECOND;
import static org.fendan.core.sharing.SharingFixture.art;
import static org.fendan.core.sharing.SharingFixture.borne;
import static org.fendan.core.sharing.SharingFixture.fen;
import static org.fendan.core.sharing.SharingFixture.shown;
import static org.fendan.core.sharing.SharingFixture.turn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.fendan.core.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecoveryTest {

    private static final Recovery.Surplus SURPLUS = new Recovery.Surplus(art("surplus"), Bearer.BORROWER);
    private static final Recovery IN_ORDER = new Recovery(
            Recovery.Mode.IN_ORDER, List.of(turn(BANK, BANK, OPEN), turn(FIRST, FIRST), turn(SECOND, SECOND)), SURPLUS);
    private static final Recovery IN_PROPORTION = new Recovery(
            Recovery.Mode.IN_PROPORTION,
            List.of(turn(GUARANTOR, GUARANTOR), turn(BANK, BANK), turn(FIRST, FIRST)),
            SURPLUS);

    @ParameterizedTest(name = "{0} recovered: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0   | bank 0, committee 0, first 0, second 0, borrower 0
            39  | bank 39, committee 0, first 0, second 0, borrower 0
            40  | bank 40, committee 0, first 0, second 0, borrower 0
            41  | bank 40, committee 1, first 0, second 0, borrower 0
            70  | bank 40, committee 30, first 0, second 0, borrower 0
            71  | bank 40, committee 30, first 1, second 0, borrower 0
            95  | bank 40, committee 30, first 20, second 5, borrower 0
            100 | bank 40, committee 30, first 20, second 10, borrower 0
            101 | bank 40, committee 30, first 20, second 10, borrower 1
            """)
    void in_order_the_next_is_repaid_when_the_one_before_is(long net, String slices) {
        assertThat(shown(IN_ORDER.split(fen(net), borne("bank 40, committee 30, first 20, second 10"))))
                .isEqualTo(slices);
    }

    @Test
    void in_order_what_was_returned_before_is_not_owed_again() {
        Borne borne = borne("bank 40, first 20");
        borne = borne.plusRecovery(IN_ORDER.split(fen(50), borne));
        assertThat(shown(IN_ORDER.split(fen(15), borne)))
                .isEqualTo("bank 0, committee 0, first 10, second 0, borrower 5");
    }

    @Test
    void in_order_a_payee_receives_what_ranks_with_its_own() {
        Split split = IN_ORDER.split(fen(60), borne("bank 40, committee 30"));
        assertThat(split.byPayee())
                .isEqualTo(Map.of(BANK, fen(60), FIRST, fen(0), SECOND, fen(0), Bearer.BORROWER, fen(0)));
        assertThat(split.of(OPEN)).isEqualTo(fen(20));
    }

    @Test
    void in_order_each_slice_says_by_what_it_came_about() {
        assertThat(IN_ORDER.split(fen(50), borne("bank 40, committee 30")).slices())
                .startsWith(
                        new Slice(
                                1,
                                Slice.Role.TURN,
                                BANK,
                                BANK,
                                fen(40),
                                art("bank"),
                                fen(50),
                                Optional.empty(),
                                Optional.of(fen(40)),
                                Optional.empty()),
                        new Slice(
                                2,
                                Slice.Role.TURN,
                                OPEN,
                                BANK,
                                fen(10),
                                art("bank"),
                                fen(10),
                                Optional.empty(),
                                Optional.of(fen(30)),
                                Optional.empty()))
                .endsWith(new Slice(
                        5,
                        Slice.Role.SURPLUS,
                        Bearer.BORROWER,
                        Bearer.BORROWER,
                        fen(0),
                        art("surplus"),
                        fen(0),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @ParameterizedTest(name = "{0} recovered: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0   | borrower 0
            1   | guarantor 1, bank 0, first 0, borrower 0
            3   | guarantor 2, bank 0, first 1, borrower 0
            10  | guarantor 4, bank 2, first 4, borrower 0
            100 | guarantor 40, bank 20, first 40, borrower 0
            101 | guarantor 40, bank 20, first 40, borrower 1
            """)
    void in_proportion_each_is_repaid_as_it_bore_and_the_odd_fen_goes_to_the_first(long net, String slices) {
        assertThat(shown(IN_PROPORTION.split(fen(net), borne("guarantor 40, bank 20, first 40"))))
                .isEqualTo(slices);
    }

    @ParameterizedTest(name = "{0}, {1} recovered: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            guarantor 41, bank 20, first 40 | 99 | guarantor 41, bank 19, first 39, borrower 0
            guarantor 1, bank 1, first 1 | 2 | guarantor 1, bank 1, first 0, borrower 0
            guarantor 0, bank 1, first 1 | 1 | guarantor 0, bank 1, first 0, borrower 0
            guarantor 1, bank 1, first 1 | 4 | guarantor 1, bank 1, first 1, borrower 1
            guarantor 0, bank 0, first 0 | 5 | borrower 5
            guarantor 5, bank 0, first 0 | 5 | guarantor 5, bank 0, first 0, borrower 0
            """)
    void in_proportion_nobody_gets_an_odd_fen_he_is_not_owed(String bore, long net, String slices) {
        assertThat(shown(IN_PROPORTION.split(fen(net), borne(bore)))).isEqualTo(slices);
    }

    @Test
    void in_proportion_each_slice_says_by_what_it_came_about() {
        Borne borne = borne("guarantor 40, bank 20, first 40");
        borne = borne.plusRecovery(IN_PROPORTION.split(fen(50), borne));
        assertThat(IN_PROPORTION.split(fen(60), borne).slices())
                .startsWith(
                        new Slice(
                                1,
                                Slice.Role.PROPORTION,
                                GUARANTOR,
                                GUARANTOR,
                                fen(20),
                                art("guarantor"),
                                fen(50),
                                Optional.empty(),
                                Optional.of(fen(20)),
                                Optional.empty()),
                        new Slice(
                                2,
                                Slice.Role.PROPORTION,
                                BANK,
                                BANK,
                                fen(10),
                                art("bank"),
                                fen(50),
                                Optional.empty(),
                                Optional.of(fen(10)),
                                Optional.empty()))
                .endsWith(new Slice(
                        4,
                        Slice.Role.SURPLUS,
                        Bearer.BORROWER,
                        Bearer.BORROWER,
                        fen(10),
                        art("surplus"),
                        fen(10),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void in_proportion_who_had_more_than_his_part_before_waits_for_the_others() {
        Borne borne = borne("guarantor 50, bank 50, first 0");
        borne = new Borne(borne.borne(), Map.of(BANK, fen(40)));
        assertThat(shown(IN_PROPORTION.split(fen(20), borne))).isEqualTo("guarantor 20, bank 0, first 0, borrower 0");
        assertThat(shown(IN_PROPORTION.split(fen(60), borne))).isEqualTo("guarantor 50, bank 10, first 0, borrower 0");
    }

    @Test
    void a_recovery_for_nobody_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recovery(Recovery.Mode.IN_ORDER, List.of(), SURPLUS))
                .withMessage("a recovery needs somebody to repay");
    }

    @Test
    void a_recovery_names_whose_parts_it_repays() {
        assertThat(IN_ORDER.bearers()).containsExactly(BANK, OPEN, FIRST, SECOND);
    }

    @Property
    void many_recoveries_in_proportion_stay_within_what_each_bore_and_near_one_large_one(
            @ForAll @LongRange(min = 0, max = 1_000_000) long guarantor,
            @ForAll @LongRange(min = 0, max = 1_000_000) long bank,
            @ForAll @LongRange(min = 0, max = 1_000_000) long first,
            @ForAll @Size(max = 12) List<@LongRange(min = 0, max = 300_000) Long> sums) {
        Borne start = borne("guarantor " + guarantor + ", bank " + bank + ", first " + first);
        Borne end = recovered(start, sums);
        List<Long> shuffled = new ArrayList<>(sums);
        Collections.reverse(shuffled);
        Borne otherOrder = recovered(start, shuffled);
        Borne atOnce = recovered(
                start, List.of(sums.stream().mapToLong(Long::longValue).sum()));
        for (Bearer bearer : IN_PROPORTION.bearers()) {
            assertThat(end.wasReturned(bearer)).isLessThanOrEqualTo(start.bore(bearer));
            assertThat(Math.abs(difference(end, atOnce, bearer))).isLessThanOrEqualTo(2);
            assertThat(Math.abs(difference(otherOrder, atOnce, bearer))).isLessThanOrEqualTo(2);
        }
        assertThat(returned(end)).isEqualTo(returned(atOnce)).isEqualTo(returned(otherOrder));
    }

    @Property
    void when_all_is_recovered_everybody_has_what_he_bore(
            @ForAll @LongRange(min = 0, max = Money.LIMIT) long guarantor,
            @ForAll @LongRange(min = 0, max = Money.LIMIT) long bank,
            @ForAll @LongRange(min = 0, max = Money.LIMIT) long first,
            @ForAll @LongRange(min = 0, max = Money.LIMIT) long before) {
        Borne start = borne("guarantor " + guarantor + ", bank " + bank + ", first " + first);
        for (Recovery recovery : List.of(IN_ORDER, IN_PROPORTION)) {
            Borne borne = start.plusRecovery(recovery.split(fen(before), start));
            Split last = recovery.split(start.owed(recovery.bearers()), borne);
            borne = borne.plusRecovery(last);
            for (Bearer bearer : recovery.bearers()) {
                assertThat(borne.wasReturned(bearer)).isEqualTo(start.bore(bearer));
            }
        }
    }

    private static Borne recovered(Borne start, List<Long> sums) {
        Borne borne = start;
        for (long sum : sums) {
            Split split = IN_PROPORTION.split(fen(sum), borne);
            assertThat(split.whole()).isEqualTo(fen(sum));
            borne = borne.plusRecovery(split);
        }
        return borne;
    }

    private static long difference(Borne one, Borne other, Bearer bearer) {
        return one.wasReturned(bearer).minus(other.wasReturned(bearer)).fen();
    }

    private static Money returned(Borne borne) {
        return IN_PROPORTION.bearers().stream().map(borne::wasReturned).reduce(Money.ZERO, Money::plus);
    }
}
