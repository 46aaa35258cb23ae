package org.fendan.app.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fendan.core.law.Text;

/**
 * How the app is started.
 *
 * @param data the folder everything is kept in
 * @param port where it listens; 0 takes any free port
 * @param host the address it listens on; only this machine's own unless told
 * @param plugins the folder of further policy jars; it need not exist
 * @param demo whether the console may be read without signing in
 * @param database the JDBC address of a PostgreSQL ledger; empty for the embedded one in the data folder
 * @param address where other nodes on the same database reach this one; what it listens on unless told
 */
public record Settings(
        Path data,
        int port,
        String host,
        Path plugins,
        boolean demo,
        Optional<String> database,
        Optional<String> address) {

    public static final int PORT = 7070;
    public static final String HOST = "127.0.0.1";
    public static final String EMBEDDED = "embedded";

    private static final String POSTGRESQL = "jdbc:postgresql://";
    private static final String EXAMPLE = POSTGRESQL + "localhost:5432/fendan?user=fendan&password=…";

    private static final Set<String> OPTIONS = Set.of("data", "port", "host", "plugins", "database", "address", "demo");
    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9.:_-]{1,253}");
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]_-]{1,253}/?");
    private static final int LAST_PORT = 65_535;

    /** The usual settings for data kept here. */
    public static Settings in(Path data) {
        return new Settings(data, PORT, HOST, data.resolve("plugins"), false, Optional.empty(), Optional.empty());
    }

    /**
     * Reads options by their names: data, port, host, plugins, database, address, demo. Only data has to be there.
     *
     * @throws SettingsRefused with every fault at once
     */
    public static Settings of(Map<String, String> options) {
        return new Reading(options).settings();
    }

    public Settings port(int other) {
        return new Settings(data, other, host, plugins, demo, database, address);
    }

    public Settings plugins(Path folder) {
        return new Settings(data, port, host, folder, demo, database, address);
    }

    public Settings database(String url) {
        return new Settings(data, port, host, plugins, demo, Optional.of(url), address);
    }

    public Settings asDemo() {
        return new Settings(data, port, host, plugins, true, database, address);
    }

    /** The folder of the store. */
    public Path store() {
        return data.resolve("store");
    }

    /** Options while they are read: every fault is noted. */
    private static final class Reading {

        private final Map<String, String> options;
        private final List<Text> faults = new ArrayList<>();

        Reading(Map<String, String> options) {
            this.options = options;
        }

        Settings settings() {
            Set<String> unknown = new TreeSet<>(options.keySet());
            unknown.removeAll(OPTIONS);
            unknown.forEach(name -> fault(
                    "没有选项“" + name + "”，可用的有 " + String.join("、", new TreeSet<>(OPTIONS)),
                    "there is no option \"" + name + "\"; known are " + String.join(", ", new TreeSet<>(OPTIONS))));
            Path data = data();
            Settings settings = new Settings(
                    data,
                    port(),
                    host(),
                    folder("plugins").orElse(data.resolve("plugins")),
                    Boolean.parseBoolean(options.getOrDefault("demo", "false")),
                    database(),
                    address());
            if (!faults.isEmpty()) {
                throw new SettingsRefused(faults);
            }
            return settings;
        }

        private Path data() {
            Optional<Path> data = folder("data");
            if (!options.containsKey("data")) {
                fault("缺少 data：数据目录", "data is missing: the folder everything is kept in");
            }
            return data.orElse(Path.of(""));
        }

        /** A folder that is there, or can be. */
        private Optional<Path> folder(String name) {
            Optional<Path> folder = Optional.ofNullable(options.get(name)).flatMap(text -> path(name, text));
            folder.filter(path -> Files.exists(path) && !Files.isDirectory(path))
                    .ifPresent(path -> fault(name + " 不是目录：" + path, name + " is not a folder: " + path));
            return folder;
        }

        private Optional<Path> path(String name, String text) {
            try {
                if (!text.isBlank()) {
                    return Optional.of(Path.of(text));
                }
            } catch (InvalidPathException wrong) {
                // told below, as for an empty one
            }
            fault(name + " 不是路径：“" + text + "”", name + " is not a path: \"" + text + "\"");
            return Optional.empty();
        }

        private int port() {
            String text = options.getOrDefault("port", String.valueOf(PORT));
            if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= LAST_PORT) {
                return Integer.parseInt(text);
            }
            fault(
                    "port 须为 0 至 65535 的整数，而不是“" + text + "”",
                    "port is a whole number from 0 to 65535, not \"" + text + "\"");
            return PORT;
        }

        private String host() {
            String text = options.getOrDefault("host", HOST);
            if (!HOST_NAME.matcher(text).matches()) {
                fault("host 不是主机名或地址：“" + text + "”", "host is neither a name nor an address: \"" + text + "\"");
            }
            return text;
        }

        private Optional<String> database() {
            String url = options.getOrDefault("database", EMBEDDED);
            if (url.equals(EMBEDDED)) {
                return Optional.empty();
            }
            if (!url.startsWith(POSTGRESQL)) {
                fault(
                        "database 须为 " + EMBEDDED + " 或 PostgreSQL 的 JDBC 地址，如 " + EXAMPLE,
                        "database is " + EMBEDDED + " or the JDBC address of a PostgreSQL database, like " + EXAMPLE);
            }
            return Optional.of(url);
        }

        private Optional<String> address() {
            Optional<String> told = Optional.ofNullable(options.get("address"));
            told.filter(url -> !ADDRESS.matcher(url).matches())
                    .ifPresent(url -> fault(
                            "address 须为其他节点访问本节点的地址，如 http://10.0.0.5:7070，而不是“" + url + "”",
                            "address is where other nodes reach this one, like http://10.0.0.5:7070, not \"" + url
                                    + "\""));
            return told;
        }

        private void fault(String zh, String en) {
            faults.add(Text.of(zh, en));
        }
    }
}
