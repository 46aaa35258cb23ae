package org.fendan.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import org.fendan.app.store.Store;
import org.fendan.app.store.StoreOptions;
import org.jdbi.v3.core.Jdbi;

/** HSQLDB in this process, each database a folder. */
final class Hsqldb implements Site {

    private final Path folder;

    Hsqldb(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public String name() {
        return "HSQLDB "
                + Jdbi.create("jdbc:hsqldb:mem:version")
                        .withHandle(handle -> handle.createQuery("call database_version()")
                                .mapTo(String.class)
                                .one());
    }

    @Override
    public List<String> settings() {
        return List.of(
                "ledger: as the store sets it (write_delay=false, tx=mvlocks)",
                "row locks: write_delay=false, tx=mvcc (its mode with locks on rows), cached tables");
    }

    @Override
    public Store open(String name, StoreOptions options) {
        return Store.open(folder.resolve(name), options);
    }

    @Override
    public HikariDataSource database(String name, int connections, String isolation) {
        HikariConfig config = Site.pool(
                "jdbc:hsqldb:file:" + folder.resolve(name) + "/peer;hsqldb.write_delay=false;hsqldb.tx=mvcc"
                        + ";hsqldb.default_table_type=cached;sql.pad_space=false;shutdown=true",
                connections,
                isolation);
        config.setUsername("SA");
        config.setPassword("");
        return new HikariDataSource(config);
    }

    @Override
    public String binaryType() {
        return "varbinary(16777216)";
    }

    @Override
    public List<RowLocks.Variant> variants() {
        return List.of(RowLocks.Variant.LOCKED, RowLocks.Variant.LATE, RowLocks.Variant.CHAINED);
    }

    @Override
    public void close() {
        // each database ends with its last connection
    }
}
