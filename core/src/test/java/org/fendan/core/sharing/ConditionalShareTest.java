package org.fendan.core.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.core.sharing.SharingFixture.BANK;
import static org.fendan.core.sharing.SharingFixture.BANK_SHARE;
import static org.fendan.core.sharing.SharingFixture.FIRST;
import static org.fendan.core.sharing.SharingFixture.GUARANTOR;
import static org.fendan.core.sharing.SharingFixture.LOSS;
import static org.fendan.core.sharing.SharingFixture.OPEN;
import static org.fendan.core.sharing.SharingFixture.SECOND;
import static org.fendan.core.sharing.SharingFixture.art;
import static org.fendan.core.sharing.SharingFixture.fen;
import static org.fendan.core.sharing.SharingFixture.first;
import static org.fendan.core.sharing.SharingFixture.loss;
import static org.fendan.core.sharing.SharingFixture.part;
import static org.fendan.core.sharing.SharingFixture.rest;
import static org.fendan.core.sharing.SharingFixture.sharing;
import static org.fendan.core.sharing.SharingFixture.shown;

import java.util.List;
import java.util.Optional;
import org.fendan.core.amount.Amount;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Term;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.rule.Holds;
import org.fendan.core.rule.Plus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares that are there only sometimes, shares a clause makes nothing, and caps on what funds pay. */
class ConditionalShareTest {

    private static final FactKey<Boolean> GUARANTEED =
            FactKey.stated("guaranteed", "有担保", "guaranteed", FactType.FLAG, "true");
    private static final FactKey<Boolean> BROKEN = FactKey.stated("broken", "违规", "broken", FactType.FLAG, "false");
    private static final FactKey<Boolean> LATE = FactKey.stated("late", "逾期申报", "late", FactType.FLAG, "false");
    private static final FactKey<Money> INTEREST = FactKey.stated("interest", "利息", "interest", FactType.MONEY, "1.00");
    private static final Resources PLENTY =
            Resources.UNKNOWN.with(FIRST, fen(1_000_000)).with(SECOND, fen(1_000_000));

    private static LossSharing.Share share(Bearer bearer, Term<Ratio> ratio) {
        return new LossSharing.Share(art("share"), bearer, ratio, Optional.empty());
    }

    /** Made anew for each test. */
    private final LossSharing chosen = sharing(
            share(GUARANTOR, BANK_SHARE).when(new Holds(GUARANTEED)),
            share(FIRST, part(1, 2)).unless(art("broken"), new Holds(BROKEN)).unless(art("late"), new Holds(LATE)),
            rest(BANK));

    private static Facts facts(String guaranteed, String broken, String late, String share) {
        Facts facts = loss(101);
        facts = guaranteed == null ? facts : facts.withText(GUARANTEED, guaranteed);
        facts = broken == null ? facts : facts.withText(BROKEN, broken);
        facts = late == null ? facts : facts.withText(LATE, late);
        return share == null ? facts : facts.withText(BANK_SHARE, share);
    }

    @ParameterizedTest(name = "guaranteed {0}, broken {1}, late {2}, share {3}: {4}; missing {5}")
    @CsvSource(delimiter = '|', nullValues = "?", textBlock = """
            true  | false | false | 20 | guarantor 20, first 50, bank 31 | ''
            false | false | false | 20 | first 50, bank 51               | ''
            false | false | false | ?  | first 50, bank 51               | ''
            true  | true  | false | 20 | guarantor 20, first 0, bank 81  | ''
            true  | false | true  | 20 | guarantor 20, first 0, bank 81  | ''
            false | true  | true  | ?  | first 0, bank 101               | ''
            true  | false | false | ?  | -                               | bankShare
            ?     | false | false | 20 | -                               | guaranteed
            ?     | false | false | ?  | -                               | guaranteed
            true  | ?     | false | 20 | -                               | broken
            true  | true  | ?     | 20 | -                               | late
            ?     | ?     | ?     | ?  | -                               | broken guaranteed late
            """)
    void a_share_is_there_where_its_condition_holds_and_nothing_where_a_clause_says_so(
            String guaranteed, String broken, String late, String share, String slices, String missing) {
        Facts facts = facts(guaranteed, broken, late, share);
        assertThat(chosen.split(facts, PLENTY).map(SharingFixture::shown).orElse("-"))
                .isEqualTo(slices);
        assertThat(String.join(
                        " ", chosen.missing(facts).stream().map(FactKey::name).toList()))
                .isEqualTo(missing);
    }

