package org.fendan.app.cli;

import java.util.concurrent.Callable;
import org.fendan.app.desk.QuestionDesk;
import org.fendan.app.plugin.Loaded;
import org.fendan.app.plugin.PolicyLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Lists the schemes there are, and the policy jars that were refused. */
@Command(
        name = "schemes",
        header = "列出可用的项目 / lists the schemes there are",
        mixinStandardHelpOptions = true,
        description = {
            "列出可用的项目；被拒绝的政策包在错误输出中说明。",
            "Lists the schemes there are, and says which policy jars were refused."
        },
        footerHeading = "%n例 / Examples:%n",
        footer = {"  ./fendan schemes", "  ./fendan schemes --json"})
final class SchemesCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Option(
            names = "--json",
            description = {"输出与接口相同的 JSON。", "Prints what the API answers."})
    private boolean json;

    SchemesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Loaded loaded = PolicyLoader.load(place.pluginFolder());
        ObjectNode answer = new QuestionDesk(loaded.catalogue()).schemes().body();
        if (json) {
            terminal.print(answer);
        } else {
            answer.get("schemes")
                    .forEach(scheme -> terminal.print(scheme.get("scheme").asString() + "  "
                            + scheme.get("edition").asString() + "  "
                            + terminal.text(scheme.get("name")) + "  "
                            + scheme.get("source").get("number").asString()));
        }
        if (!loaded.report().allAdmitted()) {
            String report = loaded.report().text(terminal.language());
            terminal.say(report, report);
            return Exit.FAILED;
        }
        return Exit.OK;
    }
}
