package org.fendan.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.core.settlement.LossTown.town;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.fendan.core.amount.Tally;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The widest of the funds and caps a loss may draw on says for which others it has to wait. */
class LossScopesTest {

    private static String scope(LossTown asked, LossTown... others) {
        Catalogue catalogue = new Catalogue(
                Stream.concat(Stream.of(asked), Arrays.stream(others)).toList());
        return new LossScopes(catalogue).of(asked, "bank-a", "guarantor-a");
    }

    private static LossTown capped(LossTown town, String scopes) {
        LossTown capped = town;
        for (String scope : scopes.split(" ", -1)) {
            capped = scope.isEmpty() ? capped : capped.capped(Tally.Scope.valueOf(scope), 1000);
        }
        return capped;
    }

    @ParameterizedTest(name = "{0}: {1}, pooled {2}")
    @CsvSource(delimiter = '|', nullValues = "-", emptyValue = "", textBlock = """
            ''                       | a/bank/bank-a | pool/p
            BANK                     | a/bank/bank-a | pool/p
            BANK_AND_ENTERPRISE BANK | a/bank/bank-a | pool/p
            INSTITUTION              | a             | pool/p
            ENTERPRISE               | a             | pool/p
            BANK GROUP               | a             | pool/p
            SCHEME                   | a             | pool/p
            POOL                     | a             | pool/p
            """)
    void the_widest_of_a_schemes_funds_and_caps_decides(String scopes, String apart, String pooled) {
        assertThat(scope(capped(town("a"), scopes))).isEqualTo(apart);
        assertThat(scope(capped(town("a").pooled("p"), scopes))).isEqualTo(pooled);
    }

    @Test
    void where_only_an_institutions_cap_counts_each_institution_is_a_scope() {
        LossTown partiesOnly = town("a").capped(Tally.Scope.INSTITUTION, 1000).withoutFund();
        assertThat(scope(partiesOnly)).isEqualTo("a/institution/guarantor-a");
        assertThat(scope(partiesOnly.capped(Tally.Scope.BANK, 1000))).isEqualTo("a");
    }

    @Test
    void schemes_of_one_pool_are_one_scope_and_others_are_not() {
        LossTown a = town("a").pooled("p");
        LossTown b = town("b").pooled("p");
        assertThat(scope(a, b)).isEqualTo(scope(b, a));
        assertThat(scope(a, b)).isNotEqualTo(scope(town("b").pooled("q"), a));
    }

    @Test
    void editions_that_name_two_pools_join_them_with_all_that_draw_on_either() {
        LossTown early = town("a").pooled("p").during("2021-01-01/2021-12-31");
        LossTown late = town("a").pooled("q").during("2022-01-01/");
        Scheme onP = town("b").pooled("p");
        Scheme onQ = town("c").pooled("q");
        Scheme onR = town("d").pooled("r");
        LossScopes scopes = new LossScopes(new Catalogue(List.of(early, late, onP, onQ, onR)));
        assertThat(Stream.of(early, late, onP, onQ).map(town -> scopes.of(town, "bank-a", "guarantor-a")))
                .containsOnly("pool/p");
        assertThat(scopes.of(onR, "bank-a", "guarantor-a")).isEqualTo("pool/r");
    }

    @Test
    void losses_that_may_touch_one_account_are_of_one_scope() {
        SplittableRandom dice = new SplittableRandom(7);
        for (int round = 0; round < 300; round++) {
            Portfolio portfolio = new Portfolio(dice);
            LossScopes scopes = new LossScopes(portfolio.catalogue());
            Map<String, String> scopeOf = new HashMap<>();
            for (Portfolio.Loss loss : portfolio.losses(20)) {
                String scope = scopes.of(loss.town(), loss.bank(), loss.institution());
                portfolio
                        .touched(loss)
                        .forEach(account -> assertThat(scope)
                                .as("%s of %s", account, portfolio)
                                .isEqualTo(scopeOf.computeIfAbsent(account, first -> scope)));
            }
        }
    }

    @Test
    void accounts_are_known_by_their_form() {
        LossScopes scopes = new LossScopes(new Catalogue(List.of(
                town("a").capped(Tally.Scope.INSTITUTION, 1000), town("b").pooled("p"))));
        assertThat(scopes.accounts())
                .containsExactly("a/bank/*/fund/city", "a/cap/paid-institution/*/left", "pool/p/fund/city");
        assertThat(List.of("a/bank/bank-a/fund/city", "a/cap/paid-institution/guarantor-a/left", "pool/p/fund/city"))
                .allMatch(scopes::knows);
        assertThat(List.of(
                        "a/bank/bank-a/fund/town",
                        "a/bank//fund/city",
                        "a/bank/fund/city",
                        "a/bank/bank-a/more/fund/city",
                        "a/bank/two words/fund/city",
                        "b/bank/bank-a/fund/city",
                        "pool/p/fund/city/left",
                        "pool/q/fund/city",
                        ""))
                .noneMatch(scopes::knows);
    }
}
