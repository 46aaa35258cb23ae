package org.fendan.app.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the app on data that stays. */
@Command(
        name = "serve",
        header = "在数据目录上运行 / runs the app on a data folder",
        mixinStandardHelpOptions = true,
        description = {
            "在数据目录上运行系统；首次运行时为各角色建立用户并显示密钥。",
            "Runs the app on a data folder; makes the first users, and tells their keys once."
        },
        footerHeading = "%n例 / Examples:%n",
        footer = {"  ./fendan serve --data data", "  ./fendan serve --data data --port 0 --once"})
final class ServeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private ListenOptions options = new ListenOptions();

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Settings settings = Settings.of(options.options());
        Workplace workplace = PlaceOptions.open(settings);
        Map<String, String> first = workplace.users().createFirst();
        if (!first.isEmpty()) {
            terminal.say("首批用户（密钥只显示这一次）：", "The first users; their keys are shown this once:");
            first.forEach((user, key) -> terminal.say("  " + user + "  " + key, "  " + user + "  " + key));
            terminal.say(
                    "银行用户请用 users add 建立。",
                    "Add the banks' users with: users add NAME --role bank --organisation CODE");
        }
        return options.listen(workplace, terminal, () -> {});
    }
}
