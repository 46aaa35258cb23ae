package org.fendan.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** HSQLDB in this process and in a folder of its own, with a guard on its writing. */
final class EmbeddedEngine implements Engine {

    private static final int READERS = 4;

    private final StoreFiles files;
    private final StoreOptions options;
    private final DurabilityGuard guard;
    private final Handle writer;
    private final HikariDataSource pool;
    private final Jdbi readers;
    private long safeLogBytes;

    private EmbeddedEngine(
            StoreFiles files, StoreOptions options, DurabilityGuard guard, Handle writer, HikariDataSource pool) {
        this.files = files;
        this.options = options;
        this.guard = guard;
        this.writer = writer;
        this.pool = pool;
        this.readers = Jdbi.create(pool);
        this.safeLogBytes = files.logBytes();
    }

    /** Opens the database in this folder, new or not; throws {@link StoreRefused} where another has it open. */
    static EmbeddedEngine open(Path folder, StoreOptions options) {
        StoreFiles files = StoreFiles.lock(folder);
        DurabilityGuard guard = DurabilityGuard.install();
        try {
            return open(files, options, guard);
        } catch (RuntimeException failed) {
            guard.close();
            files.close();
            throw failed;
        }
    }

    private static EmbeddedEngine open(StoreFiles files, StoreOptions options, DurabilityGuard guard) {
        String url = url(files, options);
        Handle writer = Jdbi.open(url, "SA", "");
        writer.setStatementBuilder(new KeptStatements(writer.getConnection()));
        try {
            if (!Migrations.areDone(writer)) {
                Migrations.run("hsqldb", url, "SA", "");
            }
            settle(writer, options);
            guard.watch(writer.createQuery("call database_name()")
                    .mapTo(String.class)
                    .one());
            return new EmbeddedEngine(files, options, guard, writer, new HikariDataSource(readOnly(url)));
        } catch (RuntimeException failed) {
            writer.execute("shutdown");
            writer.close();
            throw failed;
        }
    }

    private static String url(StoreFiles files, StoreOptions options) {
        return "jdbc:hsqldb:file:" + files.database()
                + ";hsqldb.write_delay=" + !options.synchronous()
                + ";hsqldb.full_log_replay=true"
                + ";hsqldb.extlog=2"
                + ";hsqldb.tx=mvlocks"
                + ";hsqldb.log_size=0"
                + ";sql.pad_space=false"
                + ";shutdown=false";
    }

    /** Says again what an older store, or the engine's own script, may say otherwise. */
    private static void settle(Handle writer, StoreOptions options) {
        writer.execute("set database transaction control mvlocks");
        writer.execute("set files write delay " + (options.synchronous() ? "false" : "500 millis"));
        writer.execute("set files log size 0");
    }

    private static HikariConfig readOnly(String url) {
        HikariConfig config = ReaderPool.of(url, READERS, "TRANSACTION_SERIALIZABLE");
        config.setUsername("SA");
        config.setPassword("");
        return config;
    }

    @Override
    public Handle writer() {
        return writer;
    }

    @Override
    public Jdbi readers() {
        return readers;
    }

    @Override
    public boolean isAway() {
        return false;
    }

    @Override
    public Optional<DiskLow> refusal() {
        return files.below(options.freeBytes());
    }

    /** The folder is locked as long as the process lives. */
    @Override
    public void fence() {}

    @Override
    public void confirm() {
        refuseIfPoisoned();
        safeLogBytes = files.logBytes();
    }

    @Override
    public void upkeep() {
        if (files.logBytes() > options.logBytes()) {
            writer.execute("checkpoint");
            confirm();
        }
        refuseIfPoisoned();
    }

    private void refuseIfPoisoned() {
        guard.poison().ifPresent(reason -> {
            throw new StoreStopped("the engine could not write: " + reason);
        });
    }

    /** Copies the database, between two batches, to a place that does not exist yet. */
    void backup(Path target) {
        String path = target.toAbsolutePath().toString().replace("'", "''");
        writer.execute("backup database to '" + path + "/' blocking as files");
    }

    @Override
    public String place() {
        return files.folder().toAbsolutePath().toString();
    }

    /** Closes with a checkpoint; after a fault as if the power had gone, and what nobody was told of is cut off. */
    @Override
    public void close(boolean clean) {
        try (files;
                guard) {
            if (clean && refusal().isEmpty()) {
                shut("shutdown");
            } else {
                shut("shutdown immediately");
                files.cutLog(safeLogBytes);
            }
        }
    }

    private void shut(String how) {
        pool.close();
        try (writer) {
            if (writer.isInTransaction()) {
                writer.rollback();
            }
            writer.execute(how);
        }
    }
}
