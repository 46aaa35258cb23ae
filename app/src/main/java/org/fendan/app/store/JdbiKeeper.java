package org.fendan.app.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.core.ledger.Block;
import org.fendan.core.ledger.Past;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The keeper in a database: one transaction for a change, in batches of rows. */
final class JdbiKeeper implements Keeper {

    private final Engine engine;
    private final Handle handle;
    private final Optional<Foresight> foresight;
    private final Kept kept;
    private final Past past;

    JdbiKeeper(Engine engine) {
        this.engine = engine;
        this.handle = engine.writer();
        this.foresight = engine.isAway() ? Optional.of(new Foresight(handle)) : Optional.empty();
        this.kept = foresight.map(Foresight::kept).orElseGet(() -> new CaseQueries(handle));
        this.past = foresight.map(Foresight::past).orElseGet(() -> new LedgerPast(handle));
    }

    @Override
    public void foresee(List<Work.Asked> asked) {
        foresight.ifPresent(sight -> sight.look(asked));
    }

    @Override
    public Kept kept() {
        return kept;
    }

    @Override
    public Past past() {
        return past;
    }

    @Override
    public Optional<DiskLow> refusal() {
        return engine.refusal();
    }

    @Override
    public void keep(Change change) {
        handle.begin();
        try {
            engine.fence();
            change.block().ifPresent(block -> write(block, change));
            write(change.sheet());
        } catch (RuntimeException failed) {
            if (!SqlFault.isOfValue(failed)) {
                throw failed;
            }
            handle.rollback();
            throw new ValueRefused(failed);
        }
        handle.commit();
        engine.confirm();
    }

    @Override
    public void upkeep() {
        engine.upkeep();
    }

    private void write(Block block, Change change) {
        new JdbiJournal(handle).append(block);
        new LedgerRows(handle, change.before(), change.after()).write(block.entries());
    }

    private void write(Sheet sheet) {
        Map<History, PreparedBatch> inserts = new EnumMap<>(History.class);
        sheet.rows(row -> add(inserts.computeIfAbsent(row.table(), t -> handle.prepareBatch(t.insert())), row));
        inserts.values().forEach(PreparedBatch::execute);
        sheet.states().forEach((table, rows) -> table.save(handle, new ArrayList<>(rows.values())));
        sheet.read().forEach(this::advance);
    }

    private static void add(PreparedBatch rows, History.Row row) {
        rows.bind(0, row.entry()).bind(1, row.place());
        List<?> values = row.values();
        for (int i = 0; i < values.size(); i++) {
            rows.bind(i + 2, values.get(i));
        }
        rows.add();
    }

    private void advance(String reader, MessageRow read) {
        handle.execute("delete from outbox_position where reader = ?", reader);
        handle.execute("insert into outbox_position values (?, ?, ?)", reader, read.entry(), read.place());
    }
}
