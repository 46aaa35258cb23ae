package org.fendan.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.fendan.core.bulk.ColumnsRefused;
import org.fendan.core.law.Text;

/** Asks every row of a table and writes the answers: what {@code spark-submit} runs. */
public final class Job {

    private static final int OK = 0;
    private static final int USAGE = 2;

    private final SparkSession spark;
    private final JobArguments arguments;

    private Job(SparkSession spark, JobArguments arguments) {
        this.spark = spark;
        this.arguments = arguments;
    }

    /** Ends with 2 where the question cannot be asked; what is wrong in a row is said in the answers, and is no failure. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream talk = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int exit = run(talk, arguments);
        if (exit != OK) {
            System.exit(exit);
        }
    }

    /** Does what the arguments say in the session there is, or in one of its own; answers the exit code. */
    static int run(PrintStream talk, String... arguments) throws InterruptedException {
        try {
            JobArguments read = JobArguments.read(arguments);
            SparkSession spark = SparkSession.builder()
                    .appName("fendan " + String.join(" ", arguments))
                    .getOrCreate();
            talk.println(new Job(spark, read).answer().in(read.language()));
            return OK;
        } catch (Refused refused) {
            refused.reasons().forEach(reason -> talk.println(reason.zh() + " / " + reason.en()));
            talk.println(JobArguments.USAGE.zh() + "\n" + JobArguments.USAGE.en());
            return USAGE;
        } catch (ColumnsRefused refused) {
            talk.println(refused.getMessage());
            return USAGE;
        }
    }

    private Text answer() throws InterruptedException {
        requireNew(arguments.out());
        Policies policies = Policies.with(arguments.plugins());
        Map<String, String> opening = arguments.funds().map(Opening::read).orElse(Map.of());
        Asked asked = new Asked(
                arguments.verb(), policies, arguments.scheme(), arguments.date(), opening, arguments.language());
        Table table = arguments.parquet()
                ? ParquetTable.read(spark, arguments.in())
                : CsvTable.read(spark, arguments.in(), arguments.encoding());
        List<String> header = asked.of(table.columns()).header();
        Observation counted = new Observation();
        if (arguments.parquet()) {
            count(Answers.given(asked, table, AnswerForm.cells(header)), counted)
                    .drop(AnswerForm.NUMBER, AnswerForm.LINE, AnswerForm.WRONG)
                    .write()
                    .parquet(arguments.out());
        } else {
            Dataset<String> lines = count(Answers.given(asked, table, AnswerForm.text()), counted)
                    .select(col(AnswerForm.TEXT))
                    .as(Encoders.STRING());
            // the header is a file of its own, the first by name
            spark.createDataset(List.of(AnswerForm.csv(header)), Encoders.STRING())
                    .coalesce(1)
                    .union(lines)
                    .write()
                    .text(arguments.out());
        }
        return told(counted);
    }

    private void requireNew(String out) {
        try {
            Path place = new Path(out);
            if (place.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(place)) {
                throw Refused.of(
                        "--out " + out + " 已存在，不覆盖", "--out " + out + " is there already, and is not written over");
            }
        } catch (java.io.IOException | IllegalArgumentException unusable) {
            throw Refused.of(
                    "--out " + out + " 无法写入：" + unusable.getMessage(),
                    "--out " + out + " cannot be written: " + unusable.getMessage());
        }
    }

    private static Dataset<Row> count(Dataset<Row> answers, Observation counted) {
        Column first = col(AnswerForm.LINE).equalTo(0);
        return answers.observe(
                counted,
                coalesce(sum(when(first, 1).otherwise(0)), lit(0)).as("rows"),
                coalesce(sum(when(first.and(col(AnswerForm.WRONG)), 1).otherwise(0)), lit(0))
                        .as("wrong"));
    }

    private static Text told(Observation counted) throws InterruptedException {
        Map<String, Object> figures = counted.getAsJava();
        return Text.of(
                figures.get("rows") + " 行，其中 " + figures.get("wrong") + " 行内容有误",
                figures.get("rows") + " rows, " + figures.get("wrong") + " of them with something wrong");
    }
}
