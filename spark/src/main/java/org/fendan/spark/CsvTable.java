package org.fendan.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.TextInputFormat;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * CSV files with one header: a row is a line, and its number is the line's, counted through all files in the order of
 * their names. A cell does not go on over the end of its line, so that a file can be read from many places at once.
 */
final class CsvTable {

    private static final String MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setTrim(true)
            .get();

    private CsvTable() {}

    static Table read(SparkSession spark, String places, Charset charset) {
        List<Path> files = files(spark, places);
        List<String> columns = header(spark, files.get(0), charset);
        files.stream()
                .filter(file -> !header(spark, file, charset).equals(columns))
                .findFirst()
                .ifPresent(file -> {
                    throw Refused.of(
                            file + " 的表头与 " + files.get(0) + " 不同",
                            "the header of " + file + " is not that of " + files.get(0));
                });
        return new Table(columns, spark.createDataFrame(rows(spark, files, charset.name()), Table.SCHEMA));
    }

    private static JavaRDD<Row> rows(SparkSession spark, List<Path> files, String charset) {
        String all = String.join(",", files.stream().map(Path::toString).toList());
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        return context.hadoopFile(
                        all, TextInputFormat.class, LongWritable.class, Text.class, context.defaultParallelism())
                .map(line -> line._1().get() == 0 ? new byte[0] : line._2().copyBytes())
                .zipWithIndex()
                .mapPartitions(lines -> new CsvRows(lines, charset));
    }

    /** The rows of some lines; those without a single cell that says something are left out. */
    private static final class CsvRows extends Upcoming<Row> {

        private final Iterator<Tuple2<byte[], Long>> lines;
        private final Charset charset;

        CsvRows(Iterator<Tuple2<byte[], Long>> lines, String charset) {
            this.lines = lines;
            this.charset = Charset.forName(charset);
        }

        @Override
        Optional<Row> find() {
            while (lines.hasNext()) {
                Tuple2<byte[], Long> line = lines.next();
                List<String> cells = cells(line._1(), charset);
                if (cells.isEmpty() || !cells.stream().allMatch(String::isBlank)) {
                    return Optional.of(RowFactory.create(line._2() + 1, cells.toArray(String[]::new)));
                }
            }
            return Optional.empty();
        }
    }

    /** The cells of a line; none where it cannot be read. */
    static List<String> cells(byte[] line, Charset charset) {
        try {
            return cells(charset.newDecoder().decode(ByteBuffer.wrap(line)).toString());
        } catch (CharacterCodingException foreign) {
            return List.of();
        }
    }

    private static List<String> cells(String line) {
        if (line.indexOf('"') < 0) {
            return Arrays.stream(line.split(",", -1)).map(String::trim).toList();
        }
        try (CSVParser parser = CSVParser.parse(line, FORMAT)) {
            return parser.getRecords().get(0).toList();
        } catch (IOException | RuntimeException broken) {
            return List.of();
        }
    }

    private static List<String> header(SparkSession spark, Path file, Charset charset) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(file.getFileSystem(configuration(spark)).open(file), charset))) {
            String line = reader.readLine();
            if (line == null || line.isBlank()) {
                throw Refused.of(file + " 是空的", file + " is empty");
            }
            return cells(line.startsWith(MARK) ? line.substring(MARK.length()) : line);
        } catch (IOException unreadable) {
            throw Refused.of("读不到文件 " + file, "there is no file " + file + " that can be read");
        }
    }

    private static Configuration configuration(SparkSession spark) {
        return spark.sparkContext().hadoopConfiguration();
    }

    /** The files of a path, a folder or a pattern, by their names; hidden ones are left out. */
    private static List<Path> files(SparkSession spark, String places) {
        List<Path> files = new ArrayList<>();
        try {
            Path place = new Path(places);
            FileSystem system = place.getFileSystem(configuration(spark));
            FileStatus[] found = system.globStatus(place);
            for (FileStatus status : found == null ? new FileStatus[0] : found) {
                FileStatus[] inside = status.isDirectory()
                        ? system.listStatus(status.getPath(), CsvTable::isShown)
                        : new FileStatus[] {status};
                Arrays.stream(inside)
                        .filter(FileStatus::isFile)
                        .map(FileStatus::getPath)
                        .forEach(files::add);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            files.clear();
        }
        if (files.isEmpty()) {
            throw Refused.of("读不到文件 " + places, "there is no file " + places + " that can be read");
        }
        files.sort(Comparator.comparing(Path::toString));
        return files;
    }

    private static boolean isShown(Path file) {
        return !file.getName().startsWith("_") && !file.getName().startsWith(".");
    }
}
