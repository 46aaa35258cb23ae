package org.fendan.core.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.fendan.core.amount.Tally;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.settlement.LossTown;
import org.fendan.core.settlement.Portfolio;
import org.junit.jupiter.api.Test;

/** The losses of a portfolio, one a row: each finds what the rows before it left. */
class BulkSplitTest {

    private static final List<String> COLUMNS =
            List.of("scheme", "bank", "institution", "enterprise", "district", "overdueSince", "overduePrincipal");
    private static final BulkAdmission.Whole ON_THE_DAY =
            new BulkAdmission.Whole(Optional.empty(), Optional.of(LossTown.DAY));

    private static List<String> cells(Portfolio.Loss loss) {
        return List.of(
                loss.town().id(),
                loss.bank(),
                loss.institution(),
                loss.enterprise(),
                loss.district(),
                loss.since(),
                loss.principal());
    }

    private static BulkSplit asked(Portfolio portfolio) {
        return new BulkSplit(portfolio.catalogue(), COLUMNS, ON_THE_DAY, portfolio.opening(), "en");
    }

    @Test
    void any_portfolio_is_split_as_if_worked_out_one_by_one() {
        SplittableRandom dice = new SplittableRandom(5);
        for (int round = 0; round < 30; round++) {
            Portfolio portfolio = new Portfolio(dice);
            BulkSplit split = asked(portfolio);
            long number = 1;
            for (Portfolio.Loss loss : portfolio.losses(60)) {
                List<String> wrong = new ArrayList<>(cells(loss));
                wrong.set(dice.nextInt(3), "?");
                assertThat(split.lines(++number, wrong)).allMatch(line -> line.contains(BulkQuestion.INVALID));
                assertThat(split.lines(++number, cells(loss)))
                        .as("%s in %s", loss, portfolio)
                        .allMatch(line -> line.size() == split.header().size())
                        .map(line -> String.join(",", line.subList(0, 12)))
                        .isEqualTo(plain(number, loss, portfolio.next(loss)));
            }
        }
    }

    private static List<String> plain(long number, Portfolio.Loss loss, Optional<Portfolio.Borne> borne) {
        String row = number + "," + loss.enterprise() + "," + loss.town().id();
        if (borne.isEmpty()) {
            return List.of(row + ",UNDECIDED,,,,,,,,");
        }
        Money whole = Money.parse(loss.principal());
        Money city = Money.ofFen(borne.get().fen());
        return List.of(
                row + ",SHARED," + whole + ",1,SHARE,city," + city + ",4,"
                        + Money.ofFen(borne.get().most()) + "," + borne.get().cap(),
                row + ",SHARED," + whole + ",2,REST,bank," + whole.minus(city) + ",4,,");
    }

    @Test
    void scopes_asked_apart_answer_as_all_rows_together() {
        SplittableRandom dice = new SplittableRandom(6);
        for (int round = 0; round < 30; round++) {
            Portfolio portfolio = new Portfolio(dice);
            BulkSplit together = asked(portfolio);
            Map<String, BulkSplit> apart = new HashMap<>();
            for (Portfolio.Loss loss : portfolio.losses(60)) {
                List<String> row = cells(loss);
                BulkSplit mine = apart.computeIfAbsent(together.scope(row), scope -> asked(portfolio));
                assertThat(mine.lines(2, row)).as("%s in %s", loss, portfolio).isEqualTo(together.lines(2, row));
            }
        }
    }

    @Test
    void what_is_missing_and_what_is_wrong_is_said_in_the_last_column() {
        Catalogue catalogue = new Catalogue(List.of(LossTown.town("a").capped(Tally.Scope.ENTERPRISE, 1000)));
        BulkSplit split = new BulkSplit(catalogue, COLUMNS, ON_THE_DAY, Map.of(), "en");
        assertThat(last(split, "a", "bank-a", "guarantor-a", "", "", "", ""))
                .containsExactly("UNDECIDED overduePrincipal;paid-enterprise");
        assertThat(last(split, "a", "", "two words", "", "", "2022-02-30", "1,000"))
                .containsExactly(
                        "INVALID /bank: a code: letters, digits and . _ -, at most 40 characters; for example bank-a",
                        "INVALID /institution: a code: letters, digits and . _ -, at most 40 characters;"
                                + " found two words; for example bank-a",
                        "INVALID /facts/overdueSince: a real day, year-month-day; found 2022-02-30;"
                                + " for example 2022-04-28",
                        "INVALID /facts/overduePrincipal: a string in yuan, at most two decimals, no separators,"
                                + " not negative, at most 90 trillion; found 1,000; for example 1000000.00");
        assertThat(last(split, "a", "bank-a", "", "", "", "", ""))
                .containsExactly("INVALID /institution: a code: letters, digits and . _ -, at most 40 characters;"
                        + " for example bank-a");
        assertThat(last(split, "b", "", "", "", "", "", ""))
                .containsExactly("INVALID /scheme: there is no such scheme; found b; for example a");
        assertThat(split.scope(List.of("b", "", "", "", "", "", ""))).isEmpty();
    }

    private static List<String> last(BulkSplit split, String... cells) {
        return split.lines(2, List.of(cells)).stream()
                .map(line -> line.get(3) + " " + line.get(line.size() - 1))
                .toList();
    }

    @Test
    void accounts_that_no_fund_and_no_cap_can_have_are_refused_all_at_once_with_those_there_are() {
        Catalogue catalogue =
                new Catalogue(List.of(LossTown.town("a"), LossTown.town("b").pooled("p")));
        Map<String, Money> opening = Map.of(
                "pool/q/fund/city", Money.ZERO, "a/bank/bank-a/fund/city", Money.ZERO, "a/fund/city", Money.ZERO);
        assertThatExceptionOfType(ColumnsRefused.class)
                .isThrownBy(() -> new BulkSplit(catalogue, COLUMNS, ON_THE_DAY, opening, "en"))
                .satisfies(refused -> assertThat(refused.reason().en())
                        .isEqualTo("no fund and no cap has an account of this name: a/fund/city, pool/q/fund/city;"
                                + " there are a/bank/*/fund/city, pool/p/fund/city"));
    }

    @Test
    void a_caps_room_in_the_opening_counts_from_the_first_row() {
        Catalogue catalogue =
                new Catalogue(List.of(LossTown.town("a").pooled("p").capped(Tally.Scope.INSTITUTION, 1000)));
        Map<String, Money> opening = Map.of(
                "pool/p/fund/city", Money.ofYuan(5000), "a/cap/paid-institution/guarantor-a/left", Money.ofYuan(10));
        BulkSplit split = new BulkSplit(catalogue, COLUMNS, ON_THE_DAY, opening, "en");
        assertThat(Stream.of("guarantor-a", "guarantor-a", "guarantor-b")
                        .map(name -> split.lines(2, List.of("a", "bank-a", name, "", "", "", "100.00"))
                                .get(0)
                                .get(8)))
                .containsExactly("10.00", "0.00", "40.00");
    }
}
