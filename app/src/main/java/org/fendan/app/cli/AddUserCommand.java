package org.fendan.app.cli;

import java.util.concurrent.Callable;
import org.fendan.app.boot.Workplace;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a user and tells the key, once. */
@Command(
        name = "add",
        header = "新建用户 / makes a user",
        mixinStandardHelpOptions = true,
        description = {
            "新建用户并显示其密钥（只显示一次）；已有的用户得到新密钥。系统运行时请先停止，或用 /api/v1/users 办理。",
            "Makes a user and prints the key, this once; a user who is there gets a new one. Stop the app first, or ask",
            "it at /api/v1/users."
        },
        footerHeading = "%n例 / Examples:%n",
        footer = {
            "  ./fendan users add bank-d --role bank --organisation bank-d --data data",
            "  ./fendan users add li --role auditor --organisation audit-office --data data --json",
            "  ./fendan users add wang --role leader --organisation centre --one-time-code --data data"
        })
final class AddUserCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Parameters(
            paramLabel = "NAME",
            description = {"用户名。", "The user's name."})
    @SuppressWarnings("NullAway.Init") // picocli sets it: it is compulsory
    private String name;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = {"角色：${COMPLETION-CANDIDATES}。", "What the user may do: ${COMPLETION-CANDIDATES}."})
    @SuppressWarnings("NullAway.Init")
    private Role role;

    @Option(
            names = {"--organisation", "--organization"},
            required = true,
            paramLabel = "CODE",
            description = {"银行代码；企业为统一社会信用代码。", "The bank's code; an enterprise's credit code."})
    @SuppressWarnings("NullAway.Init")
    private String organisation;

    @Option(
            names = "--one-time-code",
            description = {"不发密钥，而发供本人设置密码的一次性代码。", "For people: a one-time code to choose a password, and no key."})
    private boolean code;

    @Option(
            names = "--json",
            description = {"以 JSON 输出。", "Prints JSON."})
    private boolean json;

    AddUserCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String secret = place.writing(this::made);
        if (json) {
            terminal.print(Json.object()
                    .put("user", name)
                    .put("role", role.name())
                    .put("organisation", organisation)
                    .put(code ? "code" : "key", secret));
        } else {
            terminal.print(secret);
            told();
        }
        return Exit.OK;
    }

    private String made(Workplace workplace) {
        try {
            return code
                    ? workplace.operator().invite(name, role, organisation)
                    : workplace.users().create(name, role, organisation);
        } catch (IllegalArgumentException wrong) {
            throw Stop.usage("不能新建用户：" + wrong.getMessage(), "no such user can be made: " + wrong.getMessage());
        }
    }

    private void told() {
        if (code) {
            terminal.say(
                    "一次性代码，24小时内有效：用它登录并设置密码。",
                    "A one-time code, good for 24 hours: " + name + " signs in with it and chooses a password.");
        } else {
            terminal.say(
                    "以 HTTP Basic 登录：" + name + ":密钥；或 Authorization: Bearer 密钥",
                    "It signs in by HTTP Basic as " + name + ":KEY, or as Authorization: Bearer KEY");
        }
    }
}