    @Test
    void an_excluded_share_says_by_which_clause() {
        Slice none = chosen.split(facts("false", "true", "true", null), PLENTY)
                .orElseThrow()
                .slices()
                .get(0);
        assertThat(none)
                .isEqualTo(new Slice(
                        1,
                        Slice.Role.EXCLUDED,
                        FIRST,
                        FIRST,
                        Money.ZERO,
                        art("broken"),
                        fen(101),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        Slice late = chosen.split(facts("false", "false", "true", null), PLENTY)
                .orElseThrow()
                .slices()
                .get(0);
        assertThat(late.citation()).isEqualTo(art("late"));
    }

    @Test
    void it_names_every_fact_it_may_look_at() {
        assertThat(chosen.keys()).containsExactly(BANK_SHARE, BROKEN, GUARANTEED, LATE, LOSS);
        assertThat(chosen.missing(Facts.NONE)).containsExactly(BROKEN, GUARANTEED, LATE, LOSS);
        assertThat(chosen.split(facts("true", "false", "false", "20").without(LOSS), PLENTY))
                .isEmpty();
    }

    @Test
    void the_first_stated_sum_of_a_loss_is_its_principal() {
        Amount both = new Amount.Sum(List.of(new Amount.Stated(LOSS), new Amount.Stated(INTEREST)));
        assertThat(LossSharing.of(both, rest(BANK)).sums()).containsExactly(LOSS, INTEREST);
        assertThat(LossSharing.of(new Amount.Stated(INTEREST), rest(BANK)).sums())
                .containsExactly(INTEREST);
        assertThat(LossSharing.of(new Amount.Least(List.of(both)), rest(BANK)).sums())
                .isEmpty();
        assertThat(LossSharing.of(new Amount.Stated(new Plus(LOSS, INTEREST)), rest(BANK))
                        .sums())
                .isEmpty();
    }

    @ParameterizedTest(name = "fund {0}, cap {1}, other cap {2}: {3}, limit {4}, by {5}")
    @CsvSource(delimiter = '|', textBlock = """
            90 | 40 | 60 | 40, 10 open, 51 | 40 | yearly
            90 | 60 | 40 | 40, 10 open, 51 | 40 | other
            30 | 40 | 60 | 30, 20 open, 51 | 30 | -
            40 | 40 | 60 | 40, 10 open, 51 | 40 | -
            90 | 50 | 50 | 50, 51          | 50 | *
            90 | 0  | 60 | 0, 50 open, 51  | 0  | yearly
            """)
    void a_fund_pays_no_more_than_a_cap_leaves(
            long fund, long cap, long other, String shown, long limit, String bound) {
        LossSharing sharing =
                sharing(new LossSharing.Share(art("share"), FIRST, part(1, 2), Optional.of(OPEN)), rest(BANK));
        Resources resources = Resources.UNKNOWN
                .with(FIRST, fen(fund))
                .with("yearly", fen(cap))
                .with("other", fen(other));
        Split split = sharing.split(loss(101), resources).orElseThrow();
        String amounts = String.join(
                ", ",
                split.slices().stream()
                        .map(s -> s.amount().fen() + (s.role() == Slice.Role.UNCOVERED ? " open" : ""))
                        .toList());
        assertThat(amounts).isEqualTo(shown);
        Slice first = split.slices().get(0);
        assertThat(first.limit()).contains(fen(limit));
        assertThat(resources.of(FIRST)).contains(fen(limit));
        assertThat(first.cap().orElse("-")).matches(bound.equals("*") ? "yearly|other" : bound);
        assertThat(split.slices())
                .filteredOn(s -> s.role() == Slice.Role.UNCOVERED)
                .allSatisfy(s -> {
                    assertThat(s.limit()).isEqualTo(first.limit());
                    assertThat(s.cap()).isEqualTo(first.cap());
                });
    }

    @Test
    void one_who_pays_first_is_capped_too() {
        LossSharing sharing = sharing(first(FIRST), rest(BANK));
        Slice capped = sharing.split(
                        loss(100), Resources.UNKNOWN.with(FIRST, fen(90)).with("yearly", fen(7)))
                .orElseThrow()
                .slices()
                .get(0);
        assertThat(capped.amount()).isEqualTo(fen(7));
        assertThat(capped.cap()).contains("yearly");
        assertThat(capped.limit()).contains(fen(7));
    }

    @Test
    void a_cap_says_nothing_of_a_fund_that_is_not_known() {
        Resources resources = Resources.UNKNOWN.with("yearly", fen(7));
        assertThat(resources.of(FIRST)).isEmpty();
        assertThat(resources.cap(FIRST)).isEmpty();
        assertThat(resources.missing(List.of(FIRST))).containsExactly(FIRST);
        assertThat(resources.with(FIRST, fen(9)).caps()).containsEntry("yearly", fen(7));
        assertThat(resources.with(FIRST, fen(9)).with("other", fen(8)).available())
                .containsEntry(FIRST, fen(9));
        assertThat(shown(sharing(share(GUARANTOR, part(1, 2)), rest(BANK))
                        .split(loss(100), resources)
                        .orElseThrow()))
                .isEqualTo("guarantor 50, bank 50");
    }
}
