package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.fendan.app.store.Jvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} in the middle of a job. */
@Tag("long")
class JobKillTest {

    private static final int ENOUGH = 40;

    @TempDir
    private Path folder;

    @Test
    void a_killed_job_goes_on_where_it_stopped_when_it_is_sent_again_under_the_same_key() throws Exception {
        long told = killed();
        try (JobTown town = new JobTown(folder, Runnable::run)) {
            List<String> before = town.filed();
            assertThat(before).hasSizeBetween((int) told, KilledJob.ROWS - 1);
            assertThat(town.job("J000001").path("state").asString()).isEqualTo("INTERRUPTED");

            Answer again = town.jobs.json(town.rows(KilledJob.ROWS), Intent.of(BatchTown.BANK, KilledJob.KEY));

            assertThat(again.status()).isEqualTo(202);
            assertThat(again.replayed()).isTrue();
            JsonNode job = town.job("J000001");
            assertThat(job.path("state").asString()).isEqualTo("DONE");
            JsonNode counts = job.path("result").path("counts");
            assertThat(counts.path("alreadyThere").intValue()).isEqualTo(before.size());
            assertThat(counts.path("accepted").intValue()).isEqualTo(KilledJob.ROWS - before.size());
            assertThat(town.filed()).hasSize(KilledJob.ROWS).doesNotHaveDuplicates();
            assertThat(town.town.store.verify().isClean()).isTrue();
            System.out.printf(
                    "kill -9 of a job: %d rows told, %d kept, %d in the end%n", told, before.size(), KilledJob.ROWS);
        }
    }

    /** Kills the job once some rows are done; answers how many it had told of. */
    private long killed() throws Exception {
        Process process = Jvm.start(KilledJob.class, folder.toString());
        long done = 0;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            while (done < ENOUGH) {
                String line = said.readLine();
                assertThat(line)
                        .as("it was killed before it had ended")
                        .isNotNull()
                        .isNotEqualTo("ended");
                done = Long.parseLong(line);
            }
            process.toHandle().destroyForcibly();
        }
        process.waitFor();
        return done;
    }
}
