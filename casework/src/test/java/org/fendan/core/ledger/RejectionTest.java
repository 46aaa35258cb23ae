package org.fendan.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.core.ledger.LedgerFixture.BANK;
import static org.fendan.core.ledger.LedgerFixture.DAY;
import static org.fendan.core.ledger.LedgerFixture.FUND;
import static org.fendan.core.ledger.LedgerFixture.WORLD;
import static org.fendan.core.ledger.LedgerFixture.book;
import static org.fendan.core.ledger.LedgerFixture.chain;
import static org.fendan.core.ledger.LedgerFixture.post;
import static org.fendan.core.ledger.LedgerFixture.reserve;
import static org.fendan.core.ledger.LedgerFixture.said;
import static org.fendan.core.ledger.LedgerFixture.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row spoils more than one thing; the code of the earlier fault is the answer. */
class RejectionTest {

    private static final AccountId NOBODY = AccountId.of("nobody");
    private static final LocalDate SHUT = LocalDate.of(2021, 9, 30);
    private static final Chain CLOSED = Chain.closing(SHUT, DAY, "p");

    static Stream<Arguments> precedence() {
        return Stream.of(
                row("CHAIN_EMPTY at -1", new Chain("opening", DAY, "p", List.of(), Optional.of("none"))),
                row("CHAIN_ID_TAKEN at -1", reversal("opening", "none", transfer(NOBODY, BANK, 0))),
                row("ORIGINAL_UNKNOWN at -1", reversal("x", "none", transfer(NOBODY, BANK, 0))),
                row("ORIGINAL_UNKNOWN at -1", reversal("x", "x", transfer(FUND, BANK, 1))),
                row("ALREADY_REVERSED at -1", reversal("x", "first", transfer(NOBODY, BANK, 0))),
                row("ORIGINAL_UNKNOWN at -1", reversal("x", "close/2021-10-31", transfer(NOBODY, BANK, 0))),
                row("CLOSE_REVERSED at -1", reversal("x", CLOSED.id(), new Movement.Close(SHUT))),
                row("CLOSE_MALFORMED at -1", on(SHUT, "x", new Movement.Close(SHUT))),
                row("CLOSE_MALFORMED at -1", on(SHUT, "close/2021-10-01", new Movement.Close(SHUT))),
                row("CLOSE_MALFORMED at -1", on(SHUT, "close/2021-10-01", transfer(NOBODY, BANK, 0))),
                row("CLOSE_MALFORMED at -1", reversal("close/2021-10-02", "opening", closing("2021-10-02"))),
                row("CLOSE_MALFORMED at -1", chain("close/2021-10-02", closing("2021-10-02"), transfer(FUND, BANK, 1))),
                row("PERIOD_CLOSED at -1", on(SHUT, "x", transfer(NOBODY, BANK, 0))),
                row("PERIOD_CLOSED at -1", on(SHUT, "close/2021-10-01", closing("2021-10-01"))),
                row("CLOSE_NOT_FORWARD at 0", chain("close/2021-09-29", closing("2021-09-29"))),
                row("CLOSE_NOT_OVER at 0", chain("close/" + DAY, new Movement.Close(DAY))),
                row("ACCOUNT_UNKNOWN at 0", chain("x", transfer(NOBODY, NOBODY, 0))),
                row("ACCOUNT_UNKNOWN at 0", chain("x", transfer(FUND, NOBODY, 0))),
                row(
                        "ACCOUNT_UNKNOWN at 0",
                        chain("x", new Movement.Reserve("h", transfer(NOBODY, FUND, 0), Optional.empty()))),
                row(
                        "ACCOUNT_RULE_DIFFERS at 0",
                        chain("x", new Movement.Open(FUND, AccountRule.UNBOUNDED), transfer(FUND, FUND, 0))),
                row("AMOUNT_NOT_POSITIVE at 0", chain("x", transfer(FUND, FUND, 0))),
                row("AMOUNT_NOT_POSITIVE at 0", chain("x", transfer(FUND, BANK, -1))),
                row("AMOUNT_NOT_POSITIVE at 0", chain("x", post("none", 0))),
                row(
                        "SAME_ACCOUNT at 0",
                        chain("x", new Movement.Reserve("h", transfer(FUND, FUND, 9999), Optional.empty()))),
                row("SAME_ACCOUNT at 0", chain("x", transfer(FUND, FUND, 9999))),
                row("HOLD_UNKNOWN at 0", chain("x", post("none", 9999))),
                row("HOLD_UNKNOWN at 0", chain("x", new Movement.VoidHold("none"))),
                row("HOLD_UNKNOWN at 0", chain("x", new Movement.ExpireHold("none", DAY))),
                row("HOLD_ID_TAKEN at 0", chain("x", reserve("h", 9999))),
                row("HOLD_ID_TAKEN at 0", chain("x", reserve("gone", 1))),
                row("HOLD_ALREADY_RESOLVED at 0", chain("x", post("gone", 9999))),
                row("HOLD_ALREADY_RESOLVED at 0", chain("x", new Movement.ExpireHold("gone", DAY))),
                row("HOLD_NOT_EXPIRED at 0", chain("x", new Movement.ExpireHold("h", DAY))),
                row("AMOUNT_EXCEEDS_HOLD at 0", chain("x", post("h", 101))),
                row("OVERFLOW at 0", chain("x", transfer(WORLD, FUND, Long.MAX_VALUE))),
                row("OVERFLOW at 0", chain("x", transfer(FUND, BANK, Long.MAX_VALUE))),
                row("EXCEEDS_CREDITS at 1", chain("x", transfer(FUND, BANK, 4900), transfer(FUND, BANK, 1))));
    }

