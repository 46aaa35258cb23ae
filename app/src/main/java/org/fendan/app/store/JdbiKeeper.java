package org.fendan.app.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.core.ledger.Block;
import org.fendan.core.ledger.Past;
import org.jdbi.v3.core.Handle;

/** The keeper in a database: one transaction for a change, in batches of rows. */
final class JdbiKeeper implements Keeper {

    private final Engine engine;
    private final Handle handle;
    private final Optional<Foresight> foresight;
    private final Rows rows;
    private final Remembered kept;
    private final Past past;

    JdbiKeeper(Engine engine) {
        this.engine = engine;
        this.handle = engine.writer();
        this.foresight = engine.isAway() ? Optional.of(new Foresight(handle)) : Optional.empty();
        this.rows = engine.isAway() ? new ArrayRows(handle) : new BatchedRows(handle);
        this.kept = new Remembered(foresight.map(Foresight::kept).orElseGet(() -> new CaseQueries(handle)));
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
    public String standing() {
        return Standing.before(handle, Since.now());
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
            rows.flush();
        } catch (RuntimeException failed) {
            if (!SqlFault.isOfValue(failed)) {
                throw failed;
            }
            handle.rollback();
            throw new ValueRefused(failed);
        }
        handle.commit();
        engine.confirm();
        kept.follow(change.sheet());
    }

    @Override
    public void upkeep() {
        engine.upkeep();
    }

    private void write(Block block, Change change) {
        JdbiJournal.write(block, rows);
        new LedgerRows(rows, block.number(), change.before(), change.after()).write(block.entries());
    }

    private void write(Sheet sheet) {
        Map<History, List<Object[]>> inserts = new EnumMap<>(History.class);
        sheet.rows(row ->
                inserts.computeIfAbsent(row.table(), any -> new ArrayList<>()).add(row.cells()));
        inserts.forEach((table, cells) -> rows.insert(table.table(), table.filled(), cells));
        sheet.states().forEach((table, states) -> table.save(handle, new ArrayList<>(states.values())));
        sheet.read().forEach(this::advance);
    }

    private void advance(String reader, MessageRow read) {
        handle.execute("delete from outbox_position where reader = ?", reader);
        handle.execute("insert into outbox_position values (?, ?, ?)", reader, read.entry(), read.place());
    }
}
