package org.fendan.app.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fendan.app.boot.StoreShut;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import org.fendan.app.config.SettingsRefused;
import org.fendan.app.desk.Elsewhere;
import org.fendan.core.law.Text;
import picocli.CommandLine.Option;

/** Where the data and the policy jars lie. */
final class PlaceOptions {

    private static final String DATA = "data";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = {"数据目录，默认 ./data。", "The folder everything is kept in; ./data unless told."})
    private Optional<String> data = Optional.empty();

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description = {
                "政策包目录，默认数据目录下的 plugins。",
                "The folder of policy jars; plugins in the data folder unless told."
            })
    private Optional<String> plugins = Optional.empty();

    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "${env:FENDAN_DATABASE}",
            description = {
                "数据库：embedded（内嵌，默认）或 PostgreSQL 的 JDBC 地址；亦可用环境变量 FENDAN_DATABASE。",
                "embedded (unless told) or the JDBC address of a PostgreSQL database; also read from FENDAN_DATABASE."
            })
    private Optional<String> database = Optional.empty();

    Optional<String> data() {
        return data;
    }

    /** The options as settings are read from. */
    Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(DATA, data.orElse(DATA));
        plugins.ifPresent(folder -> options.put("plugins", folder));
        database.filter(url -> !url.isBlank()).ifPresent(url -> options.put("database", url));
        return options;
    }

    /** The folder of policy jars for what needs no data: the one named, else the one the build made. */
    Path pluginFolder() {
        return plugins.or(() -> data.map(folder -> folder + "/plugins"))
                .map(Path::of)
                .orElseGet(PlaceOptions::builtPlugins);
    }

    boolean namesPlugins() {
        return plugins.isPresent();
    }

    /** Where the build puts the policy jars it makes: beside the app's own jar. */
    static Path builtPlugins() {
        try {
            Path here = Path.of(Fendan.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return here.resolveSibling("plugins");
        } catch (URISyntaxException unknown) {
            return Path.of("plugins");
        }
    }

    /** Opens the data that is there already. */
    Workplace openExisting() {
        Settings settings = Settings.of(options());
        if (settings.database().isEmpty() && !Files.isDirectory(settings.store())) {
            throw Stop.environment(
                    settings.data().toAbsolutePath() + " 中没有数据；用 --data 指明数据目录，或先运行 serve",
                    "there is no data in " + settings.data().toAbsolutePath()
                            + ": name its folder with --data, or run serve first");
        }
        return open(settings);
    }

    /** Does something that writes, on data that is there; on a shared database only while no other node writes. */
    <T> T writing(Function<Workplace, T> work) {
        try (Workplace workplace = openExisting()) {
            return work.apply(workplace);
        } catch (Elsewhere other) {
            throw Stop.environment(
                    "另一个节点正在写入此数据库，命令行不能改动；请以管理员身份用 /api/v1/users 办理，或先停止该节点",
                    "another node writes to this database, so nothing was changed here: ask it as an administrator at "
                            + "/api/v1/users, or stop it first");
        }
    }

    /** Opens the data, new or not; whatever keeps it shut is a matter of the machine. */
    static Workplace open(Settings settings) {
        try {
            return Workplace.open(settings);
        } catch (SettingsRefused refused) {
            throw refused;
        } catch (StoreShut shut) {
            throw new Stop(
                    shut.isAltered() ? Exit.DIFFERENCE : Exit.ENVIRONMENT,
                    Text.of("数据打不开：" + shut.getMessage(), "the data cannot be opened: " + shut.getMessage()));
        } catch (RuntimeException failed) {
            throw Stop.environment("数据打不开：" + failed.getMessage(), "the data cannot be opened: " + failed.getMessage());
        }
    }
}
