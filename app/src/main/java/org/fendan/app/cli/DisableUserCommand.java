package org.fendan.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a user in no more. */
@Command(
        name = "disable",
        header = "停用用户 / lets a user in no more",
        mixinStandardHelpOptions = true,
        description = {
            "停用用户：密码、密钥和令牌一律不再接受。系统运行时请先停止，或用 /api/v1/users 办理。",
            "Lets a user in no more: password, keys and tokens count no longer. Stop the app first, or ask it at",
            "/api/v1/users."
        },
        footerHeading = "%n例 / Examples:%n",
        footer = "  ./fendan users disable bank-d --data data")
final class DisableUserCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Parameters(
            paramLabel = "NAME",
            description = {"用户名。", "The user's name."})
    private String name = "";

    DisableUserCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        boolean there = place.writing(workplace -> workplace.operator().disable(name));
        if (!there) {
            throw Stop.usage("没有用户“" + name + "”", "there is no user \"" + name + "\"");
        }
        terminal.say("已停用 " + name + "。", name + " is let in no more.");
        return Exit.OK;
    }
}
