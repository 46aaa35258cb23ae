package org.fendan.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job as spark-submit runs it: in a process of its own, of which Spark alone is the class path. */
class SubmitTest {

    private static final int PATIENCE_S = 120;

    @TempDir
    private Path folder;

    @Test
    void what_is_submitted_answers_as_one_machine_does() throws Exception {
        Policies policies = Policies.onClassPath();
        Rows rows = Rows.of(policies.catalogue(), false, 300);
        Path csv = rows.write(folder.resolve("rows.csv"));
        Path out = folder.resolve("answers");
        Process submitted = submit("match", "--in", csv.toString(), "--out", out.toString(), "--lang", "en");
        String wanted = LocalSpark.alone(Asked.match(policies, "", "en").of(rows.columns), rows);
        assertThat(said(submitted, 0)).contains(" of them with something wrong");
        assertThat(LocalSpark.text(out)).isEqualTo(wanted);
    }

    @Test
    void a_question_that_cannot_be_asked_ends_with_2_and_says_why() throws Exception {
        Process process = submit("match", "--in", folder.resolve("none.csv").toString());
        assertThat(said(process, 2)).contains("--out");
    }

    private String said(Process process, int wanted) throws Exception {
        assertThat(process.waitFor(PATIENCE_S, TimeUnit.SECONDS)).as("it ends").isTrue();
        String said = Files.readString(folder.resolve("said"));
        assertThat(process.exitValue()).as(said).isEqualTo(wanted);
        return said;
    }

    /** As Spark's own script does; what is ours, or not Spark's, goes with the job. */
    private Process submit(String... arguments) throws IOException {
        List<String> spark = new ArrayList<>();
        List<String> job = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            boolean goesAlong = Path.of(entry).endsWith("classes") || entry.matches(".*/(fendan|commons-csv)-[^/]*");
            (goesAlong ? job : spark).add(goesAlong ? jar(Path.of(entry), job.size()) : entry);
        }
        spark.removeIf(entry -> Path.of(entry).endsWith("test-classes"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dfile.encoding=UTF-8",
                "@" + Path.of("opens").toAbsolutePath(),
                "-cp",
                String.join(File.pathSeparator, spark),
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                "local[2]",
                "--conf",
                "spark.ui.enabled=false",
                "--class",
                "org.fendan.spark.Job",
                "--jars",
                String.join(",", job),
                job.get(0)));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    /** A jar as it is, or what is not packed yet, packed. */
    private String jar(Path entry, int number) throws IOException {
        if (!Files.isDirectory(entry)) {
            return entry.toString();
        }
        Path jar = folder.resolve("packed-" + number + ".jar");
        if (Files.notExists(jar)) {
            PoliciesTest.pack(entry, jar, "1");
        }
        return jar.toString();
    }
}
