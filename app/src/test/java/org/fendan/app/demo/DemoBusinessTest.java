package org.fendan.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fendan.app.Stranger;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.CaseQuery;
import org.fendan.app.desk.HeadLine;
import org.fendan.app.desk.StatisticsQuery;
import org.fendan.app.people.Role;
import org.fendan.core.fact.CreditCode;
import org.fendan.core.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DemoBusinessTest {

    private static final Caller AUDITOR = new Caller("auditor", Role.AUDITOR, "auditor");

    @TempDir
    private static Path folder;

    private static Workplace workplace;
    private static DemoBusiness.Done done;

    @BeforeAll
    static void load() {
        workplace = Workplace.open(Settings.in(folder));
        done = new DemoBusiness(
                        workplace.catalogue(),
                        workplace.cases(),
                        workplace.funds(),
                        workplace.paymentRuns(),
                        workplace.users())
                .load((acts, of) -> {});
    }

    @AfterAll
    static void close() {
        workplace.close();
    }

    @Test
    void every_scheme_that_is_loaded_has_business() {
        Map<String, Integer> schemes = new TreeMap<>();
        cases().forEach(one -> schemes.merge(one.get("scheme").asString(), 1, Integer::sum));

        assertThat(schemes.keySet())
                .containsExactlyElementsOf(workplace.catalogue().ids());
        assertThat(schemes.values()).allMatch(count -> count == DemoBusiness.CASES);
        assertThat(done.cases()).isEqualTo(cases().size());
        assertThat(done.acts()).isGreaterThan(4 * done.cases());
    }

    @Test
    void every_story_of_every_scheme_is_played() {
        workplace.catalogue().ids().stream()
                .flatMap(id -> workplace.catalogue().latest(id).stream())
                .forEach(scheme -> assertThat(scheme.stories())
                        .as("stories of %s", scheme.id())
                        .hasSizeBetween(1, DemoBusiness.CASES));
    }

    @Test
    void enterprises_have_different_names_and_codes_whose_check_character_holds() {
        Set<String> names = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            Firm firm = Firm.numbered("91350200MA2XN1234Y", i);
            names.add(firm.name());
            codes.add(firm.code());
            assertThat(CreditCode.parse(firm.code()).grade()).isEqualTo(CreditCode.Grade.VALID);
        }
        assertThat(names).hasSize(300);
        assertThat(codes).hasSize(300);
    }

    @Test
    void losses_are_shared_and_money_comes_back() {
        List<JsonNode> whole = cases().stream().map(DemoBusinessTest::whole).toList();

        assertThat(whole)
                .anyMatch(one -> one.get("claims")
                        .valueStream()
                        .anyMatch(claim -> claim.get("stage").asString().equals("PAID")))
                .anyMatch(one -> !one.get("returned").isEmpty())
                .anyMatch(one -> !one.get("subsidies").isEmpty());
    }

    @Test
    void granted_subsidies_are_paid_by_payment_runs() {
        JsonNode runs =
                workplace.paymentRuns().runs(Optional.empty(), AUDITOR).body().get("paymentRuns");

        assertThat(runs).isNotEmpty();
        assertThat(runs.valueStream().map(run -> run.get("state").asString())).containsOnly("PAID");
        assertThat(cases().stream().map(DemoBusinessTest::whole))
                .anyMatch(one -> one.get("subsidies")
                        .valueStream()
                        .anyMatch(subsidy ->
                                !subsidy.get("paid").get("amount").asString().equals("0.00")));
    }

    @Test
    void statistics_add_up_to_what_the_cases_say() {
        for (String scheme : workplace.catalogue().ids()) {
            List<JsonNode> own = cases().stream()
                    .filter(one -> one.get("scheme").asString().equals(scheme))
                    .map(DemoBusinessTest::whole)
                    .toList();
            JsonNode figures = workplace
                    .statistics()
                    .report(
                            StatisticsQuery.of(
                                    Optional.of(scheme), LocalDate.of(2018, 1, 1), LocalDate.of(2026, 12, 31)),
                            AUDITOR,
                            "en")
                    .body()
                    .get("all");

            assertThat(figure(figures, "compensation")).as(scheme).isEqualTo(compensated(scheme, own));
            assertThat(figure(figures, "subsidies"))
                    .as(scheme)
                    .isEqualTo(own.stream()
                            .flatMap(one -> one.get("subsidies").valueStream())
                            .map(grant ->
                                    Money.parse(grant.get("paid").get("amount").asString()))
                            .reduce(Money.ZERO, Money::plus));
        }
    }

    private static Money compensated(String scheme, List<JsonNode> own) {
        Set<String> funds = workplace.catalogue().latest(scheme).orElseThrow().funds().stream()
                .map(fund -> fund.bearer().id())
                .collect(java.util.stream.Collectors.toSet());
        return own.stream()
                .flatMap(one -> one.get("claims").valueStream())
                .filter(claim -> claim.get("stage").asString().equals("PAID"))
                .flatMap(claim -> claim.get("split").get("slices").valueStream())
                .filter(slice -> funds.contains(slice.get("bearer").asString()))
                .map(slice -> Money.parse(slice.get("amount").get("amount").asString()))
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money figure(JsonNode figures, String id) {
        return Money.parse(figures.get(id).get("value").get("amount").asString());
    }

    @Test
    void the_ledger_verifies_and_agrees_with_the_cases() {
        JsonNode found = workplace.ledger().verification().body();

        assertThat(found.get("clean").booleanValue()).as(found.toPrettyString()).isTrue();
    }

    /** What every scheme of this house writes, read by a program that knows none of them. */
    @Test
    void the_stand_alone_verifier_finds_what_is_exported_clean() {
        List<String> lines = new ArrayList<>();
        HeadLine head = workplace.export().export(1, lines::add).orElseThrow();

        Stranger.Told told =
                new Stranger().check(folder.resolve("export.jsonl"), lines, "--head", head.block() + ":" + head.hash());

        assertThat(told.isClean()).as(told.words()).isTrue();
        assertThat(told.words()).containsPattern("splits: [0-9]+ / [0-9]+ / [0-9]+ / [0-9]+ / [1-9][0-9]");
    }

    @Test
    void everybody_in_the_list_can_sign_in() {
        for (DemoUser user : DemoUser.values()) {
            assertThat(workplace.users().signIn(user.user(), user.key())).contains(user.caller());
        }
    }

    private static List<JsonNode> cases() {
        List<JsonNode> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            JsonNode page = workplace
                    .lookUps()
                    .cases(new CaseQuery(Optional.empty(), Optional.empty(), Optional.empty(), after, 500), AUDITOR)
                    .body();
            page.get("cases").forEach(all::add);
            after = Optional.of(page.path("next").asString("")).filter(next -> !next.isEmpty());
        } while (after.isPresent());
        return all;
    }

    private static JsonNode whole(JsonNode line) {
        return workplace
                .lookUps()
                .oneCase(line.get("id").asString(), AUDITOR, "en")
                .body();
    }
}
