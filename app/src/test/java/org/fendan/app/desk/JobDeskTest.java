package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class JobDeskTest {

    @TempDir
    private Path folder;

    /** Work that waits until the test does it. */
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private JobTown town;

    @BeforeEach
    void open() {
        town = new JobTown(folder, waiting::add);
        town.town.agree("bank-a");
    }

    @AfterEach
    void close() {
        town.close();
    }

    private Answer send(ObjectNode batch, Caller caller, String key) {
        return town.jobs.json(batch, Intent.of(caller, key));
    }

    private static String state(JsonNode job) {
        return job.path("state").asString();
    }

    @Test
    void a_batch_is_taken_at_once_and_filed_later_row_by_row() {
        Answer taken = send(town.rows(5), BatchTown.BANK, "k");
        assertThat(taken.status()).isEqualTo(202);
        assertThat(state(taken.body())).isEqualTo("QUEUED");
        assertThat(town.filed()).isEmpty();

        waiting.remove().run();

        JsonNode job = town.job("J000001");
        assertThat(state(job)).isEqualTo("DONE");
        assertThat(job.path("done").intValue()).isEqualTo(5);
        assertThat(job.path("percent").intValue()).isEqualTo(100);
        assertThat(job.path("result").path("batch").asString()).isEqualTo("B000001");
        assertThat(job.path("result").path("counts").path("accepted").intValue())
                .isEqualTo(5);
        assertThat(job.path("result").path("rows").size()).isEqualTo(5);
        assertThat(town.filed()).hasSize(5);
    }

    @Test
    void the_same_key_is_the_same_job_and_never_files_twice() {
        send(town.rows(3), BatchTown.BANK, "k");
        Answer again = send(town.rows(3), BatchTown.BANK, "k");
        assertThat(again.replayed()).isTrue();
        assertThat(again.body().path("id").asString()).isEqualTo("J000001");
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(state(send(town.rows(3), BatchTown.BANK, "k").body())).isEqualTo("DONE");
        assertThat(waiting).isEmpty();
        assertThat(send(town.rows(2), BatchTown.BANK, "k").body().path("code").asString())
                .isEqualTo("KEY_REUSED");
        assertThat(town.filed()).hasSize(3);
    }

    @Test
    void a_job_that_is_asked_to_stop_keeps_what_was_done_and_says_so() {
        send(town.rows(4), BatchTown.BANK, "k");
        Answer stopped = town.jobs.stop("J000001", Intent.of(BatchTown.BANK, "s"));
        assertThat(stopped.status()).isEqualTo(202);
        assertThat(stopped.body().path("stopping").booleanValue()).isTrue();
        waiting.remove().run();
        JsonNode job = town.job("J000001");
        assertThat(state(job)).isEqualTo("DONE");
        assertThat(job.path("stopped").booleanValue()).isTrue();
        assertThat(job.path("result").path("stoppedAfter").intValue()).isZero();
        assertThat(town.filed()).isEmpty();

        send(town.rows(4), BatchTown.BANK, "k2");
        waiting.remove().run();
        assertThat(town.filed()).hasSize(4);
        assertThat(town.jobs.stop("J000002", Intent.of(BatchTown.BANK, "s")).status())
                .as("nothing to stop")
                .isEqualTo(200);
    }

    @Test
    void rows_that_were_read_before_the_stop_are_filed() {
        JobProgress progress = new JobProgress();
        ObjectNode batch = town.rows(9);
        BatchClerks.Rows rows = progress.upToStop(
                hears -> {
                    BatchSent sent = BatchSent.json(batch, java.util.Map.of("bank", "bank-a"));
                    sent.rows().read(row -> {
                        hears.accept(row);
                        progress.oneMore();
                        if (progress.done() == 3) {
                            progress.stop();
                        }
                    });
                },
                "en");
        BatchCounts counts = new BatchClerks(
                        town.town.cases, row -> BatchTown.BANK, name -> name, "en", false, (row, result) -> {})
                .file(rows);
        assertThat(counts.json().path("accepted").intValue()).isEqualTo(3);
    }

    @Test
    void a_job_left_at_shutdown_is_interrupted_and_goes_on_when_sent_again() {
        send(town.rows(3), BatchTown.BANK, "k");
        town.jobs.leave();
        waiting.remove().run();
        assertThat(state(town.job("J000001"))).isEqualTo("INTERRUPTED");
        assertThat(state(send(town.rows(3), BatchTown.BANK, "k").body())).isEqualTo("QUEUED");
        waiting.remove().run();
        assertThat(state(town.job("J000001"))).isEqualTo("DONE");
        assertThat(town.filed()).hasSize(3);
    }

    @Test
    void who_may_not_send_a_batch_makes_no_job_of_it_and_a_dry_run_makes_none_either() {
        assertThat(send(town.rows(1), BatchTown.CENTRE, "k").status()).isEqualTo(403);
        Intent dry = Intent.of(BatchTown.BANK, "k").asDryRun();
        assertThat(town.jobs.json(town.rows(1), dry).status()).isEqualTo(200);
        Intent keyless = new Intent(BatchTown.BANK, Optional.empty(), false, "en", Optional.empty());
        assertThat(town.jobs.json(town.rows(1), keyless).status()).isEqualTo(400);
        assertThat(town.jobs.list(Page.WHOLE, JobTown.AUDITOR).body().path("jobs"))
                .isEmpty();
        assertThat(waiting).isEmpty();
    }

    @Test
    void a_job_that_cannot_be_done_has_failed_and_says_why() {
        ObjectNode none = Json.object().put("scheme", BatchTown.SCHEME).put("date", "2021-04-01");
        none.set("rows", Json.array());
        send(none, BatchTown.BANK, "k");
        waiting.remove().run();
        JsonNode job = town.job("J000001");
        assertThat(state(job)).isEqualTo("FAILED");
        assertThat(job.path("problem").path("errors").get(0).path("code").asString())
                .isEqualTo("ROWS_TOO_MANY");
    }

    @Test
    void everybody_sees_their_own_jobs_and_the_auditor_all() {
        send(town.rows(1), BatchTown.BANK, "k");
        send(town.rows(2), BatchTown.BANK, "k2");
        Caller other = BatchTown.bank("bank-b");
        assertThat(town.jobs.one("J000001", other, "en").status()).isEqualTo(404);
        assertThat(town.jobs.stop("J000001", Intent.of(other, "s")).status()).isEqualTo(404);
        assertThat(town.jobs.stop("J000001", Intent.of(JobTown.AUDITOR, "s")).status())
                .isEqualTo(404);
        assertThat(town.jobs.list(Page.WHOLE, other).body().path("jobs")).isEmpty();
        assertThat(town.jobs.list(Page.WHOLE, JobTown.AUDITOR).body().path("jobs"))
                .hasSize(2);
        ObjectNode first =
                town.jobs.list(new Page(Optional.empty(), 1), BatchTown.BANK).body();
        assertThat(first.path("jobs").get(0).path("id").asString()).isEqualTo("J000002");
        Page behind = new Page(Page.key(first.path("next").asString()), 1);
        assertThat(town.jobs
                        .list(behind, BatchTown.BANK)
                        .body()
                        .path("jobs")
                        .get(0)
                        .path("id")
                        .asString())
                .isEqualTo("J000001");
    }

    @Test
    void the_ledger_is_verified_and_backed_up_by_jobs() {
        send(town.rows(2), BatchTown.BANK, "k");
        waiting.remove().run();
        assertThat(town.jobs.verification(Intent.of(BatchTown.BANK, "v")).status())
                .isEqualTo(403);
        town.jobs.verification(Intent.of(JobTown.AUDITOR, "v"));
        town.jobs.backup("b-1", Intent.of(BatchTown.CENTRE, "b"));
        waiting.remove().run();
        waiting.remove().run();
        JsonNode verified = town.jobs.one("J000002", JobTown.AUDITOR, "en").body();
        assertThat(verified.path("result").path("clean").booleanValue()).isTrue();
        JsonNode backup = town.jobs.one("J000003", BatchTown.CENTRE, "en").body();
        assertThat(state(backup)).as(backup.toString()).isEqualTo("DONE");
        assertThat(town.jobs.backup("b-1", Intent.of(BatchTown.CENTRE, "b2")).status())
                .isEqualTo(409);
    }
}
