package org.fendan.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.fendan.core.law.Text;

/**
 * Parquet files of one schema. Rows are numbered as in a CSV file of theirs, the header being its first line: from 2,
 * through all files in the order of their names.
 */
final class ParquetTable {

    private static final int FIRST = 2;
    private static final String FILE = "__file";
    private static final String INDEX = "__index";
    private static final List<DataType> PLAIN = List.of(
            DataTypes.StringType,
            DataTypes.BooleanType,
            DataTypes.ByteType,
            DataTypes.ShortType,
            DataTypes.IntegerType,
            DataTypes.LongType,
            DataTypes.DateType);

    private ParquetTable() {}

    static Table read(SparkSession spark, String places) {
        Dataset<Row> stored = stored(spark, places);
        List<String> columns = List.of(stored.columns());
        require(stored);
        Dataset<Row> placed =
                stored.withColumn(FILE, col("_metadata.file_path")).withColumn(INDEX, col("_metadata.row_index"));
        String[] files = Arrays.stream(stored.inputFiles()).sorted().toArray(String[]::new);
        Map<String, Long> before = before(files, placed);
        Dataset<Row> rows = placed.mapPartitions(
                (Iterator<Row> some) -> new ParquetRows(some, columns.size(), before), Encoders.row(Table.SCHEMA));
        return new Table(columns, files.length > 1 ? Table.inOrder(rows) : rows);
    }

    private static Dataset<Row> stored(SparkSession spark, String places) {
        try {
            return spark.read().parquet(places);
        } catch (RuntimeException unreadable) {
            throw Refused.of("读不到 Parquet 文件 " + places, "there is no Parquet file " + places + " that can be read");
        } catch (Exception unreadable) {
            if (unreadable instanceof AnalysisException) {
                throw Refused.of(
                        "读不到 Parquet 文件 " + places, "there is no Parquet file " + places + " that can be read");
            }
            throw new IllegalStateException(unreadable);
        }
    }

    /** Refuses columns whose values are no text, or not exactly. */
    private static void require(Dataset<Row> stored) {
        List<Text> faults = Arrays.stream(stored.schema().fields())
                .filter(field -> !isText(field.dataType()))
                .map(ParquetTable::fault)
                .toList();
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    private static boolean isText(DataType type) {
        return PLAIN.contains(type)
                || type instanceof DecimalType
                || (type instanceof ArrayType list && list.elementType().equals(DataTypes.StringType));
    }

    private static Text fault(StructField field) {
        String found = field.name() + " " + field.dataType().simpleString();
        return Text.of(
                "列 " + found + "：须为 string、整数、decimal、boolean、date 或 array<string>，金额用 string 或 decimal",
                "the column " + found + " has to be a string, a whole number, a decimal, a boolean, a date or an"
                        + " array<string>; sums as strings or decimals");
    }

    /** How many rows stand in the files before each; the map travels with the job. */
    private static Map<String, Long> before(String[] files, Dataset<Row> placed) {
        Map<String, Long> before = new HashMap<>();
        if (files.length > 1) {
            long sum = 0;
            for (Row file : placed.groupBy(FILE).agg(max(INDEX)).orderBy(FILE).collectAsList()) {
                before.put(file.getString(0), sum);
                sum += file.getLong(1) + 1;
            }
        }
        return before;
    }

    /** The rows as text; those without a single value are left out. */
    private static final class ParquetRows extends Upcoming<Row> {

        private final Iterator<Row> rows;
        private final int width;
        private final Map<String, Long> before;

        ParquetRows(Iterator<Row> rows, int width, Map<String, Long> before) {
            this.rows = rows;
            this.width = width;
            this.before = before;
        }

        @Override
        Optional<Row> find() {
            while (rows.hasNext()) {
                Row row = rows.next();
                String[] cells = new String[width];
                boolean says = false;
                for (int i = 0; i < width; i++) {
                    cells[i] = text(row, i);
                    says = says || !cells[i].isBlank();
                }
                if (says) {
                    long number = before.getOrDefault(row.getString(width), 0L) + row.getLong(width + 1) + FIRST;
                    return Optional.of(RowFactory.create(number, cells));
                }
            }
            return Optional.empty();
        }
    }

    /** A value as a CSV file has it: a list by semicolons, an empty one as {@code []}. */
    private static String text(Row row, int place) {
        if (row.isNullAt(place)) {
            return "";
        }
        Object value = row.get(place);
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof scala.collection.Seq<?>) {
            List<Object> list = row.getList(place);
            return list.isEmpty() ? "[]" : list.stream().map(Objects::toString).collect(Collectors.joining(";"));
        }
        return value.toString().trim();
    }
}
