package org.fendan.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.fendan.app.store.Database;
import org.fendan.app.store.Store;
import org.fendan.app.store.StoreOptions;
import org.jdbi.v3.core.Jdbi;

/** A PostgreSQL server of our own on this machine, its files on the disk that is measured; as durable as it can be. */
final class Postgres implements Site {

    private static final List<String> TOLD =
            List.of("fsync", "full_page_writes", "shared_buffers", "synchronous_commit", "wal_sync_method");

    private final EmbeddedPostgres server;
    private final Jdbi admin;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
        this.admin = Jdbi.create(server.getPostgresDatabase());
    }

    static Postgres start(Path folder) {
        try {
            Postgres site = new Postgres(EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("server").toAbsolutePath())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "200")
                    .start());
            site.refuseIfNotDurable();
            return site;
        } catch (IOException failed) {
            throw new UncheckedIOException("the PostgreSQL server does not start", failed);
        }
    }

    /** The server comes from a library meant for tests, which turns off what makes commits durable. */
    private void refuseIfNotDurable() {
        for (String name : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (!show(name).equals("on")) {
                throw new IllegalStateException("PostgreSQL runs with " + name + "=" + show(name) + ", not on");
            }
        }
    }

    private String show(String name) {
        return admin.withHandle(
                handle -> handle.createQuery("show " + name).mapTo(String.class).one());
    }

    int port() {
        return server.getPort();
    }

    @Override
    public String name() {
        return "PostgreSQL " + show("server_version");
    }

    @Override
    public List<String> settings() {
        return List.of(
                "server: "
                        + String.join(
                                ", ",
                                TOLD.stream()
                                        .map(name -> name + "=" + show(name))
                                        .toList()),
                "row locks: pgjdbc with reWriteBatchedInserts=true, over TCP on this machine");
    }

    @Override
    public Store open(String name, StoreOptions options) {
        return Store.open(Database.postgres(known(name)), options);
    }

    @Override
    public HikariDataSource database(String name, int connections, String isolation) {
        return new HikariDataSource(Site.pool(create(name) + "&reWriteBatchedInserts=true", connections, isolation));
    }

    /** Makes an empty database and answers its address. */
    String create(String name) {
        admin.useHandle(handle -> handle.execute("create database \"" + name + "\""));
        return url(name);
    }

    /** The address of a database, made where there is none of this name. */
    private String known(String name) {
        boolean exists = admin.withHandle(handle -> handle.createQuery("select 1 from pg_database where datname = ?")
                .bind(0, name)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
        return exists ? url(name) : create(name);
    }

    private String url(String name) {
        return server.getJdbcUrl("postgres", name);
    }

    @Override
    public String binaryType() {
        return "bytea";
    }

    @Override
    public List<RowLocks.Variant> variants() {
        return List.of(RowLocks.Variant.values());
    }

    @Override
    public void close() {
        try {
            // The server is given five seconds to stop, and what it has not yet written may take longer.
            admin.useHandle(handle -> handle.execute("checkpoint"));
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
