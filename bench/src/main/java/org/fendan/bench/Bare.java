package org.fendan.bench;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.javalin.Javalin;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;

/** The least an app of the same parts can do when it starts: a store is opened, a route asks it, a server listens. */
final class Bare {

    private final Jdbi store;

    @Inject
    Bare(Jdbi store) {
        this.store = store;
    }

    /** Serves until it is stopped; {@code arguments}: the folder of the data. */
    public static void main(String[] arguments) {
        Bare bare = Guice.createInjector(new Parts(Path.of(arguments[0]))).getInstance(Bare.class);
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/health/ready", bare::ready);
        });
        server.start("127.0.0.1", 0);
        System.out.println("http://127.0.0.1:" + server.port() + "/");
    }

    private void ready(Context http) {
        http.contentType("application/json")
                .result("{\"rows\":"
                        + store.withHandle(handle -> handle.createQuery("select count(*) from thing")
                                .mapTo(Long.class)
                                .one())
                        + "}");
    }

    /** What is injected: the store, with its one table. */
    private static final class Parts extends AbstractModule {

        private final Path folder;

        Parts(Path folder) {
            this.folder = folder;
        }

        @Provides
        @Singleton
        Jdbi store() {
            Jdbi jdbi =
                    Jdbi.create("jdbc:hsqldb:file:" + folder.resolve("bare") + ";hsqldb.write_delay=false", "SA", "");
            jdbi.useHandle(handle -> handle.execute(
                    "create cached table if not exists thing (id bigint primary key, name varchar(200) not null)"));
            return jdbi;
        }
    }
}
