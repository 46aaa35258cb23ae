package org.fendan.app.cli;

import java.util.concurrent.Callable;
import org.fendan.app.boot.Workplace;
import org.fendan.app.desk.Role;
import org.fendan.app.json.Json;
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
            "新建用户并显示其密钥（只显示一次）；已有的用户得到新密钥。系统运行时请先停止。",
            "Makes a user and prints the key, this once; a user who is there gets a new one. Stop the app first."
        },
        footerHeading = "%n例 / Examples:%n",
        footer = {
            "  ./fendan users add bank-d --role bank --organisation bank-d --data data",
            "  ./fendan users add li --role auditor --organisation audit-office --data data --json"
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
            names = "--json",
            description = {"以 JSON 输出。", "Prints JSON."})
    private boolean json;

    AddUserCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Workplace workplace = place.openExisting()) {
            String key = workplace.users().create(name, role, organisation);
            if (json) {
                terminal.print(Json.object()
                        .put("user", name)
                        .put("role", role.name())
                        .put("organisation", organisation)
                        .put("key", key));
            } else {
                terminal.print(key);
                terminal.say("以 HTTP Basic 登录：" + name + ":密钥", "It signs in by HTTP Basic as " + name + ":KEY");
            }
            return Exit.OK;
        } catch (IllegalArgumentException wrong) {
            throw Stop.usage("不能新建用户：" + wrong.getMessage(), "no such user can be made: " + wrong.getMessage());
        }
    }
}
