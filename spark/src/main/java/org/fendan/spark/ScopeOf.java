package org.fendan.spark;

import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.fendan.core.bulk.BulkSplit;
import org.jspecify.annotations.Nullable;

/** Finds the scope of a row's loss. */
final class ScopeOf implements MapFunction<Row, String> {

    private static final long serialVersionUID = 1;

    private final Asked asked;
    private final List<String> columns;

    /** Made where it is asked, once. */
    private transient @Nullable BulkSplit question;

    ScopeOf(Asked asked, List<String> columns) {
        this.asked = asked;
        this.columns = columns;
    }

    @Override
    public synchronized String call(Row row) {
        BulkSplit made = question;
        if (made == null) {
            made = asked.portfolio(columns);
            question = made;
        }
        return made.scope(row.getList(1));
    }
}
