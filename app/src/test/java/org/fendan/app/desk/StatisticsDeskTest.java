package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.app.desk.BatchTown.BANK;
import static org.fendan.app.desk.BatchTown.CENTRE;
import static org.fendan.app.desk.BatchTown.SCHEME;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The figures published reports give, from cases scaled down to the same proportions. */
class StatisticsDeskTest {

    private static final LocalDate JANUARY = LocalDate.of(2022, 1, 1);
    private static final LocalDate APRIL = LocalDate.of(2022, 4, 30);

    @TempDir
    private Path folder;

    private BatchTown town;

    @BeforeEach
    void open() {
        town = new BatchTown(folder.resolve("store"));
        town.agree("bank-a");
    }

    @AfterEach
    void close() {
        town.close();
    }

    static StatisticsQuery year2021() {
        return StatisticsQuery.of(Optional.empty(), LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
    }

    private JsonNode figures(Caller caller) {
        return town.statistics
                .report(StatisticsQuery.of(Optional.of(SCHEME), JANUARY, APRIL), caller, "en")
                .body()
                .path("all");
    }

    private static String value(JsonNode figures, String id) {
        JsonNode value = figures.path(id).path("value");
        return value.isObject() ? value.path("amount").asString("") : value.asString("");
    }

    private static String growth(JsonNode figures, String id) {
        return figures.path(id).path("growth").path("percent").asString("");
    }

    private static List<String> amounts(int times, String each, String last) {
        List<String> amounts = new ArrayList<>(Collections.nCopies(times, each));
        amounts.add(last);
        return amounts;
    }

    /** 104 of volume, up 96 %; households up 411 %; 18 of it by batches, with three in four of the households. */
    @Test
    void the_first_four_months_of_a_guarantor_as_its_report_tells_them() {
        town.approvedSingly(BANK, town.batch("A-", "2021-04-01", 1, amounts(8, "60000.00", "50612.00")));
        town.approvedSingly(BANK, town.batch("B-", "2022-04-01", 101, amounts(10, "80000.00", "60000.00")));
        town.approved(BANK, town.batch("C-", "2022-04-01", 201, amounts(34, "5000.00", "10000.00")));

        JsonNode figures = figures(CENTRE);

        assertThat(value(figures, "newVolume")).isEqualTo("1040000.00");
        assertThat(growth(figures, "newVolume")).isEqualTo("96.00");
        assertThat(value(figures, "newHouseholds")).isEqualTo("46");
        assertThat(figures.path("newHouseholds").path("base").longValue()).isEqualTo(9);
        assertThat(growth(figures, "newHouseholds")).isEqualTo("411.11");
        assertThat(value(figures, "batchVolume")).isEqualTo("180000.00");
        assertThat(value(figures, "batchHouseholds")).isEqualTo("35");
        assertThat(value(figures, "batchShare")).isEqualTo("17.31");
        assertThat(figures.path("batchVolume").path("growth").path("noBase").booleanValue())
                .isTrue();
        assertThat(value(figures, "filedVolume")).isEqualTo("1570612.00");
        assertThat(value(figures, "approvalMedian")).isEqualTo("11");
        assertThat(value(figures, "approvalShortest")).isEqualTo("11");
        assertThat(value(figures, "approvalWorkdayMedian")).isEqualTo("6");
        assertThat(figures.path("newVolume").path("how").path("en").asString(""))
                .isNotEmpty();
    }

    /** Eighteen banks, and filed volume up 55.28 %. */
    @Test
    void a_district_and_its_eighteen_banks_as_its_report_tells_them() {
        for (int i = 1; i <= 17; i++) {
            town.agree("bank-" + i);
        }
        Caller other = BatchTown.bank("bank-1");
        town.approvedSingly(BANK, town.batch("A-", "2021-04-01", 1, List.of("1288000.00")));
        town.approvedSingly(BANK, town.batch("B-", "2022-04-01", 2, List.of("1500000.00")));
        town.approvedSingly(other, town.batch("C-", "2022-04-01", 3, List.of("500000.00")));

        JsonNode figures = figures(CENTRE);
        assertThat(value(figures, "partnerBanks")).isEqualTo("18");
        assertThat(value(figures, "newVolume")).isEqualTo("2000000.00");
        assertThat(growth(figures, "newVolume")).isEqualTo("55.28");

        JsonNode own = figures(other);
        assertThat(value(own, "partnerBanks")).isEqualTo("1");
        assertThat(value(own, "newVolume")).isEqualTo("500000.00");
        assertThat(own.path("newVolume").path("growth").path("noBase").booleanValue())
                .isTrue();
        assertThat(value(figures(BatchTown.bank("bank-2")), "newVolume")).isEqualTo("0.00");
    }

    @Test
    void coverage_is_told_where_somebody_knows_the_active_enterprises_and_the_table_says_the_same() {
        StatisticsQuery query =
                new StatisticsQuery(Optional.empty(), Optional.empty(), JANUARY, APRIL, OptionalLong.of(40));
        assertThat(town.statistics
                        .report(query, CENTRE, "en")
                        .body()
                        .path("all")
                        .path("coverage")
                        .path("value")
                        .asString())
                .isEqualTo("0.00");
        assertThat(figures(CENTRE).has("coverage")).isFalse();
        assertThat(town.statistics.table(query, CENTRE).orElseThrow())
                .startsWith("\uFEFFscheme,figure,")
                .contains("\r\nall,newVolume,新增规模,newly filed volume,CNY,0.00,0.00,no base,")
                .contains("\r\n" + SCHEME + ",coverage,");
    }

    @Test
    void an_unknown_scheme_or_pool_and_a_period_backwards_are_refused() {
        StatisticsQuery none = StatisticsQuery.of(Optional.of("no.such"), JANUARY, APRIL);
        assertThat(town.statistics.report(none, CENTRE, "en").status()).isEqualTo(404);
        StatisticsQuery pool =
                new StatisticsQuery(Optional.empty(), Optional.of("no-such"), JANUARY, APRIL, OptionalLong.empty());
        assertThat(town.statistics.report(pool, CENTRE, "en").status()).isEqualTo(404);
        assertThat(town.statistics.table(pool, CENTRE)).isEmpty();
        StatisticsQuery backwards = StatisticsQuery.of(Optional.empty(), APRIL, JANUARY);
        assertThat(town.statistics.report(backwards, CENTRE, "en").status()).isEqualTo(422);
    }

    @Test
    void the_end_of_february_is_compared_with_the_end_of_february() {
        StatisticsQuery leap =
                StatisticsQuery.of(Optional.empty(), LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 28));
        assertThat(leap.baseLastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
    }
}