    private static Movement closing(String through) {
        return new Movement.Close(LocalDate.parse(through));
    }

    private static Chain on(LocalDate date, String id, Movement movement) {
        return Chain.of(id, date, "p", List.of(movement));
    }

    private static Arguments row(String expected, Chain chain) {
        return Arguments.of(expected, chain);
    }

    private static Chain reversal(String id, String original, Movement movement) {
        return new Chain(id, DAY, "p", List.of(movement), Optional.of(original));
    }

    private static Book prepared() {
        Book book = book();
        book.apply(chain("first", transfer(WORLD, BANK, 5)));
        book.apply(reversal("back", "first", transfer(BANK, WORLD, 5)));
        book.apply(chain("hold", reserve("h", 100), reserve("gone", 7)));
        book.apply(chain("void", new Movement.VoidHold("gone")));
        assertThat(said(book.apply(CLOSED))).isEqualTo("booked");
        return book;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("precedence")
    void the_earlier_fault_is_the_answer(String expected, Chain chain) {
        assertThat(said(prepared().apply(chain))).isEqualTo(expected);
    }

    @Test
    void a_refusal_carries_the_values_its_sentence_needs() {
        Outcome.Rejected refused = (Outcome.Rejected) prepared().apply(chain("x", transfer(FUND, BANK, 4901)));
        assertThat(refused)
                .isEqualTo(new Outcome.Rejected(
                        Rejection.EXCEEDS_CREDITS, 0, "x", Optional.of(FUND), Money.ofFen(4900), Money.ofFen(4901)));
        assertThat(refused.sentence())
                .isEqualTo(Text.of(
                        "账户“city/risk-fund”可用49.00元，不足49.01元",
                        "account \"city/risk-fund\" has 49.00 yuan available, short of 49.01 yuan"));
        assertThat(refused.isBooked()).isFalse();
    }

    @Test
    void a_posting_beyond_its_hold_names_both_sums() {
        Outcome.Rejected refused = (Outcome.Rejected) prepared().apply(chain("x", post("h", 101)));
        assertThat(refused.sentence().en()).isEqualTo("posting 1.01 yuan exceeds the 1.00 yuan of hold \"h\"");
        assertThat(refused.subject()).isEqualTo("h");
    }

    @Test
    void an_amount_not_above_zero_is_named() {
        Outcome.Rejected refused = (Outcome.Rejected) prepared().apply(chain("x", post("h", -101)));
        assertThat(refused.sentence().en()).isEqualTo("the amount must be above zero: -1.01 yuan");
    }

    @ParameterizedTest
    @EnumSource
    void every_code_has_a_sentence_with_every_place_filled(Rejection code) {
        Text sentence =
                new Outcome.Rejected(code, 0, SHUT.toString(), Optional.empty(), Money.ZERO, Money.ZERO).sentence();
        assertThat(sentence.zh() + sentence.en()).doesNotContain("{", "}");
    }
}
