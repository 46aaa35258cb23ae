package org.fendan.app.store;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A PostgreSQL server on a folder of its own, set as a product's must be; it can be killed and started again. */
final class OwnServer implements AutoCloseable {

    /** Kept, for a logger nobody keeps forgets its level; what they say when a server dies is known. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("com.zaxxer.hikari"), Logger.getLogger("org.fendan.app.store"));

    private static final long PATIENCE_MS = 60_000;
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "autovacuum=off",
            "max_connections=60",
            "shared_buffers=32MB",
            "listen_addresses=localhost",
            "unix_socket_directories=");

    private final Path data;
    private final Path log;
    private final int port;
    private final List<String> settings = new ArrayList<>(SETTINGS);
    private Process postmaster;

    private OwnServer(Path data, Path log, int port) {
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
        this.data = data;
        this.log = log;
        this.port = port;
    }

    /** Makes the files of a new server in a folder that does not exist yet, and starts it. */
    static OwnServer create(Path data, List<String> making, String... settings) throws Exception {
        List<String> words = new ArrayList<>(List.of("-A", "trust", "-U", "postgres", "-E", "UTF-8", "--locale=C"));
        words.addAll(making);
        words.addAll(List.of("-D", data.toString()));
        Path log = Files.createTempFile("fendan-postgresql", ".log");
        log.toFile().deleteOnExit();
        if (run("initdb", words, log).waitFor() != 0) {
            throw new IllegalStateException("no server can be made in " + data + ": " + Files.readString(log));
        }
        OwnServer server = new OwnServer(data, log, freePort());
        server.settings.addAll(List.of(settings));
        server.start();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** The place of a ledger on this server, empty. */
    Database.Postgres ledger(String name) {
        execute("create database " + name);
        return at(name);
    }

    Database.Postgres at(String name) {
        return new Database.Postgres(url(name));
    }

    void execute(String sql) {
        try (Handle handle = Jdbi.open(url("postgres"))) {
            handle.execute(sql);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database + "?user=postgres";
    }

    Path data() {
        return data;
    }

    boolean isAlive() {
        return postmaster.isAlive();
    }

    /** Starts the server on what is in its folder; one just killed may need a moment until its memory is given back. */
    void start() throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (System.currentTimeMillis() < end) {
            List<String> words = new ArrayList<>(List.of("-D", data.toString(), "-p", Integer.toString(port)));
            settings.forEach(setting -> words.addAll(List.of("-c", setting)));
            postmaster = run("postgres", words, log);
            if (isReady(end)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the server in " + data + " does not start: " + Files.readString(log));
    }

    private boolean isReady(long end) throws InterruptedException {
        while (postmaster.isAlive() && System.currentTimeMillis() < end) {
            try (Handle handle = Jdbi.open(url("postgres"))) {
                return handle.getConnection() != null;
            } catch (ConnectionException notYet) {
                Thread.sleep(20);
            }
        }
        return false;
    }

    /** Whether it takes connections; one that is recovering from a fault of its own does not. */
    boolean isAnswering() throws InterruptedException {
        return postmaster.isAlive() && isReady(System.currentTimeMillis() + 5000);
    }

    /** As a power cut would: all of its processes at once, none of them asked. */
    void kill() {
        List<ProcessHandle> all = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private static Process run(String program, List<String> words, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.getAttribute(log, "unix:uid").equals(0)) {
            command.addAll(List.of("unshare", "-U")); // the server refuses to run as root
        }
        command.add(programs().resolve(program).toString());
        command.addAll(words);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Where the tests' own server was unpacked to: beside the program that runs. */
    private static Path programs() throws IOException {
        try (Handle handle = Jdbi.open(Postgres.url("postgres"))) {
            Path data = Path.of(handle.createQuery("select current_setting('data_directory')")
                    .mapTo(String.class)
                    .one());
            try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
                long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
                return Path.of(ProcessHandle.of(pid)
                                .orElseThrow()
                                .info()
                                .command()
                                .orElseThrow())
                        .getParent();
            }
        }
    }
}
