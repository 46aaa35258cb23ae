package org.fendan.app.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables, made or brought up to date. */
final class Migrations {

    /** Kept, for a logger nobody keeps forgets its level. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("com.zaxxer.hikari"));

    static {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    /** All scripts of the embedded database, in their order. */
    static final List<String> EMBEDDED = List.of("V1__ledger.sql", "V2__accounts_on_disk.sql");

    private static final String HISTORY = "flyway_schema_history";

    private Migrations() {}

    /**
     * Whether an embedded database has all its tables, made by these very scripts: asked first, because the tool that
     * makes them takes a fifth of a start to find that there is nothing to do.
     */
    static boolean areDone(Handle handle) {
        boolean begun = handle.createQuery("select count(*) from information_schema.tables where table_name = ?")
                        .bind(0, HISTORY)
                        .mapTo(Integer.class)
                        .one()
                > 0;
        return begun
                && done(handle).equals(EMBEDDED.stream().map(Migrations::told).toList());
    }

    private static List<String> done(Handle handle) {
        return handle.createQuery("select * from \"" + HISTORY + "\" order by \"installed_rank\"")
                .map((rs, ctx) -> rs.getString("script") + " " + rs.getInt("checksum") + " " + rs.getBoolean("success"))
                .list();
    }

    /** What the tool writes down of a script that was run to its end. */
    private static String told(String script) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Migrations.class.getResourceAsStream("/db/migration/hsqldb/" + script), script),
                StandardCharsets.UTF_8))) {
            CRC32 sum = new CRC32();
            lines.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
            return script + " " + (int) sum.getValue() + " true";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void run(String engine, String url) {
        run(engine, url, null, null);
    }

    static void run(String engine, String url, @Nullable String user, @Nullable String password) {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration/" + engine)
                .load()
                .migrate();
    }
}
