package org.fendan.app.cli;

import java.util.concurrent.Callable;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import org.fendan.app.desk.OperatorDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the app on data that stays. */
@Command(
        name = "serve",
        header = "在数据目录上运行 / runs the app on a data folder",
        mixinStandardHelpOptions = true,
        description = {
            "在数据目录上运行系统；首次运行时建立管理员并显示一次性代码。",
            "Runs the app on a data folder; the first time it makes an administrator and tells a one-time code."
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
        workplace
                .operator()
                .begin()
                .ifPresent(code -> terminal.say(
                        "首个管理员：" + OperatorDesk.ADMIN + "，一次性代码（24小时内有效，只显示这一次）：" + code + "。请用它登录并设置密码。",
                        "The first administrator is " + OperatorDesk.ADMIN
                                + "; the one-time code, good for 24 hours and " + "shown this once: " + code
                                + ". Sign in with it and choose a password."));
        return options.listen(workplace, terminal, () -> {});
    }
}
