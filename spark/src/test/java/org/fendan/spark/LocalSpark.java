package org.fendan.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.fendan.core.bulk.BulkQuestion;

/** Spark with two threads in this very process, without a network; and what its files say. */
final class LocalSpark {

    private LocalSpark() {}

    static SparkSession session() {
        String work = Path.of("target", "spark").toAbsolutePath().toString();
        return SparkSession.builder()
                .master("local[2]")
                .appName("tests")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.ui.enabled", false)
                .config("spark.local.dir", work)
                .config("spark.sql.warehouse.dir", work)
                .config("spark.sql.adaptive.coalescePartitions.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .getOrCreate();
    }

    /** What a job says, behind its exit code. */
    static String job(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            int exit = Job.run(new PrintStream(said, true, StandardCharsets.UTF_8), arguments);
            return exit + ": " + said.toString(StandardCharsets.UTF_8);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The parts of a folder, one after the other. */
    static String text(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path part : parts(folder)) {
            all.append(Files.readString(part));
        }
        return all.toString();
    }

    private static List<Path> parts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList();
        }
    }

    /** The rows of a folder's Parquet files as CSV, below a header, in the order of their parts. */
    static String parquet(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path part : parts(folder)) {
            Dataset<Row> rows = session().read().parquet(part.toString());
            if (lines.isEmpty()) {
                lines.add(AnswerForm.csv(Arrays.asList(rows.columns())));
            }
            for (Row row : rows.collectAsList()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    cells.add(row.getString(i));
                }
                lines.add(AnswerForm.csv(cells));
            }
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** Writes rows into so many Parquet files, as text that is null where it is not known. */
    static Path parquet(Rows rows, Path folder, int files) {
        StructType schema = new StructType();
        for (String column : rows.columns) {
            schema = schema.add(column, DataTypes.StringType, true);
        }
        int part = (rows.cells.size() + files - 1) / files;
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < files; i++) {
                List<Row> some = rows.cells.subList(i * part, Math.min((i + 1) * part, rows.cells.size())).stream()
                        .map(cells -> RowFactory.create(cells.stream()
                                .map(cell -> cell.isEmpty() ? null : cell)
                                .toArray()))
                        .toList();
                Path written = folder.resolve("written-" + i);
                session().createDataFrame(some, schema).coalesce(1).write().parquet(written.toString());
                Files.move(parts(written).get(0), folder.resolve("rows-" + i + ".parquet"));
                try (Stream<Path> left = Files.list(written)) {
                    left.forEach(file -> file.toFile().delete());
                }
                Files.delete(written);
            }
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What the engine answers on one machine, as CSV below its header. */
    static String alone(BulkQuestion question, Rows rows) {
        StringBuilder all = new StringBuilder(AnswerForm.csv(question.header())).append('\n');
        for (int i = 0; i < rows.cells.size(); i++) {
            for (List<String> line : question.lines(i + 2, rows.cells.get(i))) {
                all.append(AnswerForm.csv(line)).append('\n');
            }
        }
        return all.toString();
    }
}
