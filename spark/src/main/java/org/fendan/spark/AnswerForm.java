package org.fendan.spark;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.fendan.core.bulk.BulkQuestion;

/** How the lines of a row's answer become rows of a dataset: one by one, or all of them as CSV in one text. */
interface AnswerForm extends Serializable {

    /** The number of the row that is answered. */
    String NUMBER = "__row";
    /** Which of the row's answers it is, from 0. */
    String LINE = "__line";
    /** Whether something is wrong with the row. */
    String WRONG = "__wrong";

    String TEXT = "value";

    StructType schema();

    void add(long number, List<List<String>> lines, Collection<Row> rows);

    private static boolean isWrong(List<String> line) {
        return line.contains(BulkQuestion.INVALID);
    }

    private static StructType marks() {
        return new StructType()
                .add(NUMBER, DataTypes.LongType, false)
                .add(LINE, DataTypes.IntegerType, false)
                .add(WRONG, DataTypes.BooleanType, false);
    }

    /** A row for each line, its cells under the names of the question's columns. */
    static AnswerForm cells(List<String> header) {
        StructType schema = marks();
        for (String name : header) {
            schema = schema.add(name, DataTypes.StringType, false);
        }
        return new Cells(schema);
    }

    /** A row for all lines, as CSV. */
    static AnswerForm text() {
        return new Csv(marks().add(TEXT, DataTypes.StringType, false));
    }

    /** A line as CSV. */
    static String csv(List<String> cells) {
        return CSVFormat.RFC4180.format(cells.toArray());
    }

    /** A row for each line. */
    record Cells(StructType schema) implements AnswerForm {

        @Override
        public void add(long number, List<List<String>> lines, Collection<Row> rows) {
            for (int i = 0; i < lines.size(); i++) {
                List<String> line = lines.get(i);
                Object[] values = new Object[line.size() + 3];
                values[0] = number;
                values[1] = i;
                values[2] = isWrong(line);
                for (int j = 0; j < line.size(); j++) {
                    values[j + 3] = line.get(j);
                }
                rows.add(RowFactory.create(values));
            }
        }
    }

    /** A row for all lines. */
    record Csv(StructType schema) implements AnswerForm {

        @Override
        public void add(long number, List<List<String>> lines, Collection<Row> rows) {
            if (!lines.isEmpty()) {
                String text = lines.stream().map(AnswerForm::csv).collect(Collectors.joining("\n"));
                rows.add(RowFactory.create(number, 0, isWrong(lines.get(0)), text));
            }
        }
    }
}
