package org.fendan.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fendan.app.boot.Workplace;
import org.fendan.app.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists who may sign in, and what they may do. */
@Command(
        name = "list",
        header = "列出用户 / lists the users",
        mixinStandardHelpOptions = true,
        description = {
            "列出用户、单位、岗位及能否登录；不显示任何密钥。",
            "Lists users, what they may do and whether they may sign in; no secret is shown."
        },
        footerHeading = "%n例 / Examples:%n",
        footer = {"  ./fendan users list --data data", "  ./fendan users list --data data --json"})
final class ListUsersCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Option(
            names = "--json",
            description = {"以 JSON 输出。", "Prints JSON."})
    private boolean json;

    ListUsersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Workplace workplace = place.openExisting()) {
            List<ObjectNode> users = workplace.operator().users();
            if (json) {
                terminal.print(Json.array(users, user -> user));
            } else {
                users.forEach(user -> terminal.print(line(user)));
            }
        }
        return Exit.OK;
    }

    private static String line(JsonNode user) {
        String positions =
                user.path("positions").valueStream().map(JsonNode::asString).collect(Collectors.joining(","));
        return String.format(
                        Locale.ROOT,
                        "%-16s %-13s %-20s %-6s %s",
                        user.path("user").asString(),
                        user.path("role").asString(),
                        user.path("organisation").asString(),
                        user.path("active").asBoolean() ? "on" : "off",
                        positions)
                .strip();
    }
}
