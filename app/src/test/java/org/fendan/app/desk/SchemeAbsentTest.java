package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fendan.app.json.Json;
import org.fendan.core.reference.ChinaCalendar;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.settlement.FundAct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A ledger full of a scheme's money, looked at by an app that does not have the scheme. */
class SchemeAbsentTest {

    private static final Catalogue NONE = new Catalogue(List.of());

    @TempDir
    private Path folder;

    private Town town;
    private String id;

    @BeforeEach
    void open() {
        town = Town.withAgreement(folder);
        Town.expect(201, town.inject("riskFund", FundAct.Kind.INJECTION, "5000000.00", "2021-03-02"));
        id = town.filed("L-1", "3000000.00");
        town.live(id, "3000000.00", "75000.00");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void the_ledger_is_verified_all_the_same() {
        JsonNode verified = new LedgerDesk(NONE, town.store).verification().body();

        assertThat(verified.path("clean").asBoolean()).as("%s", verified).isTrue();
        assertThat(verified.path("reconciled").asBoolean()).isTrue();
    }

    @Test
    void a_leg_leads_to_the_event_as_it_is_kept() {
        List<Long> entries = town.store.reads().events(id).stream()
                .filter(event -> event.kind().equals("DISBURSE"))
                .map(event -> event.entry())
                .toList();

        Answer walked = new LedgerDesk(NONE, town.store).explanation(entries.get(0), 1, Town.CENTRE, "en");

        assertThat(walked.body().path("event").path("step").asString()).isEqualTo("disburse");
        assertThat(walked.body().path("case").path("id").asString()).isEqualTo(id);
        assertThat(walked.body().path("schemeAbsent").path("en").asString()).contains("is not loaded");
    }

    @Test
    void the_case_is_told_as_it_is_kept_and_deadlines_and_statistics_go_on() {
        LookUpDesk lookUps = new LookUpDesk(NONE, ChinaCalendar.STATE_COUNCIL, town.store.reads());
        JsonNode whole = town.lookUps.oneCase(id, Town.CENTRE, "en").body();
        JsonNode kept = lookUps.oneCase(id, Town.CENTRE, "en").body();

        assertThat(kept.path("facts")).hasToString(whole.path("facts").toString());
        assertThat(kept.path("stage")).isEqualTo(whole.path("stage"));
        assertThat(kept.path("loanAmount")).isEqualTo(whole.path("loanAmount"));
        assertThat(kept.path("events").size()).isEqualTo(6);
        assertThat(lookUps.deadlines(LocalDate.of(2022, 1, 1), Town.CENTRE)
                        .body()
                        .path("deadlines")
                        .size())
                .isZero();
        assertThatExceptionOfType(SchemeAbsent.class)
                .isThrownBy(() -> lookUps.explanation(id, 1, Town.CENTRE, "en"))
                .satisfies(absent -> assertThat(absent.sentence().zh()).contains("没有加载"));
    }

    @Test
    void a_refused_step_is_not_remembered_so_that_a_retry_may_pass() {
        CaseDesk without = new CaseDesk(NONE, ChinaCalendar.STATE_COUNCIL, town.store.writer());
        Intent intent = Intent.of(Town.BANK, "retried");
        JsonNode body =
                town.body(id, "repay", "2021-06-01", Map.of("principalRepaid", "1000.00", "interestPaid", "1.00"));

        assertThatExceptionOfType(SchemeAbsent.class).isThrownBy(() -> without.step(id, "repay", body, intent));
        assertThat(Town.expect(201, town.cases.step(id, "repay", body, intent)).replayed())
                .isFalse();
    }

    @Test
    void within_a_batch_it_is_the_answer_for_that_case_alone() {
        CaseDesk without = new CaseDesk(NONE, ChinaCalendar.STATE_COUNCIL, town.store.writer());
        JsonNode day = Json.object().put("date", "2021-06-01");
        Intent intent = Intent.of(Town.BANK, "b");

        assertThat(without.stepLater("b/1", id, "settle", day, intent)
                        .await()
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("SCHEME_ABSENT");
        without.rehearse(tx -> assertThat(without.stepWithin(tx, id, "settle", day, intent)
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("SCHEME_ABSENT"));
    }

    @Test
    void every_policy_that_made_an_event_is_on_record_once() {
        Origins first = origins("a");
        Origins second = origins("b");
        CaseDesk one = new CaseDesk(town.catalogue, first, ChinaCalendar.STATE_COUNCIL, town.store.writer());
        CaseDesk other = new CaseDesk(town.catalogue, second, ChinaCalendar.STATE_COUNCIL, town.store.writer());
        assertThat(PolicyRecords.notes(town.store.reads(), town.catalogue, first))
                .isEmpty();

        repaid(one, "2021-06-01");
        repaid(one, "2021-06-02");
        assertThat(town.store.reads().registerAll("policies")).hasSize(1);
        assertThat(PolicyRecords.notes(town.store.reads(), town.catalogue, first))
                .isEmpty();
        assertThat(PolicyRecords.notes(town.store.reads(), town.catalogue, second))
                .hasSize(1);
        assertThat(PolicyRecords.notes(town.store.reads(), NONE, first))
                .singleElement()
                .satisfies(note -> assertThat(note.en()).contains("is not loaded", "a.jar"));

        repaid(other, "2021-06-03");
        assertThat(town.store.reads().registerAll("policies")).hasSize(2);
        assertThat(town.store.verify().isClean()).isTrue();
    }

    private void repaid(CaseDesk desk, String date) {
        JsonNode body = town.body(id, "repay", date, Map.of("principalRepaid", "1000.00", "interestPaid", "1.00"));
        Town.expect(201, desk.step(id, "repay", body, Intent.of(Town.BANK, date)));
    }

    private static Origins origins(String name) {
        return new Origins(
                Map.of("chongqing.assist-loan 2021-02-24", new Origins.Origin(name + ".jar", name.repeat(64))));
    }
}
