package org.fendan.spark;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A table whose rows are numbered.
 *
 * @param columns the names of its columns
 * @param rows each a number, and its cells as text in the order of the columns; an empty cell is not known
 */
public record Table(List<String> columns, Dataset<Row> rows) {

    static final String NUMBER = "row";

    /** What a row consists of. */
    static final StructType SCHEMA = new StructType()
            .add(NUMBER, DataTypes.LongType, false)
            .add("cells", DataTypes.createArrayType(DataTypes.StringType, false), false);

    public Table {
        columns = List.copyOf(columns);
    }

    /** The same rows, in the order of their numbers from the first partition to the last. */
    static Dataset<Row> inOrder(Dataset<Row> rows, String... within) {
        return rows.repartitionByRange(rows.col(NUMBER)).sortWithinPartitions(NUMBER, within);
    }
}
