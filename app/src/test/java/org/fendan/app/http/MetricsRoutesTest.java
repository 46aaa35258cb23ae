package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fendan.app.config.Exposure;
import org.fendan.app.config.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the figures tell, to whom, and that they hold no word a caller chose. */
class MetricsRoutesTest {

    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");

    /** What labels may say, by their names. */
    private static final Set<String> LABELS = Set.of(
            "method",
            "route",
            "status",
            "limit",
            "code",
            "le",
            "area",
            "pool",
            "gc",
            "state",
            "runtime",
            "vendor",
            "version",
            "quantile");

    private House house;

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void requests_and_the_ledger_are_counted(@TempDir Path data) {
        house = new House(data);
        house.agreement("bank-a");
        double postings = figure("fendan_ledger_postings_total");
        double commits = figure("fendan_ledger_batch_works_count");
        house.compensated("100000.00");
        house.get("bank-a", House.CASES + "/C999999");
        house.get("bank-a", "/SENTINEL");
        String text = metrics();
        assertThat(figure("fendan_ledger_postings_total")).isGreaterThan(postings + 5);
        assertThat(figure("fendan_ledger_batch_works_count")).isGreaterThan(commits + 10);
        assertThat(figure("fendan_ledger_queue_works")).isZero();
        assertThat(figure("fendan_ledger_writing")).isEqualTo(1);
        assertThat(figure("fendan_ledger_last_commit_age_seconds")).isBetween(0.0, 60.0);
        assertThat(figure("fendan_ledger_refusals_total{code=\"PERIOD_CLOSED\"}"))
                .isZero();
        assertThat(figure("fendan_http_requests_under_way")).isZero();
        assertThat(figure("fendan_http_refused_total{limit=\"capacity\"}")).isZero();
        assertThat(figure("fendan_http_request_duration_seconds_count{method=\"GET\","
                        + "route=\"/api/v1/cases/{case}\",status=\"4xx\"}"))
                .isEqualTo(1);
        assertThat(text).contains("jvm_memory_used_bytes", "route=\"none\",status=\"4xx\"");
        assertThat(text).doesNotContain("SENTINEL", "C999999", "bank-a", "centre", "C000001");
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            assertThat(LABELS).contains(label.group(1));
        }
    }

    @Test
    void behind_a_proxy_they_are_for_auditors_and_administrators(@TempDir Path data) {
        house = new House(Settings.in(data)
                .port(0)
                .exposure(new Exposure(
                        java.util.Optional.empty(), Set.of("127.0.0.1"), Set.of(), Exposure.NONE.sessions())));
        assertThat(house.getUnsigned("/metrics").status()).isEqualTo(401);
        assertThat(house.get("bank-a", "/metrics").status()).isEqualTo(403);
        assertThat(house.get("auditor", "/metrics").status()).isEqualTo(200);
        assertThat(house.get("auditor", "/metrics?x=1").status()).isEqualTo(400);
    }

    private String metrics() {
        House.Heard heard = house.getUnsigned("/metrics");
        assertThat(heard.status()).isEqualTo(200);
        assertThat(heard.header("Content-Type")).startsWith("text/plain; version=0.0.4");
        return heard.raw().body();
    }

    private double figure(String name) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }
}
