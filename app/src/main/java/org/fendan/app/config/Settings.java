package org.fendan.app.config;

import java.net.URI;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param exposure how it may be reached from elsewhere
 * @param identity how people and systems show who they are
 * @param service how much it takes on, from whom, and how it writes of it
 */
public record Settings(
        Path data,
        int port,
        String host,
        Path plugins,
        boolean demo,
        Optional<String> database,
        Optional<String> address,
        Exposure exposure,
        Identity identity,
        Service service) {

    public static final int PORT = 7070;
    public static final String HOST = "127.0.0.1";
    public static final String EMBEDDED = "embedded";

    private static final Set<String> OPTIONS = Stream.concat(
                    Stream.of("data", "port", "host", "plugins", "demo"),
                    Stream.of(NodeReading.OPTIONS, ExposureReading.OPTIONS, IdentityReading.OPTIONS, Service.OPTIONS)
                            .flatMap(Set::stream))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9.:_-]{1,253}");
    private static final int LAST_PORT = 65_535;

    /** The usual settings for data kept here. */
    public static Settings in(Path data) {
        return new Settings(
                data,
                PORT,
                HOST,
                data.resolve("plugins"),
                false,
                Optional.empty(),
                Optional.empty(),
                Exposure.NONE,
                Identity.USUAL,
                Service.STANDARD);
    }

    /**
     * Reads options by their names: data, port, host, plugins, demo, those of the nodes, of TLS, proxy and name, those
     * of tokens, second factors and the seal, and those of {@link Service}. Only data has to be there.
     *
     * @throws SettingsRefused with every fault at once
     */
    public static Settings of(Map<String, String> options) {
        return new Reading(options).settings();
    }

    public Settings port(int other) {
        return new Settings(data, other, host, plugins, demo, database, address, exposure, identity, service);
    }

    public Settings plugins(Path folder) {
        return new Settings(data, port, host, folder, demo, database, address, exposure, identity, service);
    }

    public Settings database(String url) {
        return new Settings(data, port, host, plugins, demo, Optional.of(url), address, exposure, identity, service);
    }

    public Settings exposure(Exposure other) {
        return new Settings(data, port, host, plugins, demo, database, address, other, identity, service);
    }

    public Settings asDemo() {
        return new Settings(data, port, host, plugins, true, database, address, exposure, identity, service);
    }

    public Settings identity(Identity other) {
        return new Settings(data, port, host, plugins, demo, database, address, exposure, other, service);
    }

    /** Where the key lies that secrets are sealed with. */
    public Path sealKey() {
        return identity.sealKey().orElse(data.resolve("seal.key"));
    }

    /** The names it is asked for by, besides those of this machine. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(exposure.names());
        names.add(host);
        address.map(url -> URI.create(url).getHost()).ifPresent(names::add);
        return names;
    }

    public Settings service(Service other) {
        return new Settings(data, port, host, plugins, demo, database, address, exposure, identity, other);
    }

    /** What is to be known of how it was told to work: what may be read or altered on the way to the database. */
    public List<Text> cautions() {
        return database.map(DatabaseAddress::new).filter(url -> !url.isSafe()).stream()
                .map(url -> Text.of(
                        "数据库在另一台机器上，而 sslmode 既非 verify-full 也非 verify-ca：途中可能被读取或篡改",
                        "the database is on another machine and sslmode is neither verify-full nor verify-ca: what is "
                                + "sent there may be read or altered on the way"))
                .toList();
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
            int port = port();
            String host = host();
            Path plugins = folder("plugins").orElse(data.resolve("plugins"));
            NodeReading node = new NodeReading(options, this::fault);
            Optional<String> database = node.database();
            Optional<String> address = node.address();
            Exposure exposure = new ExposureReading(options, this::fault).exposure(host);
            Settings settings = new Settings(
                    data,
                    port,
                    host,
                    plugins,
                    demo(host, exposure),
                    database,
                    address,
                    exposure,
                    new IdentityReading(options, this::fault).identity(host),
                    Service.of(options, faults));
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

        /** Everybody knows its passwords, and its console is read by whoever comes: it stays on this machine. */
        private boolean demo(String host, Exposure exposure) {
            boolean demo = Boolean.parseBoolean(options.getOrDefault("demo", "false"));
            if (demo && !(Exposure.isLoopback(host) && exposure.proxies().isEmpty())) {
                fault(
                        "demo 的密码人人可见，只在本机监听：用 --host 127.0.0.1，不用 --proxy",
                        "the demo's passwords are known to everybody, so it listens on this machine only: "
                                + "--host 127.0.0.1, and no --proxy");
            }
            return demo;
        }

        private void fault(String zh, String en) {
            faults.add(Text.of(zh, en));
        }
    }
}
