package org.fendan.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** A chapter that is measured on each of the databases asked for. */
record OnDatabases(String name, Body body) implements Chapter {

    /** What is measured on one of them. */
    interface Body {

        void run(Settings settings, Site site, Report report) throws Exception;
    }

    /** W1, and what the server's own measure says of it. */
    static void hotAccount(Settings settings, Site site, Report report) throws Exception {
        new HotAccount(settings, site, report).run();
        if (site instanceof Postgres server) {
            new PgBench(settings, server, report).run();
        }
    }

    @Override
    public void run(Settings settings, Report report) throws Exception {
        for (String database : settings.databases()) {
            Path folder = Files.createTempDirectory(settings.folder(), database + "-");
            try (Site site = site(database, folder)) {
                body.run(settings, site, report);
            } finally {
                Bench.remove(folder);
            }
        }
    }

    private static Site site(String name, Path folder) {
        return switch (name) {
            case "hsqldb" -> new Hsqldb(folder);
            case "postgres" -> Postgres.start(folder);
            default ->
                throw new IllegalArgumentException("bench.databases names hsqldb, postgres or both, not \"" + name
                        + "\"; such as hsqldb,postgres");
        };
    }
}
