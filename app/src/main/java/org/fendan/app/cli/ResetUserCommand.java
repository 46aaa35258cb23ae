package org.fendan.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives a user a one-time code to choose a password by. */
@Command(
        name = "reset",
        header = "重置用户的密码 / lets a user choose a new password",
        mixinStandardHelpOptions = true,
        description = {
            "给出一次性代码（24小时内有效），供本人设置新密码；原密码和第二因素作废，停用的用户恢复。",
            "系统运行时请先停止，或用 /api/v1/users 办理。",
            "Prints a one-time code, good for 24 hours, to choose a new password by; the old one and the second factor",
            "count no more, and a disabled user is let in again. Stop the app first, or ask it at /api/v1/users."
        },
        footerHeading = "%n例 / Examples:%n",
        footer = "  ./fendan users reset wang --data data")
final class ResetUserCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Parameters(
            paramLabel = "NAME",
            description = {"用户名。", "The user's name."})
    private String name = "";

    ResetUserCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String code = place.writing(workplace -> workplace.operator().reset(name))
                .orElseThrow(() -> Stop.usage("没有用户“" + name + "”", "there is no user \"" + name + "\""));
        terminal.print(code);
        terminal.say("一次性代码，只显示这一次。", "A one-time code, shown this once.");
        return Exit.OK;
    }
}
