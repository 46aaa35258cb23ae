package org.fendan.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.core.settlement.LossTown.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.fendan.core.amount.Tally;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.decision.ClaimDecision;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;
import org.fendan.core.sharing.Slice;
import org.junit.jupiter.api.Test;

/** Losses shared one after the other: each finds in funds and under caps what those before it left. */
class RunningBalancesTest {

    private static final String ONE = "91500107MA5UQ9B69J";

    private static ClaimDecision share(RunningBalances balances, Portfolio.Loss loss) {
        Facts facts = Facts.NONE;
        facts = loss.principal().isEmpty() ? facts : facts.withText(ServiceFacts.OVERDUE_PRINCIPAL, loss.principal());
        facts = loss.since().isEmpty() ? facts : facts.withText(ServiceFacts.OVERDUE_SINCE, loss.since());
        facts = loss.district().isEmpty() ? facts : facts.with(LossTown.DISTRICT, loss.district());
        CaseFile file = CaseFile.opened("", loss.town(), loss.bank(), loss.institution());
        return balances.share(file, loss.enterprise(), facts);
    }

    private static Optional<Portfolio.Borne> borne(ClaimDecision decision) {
        return decision.split().map(split -> {
            Slice city = split.slices().get(0);
            assertThat(city.bearer()).isEqualTo(LossTown.CITY);
            assertThat(split.slices().stream()
                            .mapToLong(slice -> slice.amount().fen())
                            .sum())
                    .isEqualTo(split.whole().fen());
            return new Portfolio.Borne(
                    city.amount().fen(),
                    city.limit().orElseThrow().fen(),
                    city.cap().orElse(""));
        });
    }

    @Test
    void any_portfolio_is_shared_as_if_worked_out_one_by_one() {
        SplittableRandom dice = new SplittableRandom(3);
        TreeSet<String> bound = new TreeSet<>();
        for (int round = 0; round < 60; round++) {
            Portfolio portfolio = new Portfolio(dice);
            RunningBalances balances = new RunningBalances(portfolio.opening());
            for (Portfolio.Loss loss : portfolio.losses(60)) {
                Optional<Portfolio.Borne> plain = portfolio.next(loss);
                assertThat(borne(share(balances, loss)))
                        .as("%s in %s", loss, portfolio)
                        .isEqualTo(plain);
                plain.map(Portfolio.Borne::cap).ifPresent(bound::add);
            }
        }
        assertThat(bound).as("every kind of cap was met").hasSize(Tally.Scope.values().length + 2);
    }

    private static List<String> paid(LossTown town, Map<String, Money> opening, String... principals) {
        RunningBalances balances = new RunningBalances(opening);
        List<String> paid = new ArrayList<>();
        for (String principal : principals) {
            Portfolio.Loss loss =
                    new Portfolio.Loss(town, "bank-a", "guarantor-a", ONE, "north", "2021-05-20", principal);
            paid.add(share(balances, loss)
                    .split()
                    .map(split -> split.slices().get(0).amount().toString())
                    .orElse("-"));
        }
        return paid;
    }

    @Test
    void a_fund_pays_to_the_last_fen_and_then_nothing() {
        Map<String, Money> opening = Map.of("pool/p/fund/city", Money.parse("500.01"));
        assertThat(paid(town("a").pooled("p"), opening, "1000.00", "250.00", "0.02", "0.03", "5000.00"))
                .containsExactly("400.00", "100.00", "0.00", "0.01", "0.00");
        assertThat(paid(town("a"), opening, "1000.00")).containsExactly("0.00");
    }

    @Test
    void what_is_undecided_takes_nothing() {
        Map<String, Money> opening = Map.of("pool/p/fund/city", Money.ofYuan(500));
        assertThat(paid(town("a").pooled("p"), opening, "1000.00", "", "1000.00"))
                .containsExactly("400.00", "-", "100.00");
    }

    @Test
    void a_cap_goes_on_from_what_it_left_before() {
        LossTown town = town("a").pooled("p").capped(Tally.Scope.INSTITUTION, 900);
        Map<String, Money> plenty = Map.of("pool/p/fund/city", Money.ofYuan(10_000));
        assertThat(paid(town, plenty, "2000.00", "1000.00", "1000.00")).containsExactly("800.00", "100.00", "0.00");
        Map<String, Money> used = Map.of(
                "pool/p/fund/city", Money.ofYuan(10_000), "a/cap/paid-institution/guarantor-a/left", Money.ofYuan(300));
        assertThat(paid(town, used, "2000.00", "1000.00")).containsExactly("300.00", "0.00");
    }
}
