package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.fendan.app.json.Json;
import org.fendan.core.law.Text;

/**
 * Judges the rows of a file and keeps nothing of them, a slice at a time, so that nobody waits long for the ledger's one
 * line. Rows of one slice are judged each after the others, as when they are filed; of the slices before it a slice
 * knows the references. What adds up over all rows (a cap that many loans fill together) is judged when they are filed.
 */
final class BatchTrial {

    /** How many rows are judged in one go. */
    static final int SLICE = 250;

    static final Text HOW = Text.of(
            "每" + SLICE + "行一段逐行判断，段内各行相互计入；跨段只核对业务编号重复。多行合计才会超出的限额，在正式备案时逐行判断，届时可能仍有行被拒绝。",
            "Judged in slices of " + SLICE + " rows, each row after those before it in its slice; across slices only"
                    + " references are compared. A ceiling that rows reach together is judged when they are filed, so"
                    + " some may still be refused then.");

    private final CaseDesk cases;
    private final UnaryOperator<String> columns;
    private final Intent intent;
    private final BiConsumer<BatchRow, BatchRowResult> hears;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<BatchRow> slice = new ArrayList<>();

    BatchTrial(
            CaseDesk cases, UnaryOperator<String> columns, Intent intent, BiConsumer<BatchRow, BatchRowResult> hears) {
        this.cases = cases;
        this.columns = columns;
        this.intent = intent.asDryRun();
        this.hears = hears;
    }

    void judge(BatchRow row) {
        slice.add(row);
        if (slice.size() == SLICE) {
            finish();
        }
    }

    /** Judges what is left. */
    void finish() {
        Map<Long, BatchRowResult> results = new TreeMap<>();
        List<BatchRow> fresh = new ArrayList<>();
        for (BatchRow row : slice) {
            Integer before = seen.get(row.name(intent.caller()));
            if (before == null || row.reference().isEmpty()) {
                fresh.add(row);
            } else {
                results.put(row.line(), again(row, before == row.content().hashCode()));
            }
        }
        new BatchClerks(
                        cases,
                        row -> intent.caller(),
                        columns,
                        intent.language(),
                        true,
                        (row, result) -> results.put(row.line(), result))
                .file(rows -> fresh.forEach(rows));
        slice.forEach(row -> Optional.ofNullable(results.get(row.line())).ifPresent(result -> tell(row, result)));
        slice.clear();
    }

    private void tell(BatchRow row, BatchRowResult result) {
        if (result.isIn()) {
            seen.putIfAbsent(row.name(intent.caller()), row.content().hashCode());
        }
        hears.accept(row, result);
    }

    /** A loan that stands in the file twice: the same words once more do nothing, other words are refused. */
    private BatchRowResult again(BatchRow row, boolean same) {
        Answer answer = same
                ? new Answer(201, Json.object(), true)
                : Problem.KEY_REUSED.answer(
                        Text.of("文件中已有这一业务编号", "the file has this reference already"), intent.language());
        return BatchRowResult.of(row, columns, answer, true, intent.language());
    }
}
