package org.fendan.spark;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.fendan.core.bulk.BulkQuestion;

/**
 * Questions as functions from a table to the answers of its rows, which come in the order of the rows.
 *
 * <p>Rows of {@code match} and {@code admit} know nothing of one another: each is answered where it is. The losses of
 * {@code split} draw on funds and caps in their order: all rows of one scope, the widest of the funds and caps they may
 * draw on, go to one task, which takes them one after the other. Where one fund is everybody's, that is one task.
 */
public final class Answers {

    private Answers() {}

    /** Each line of the answers as a row of text, under the names of the question's columns. */
    public static Dataset<Row> of(Asked asked, Table table) {
        return given(asked, table, AnswerForm.cells(asked.of(table.columns()).header()))
                .drop(AnswerForm.NUMBER, AnswerForm.LINE, AnswerForm.WRONG);
    }

    /** The answers in a form, with what it adds to them. */
    static Dataset<Row> given(Asked asked, Table table, AnswerForm form) {
        return asked.verb() == Asked.Verb.SPLIT ? inTurn(asked, table, form) : apart(asked, table, form);
    }

    private static Dataset<Row> apart(Asked asked, Table table, AnswerForm form) {
        List<String> columns = new ArrayList<>(table.columns());
        MapPartitionsFunction<Row, Row> ask = rows -> new Answering(rows, asked.of(columns), form);
        return table.rows().mapPartitions(ask, Encoders.row(form.schema()));
    }

    private static Dataset<Row> inTurn(Asked asked, Table table, AnswerForm form) {
        List<String> columns = new ArrayList<>(table.columns());
        FlatMapGroupsFunction<String, Row, Row> share =
                (scope, rows) -> new Answering(rows, asked.portfolio(columns), form);
        Dataset<Row> answers = table.rows()
                .groupByKey(new ScopeOf(asked, columns), Encoders.STRING())
                .flatMapSortedGroups(new Column[] {col(Table.NUMBER)}, share, Encoders.row(form.schema()));
        return answers.repartitionByRange(col(AnswerForm.NUMBER))
                .sortWithinPartitions(AnswerForm.NUMBER, AnswerForm.LINE);
    }

    /** The answers of a partition's or a group's rows. */
    private static final class Answering extends Upcoming<Row> {

        private final Iterator<Row> rows;
        private final BulkQuestion question;
        private final AnswerForm form;
        private final Deque<Row> waiting = new ArrayDeque<>();

        Answering(Iterator<Row> rows, BulkQuestion question, AnswerForm form) {
            this.rows = rows;
            this.question = question;
            this.form = form;
        }

        @Override
        Optional<Row> find() {
            while (waiting.isEmpty() && rows.hasNext()) {
                Row row = rows.next();
                long number = row.getLong(0);
                form.add(number, question.lines(number, row.getList(1)), waiting);
            }
            return Optional.ofNullable(waiting.poll());
        }
    }
}
