package org.fendan.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.CompareDesk;
import org.fendan.app.json.Json;
import org.fendan.app.plugin.Loaded;
import org.fendan.app.plugin.PolicyLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sets schemes side by side. */
@Command(
        name = "compare",
        header = "项目并列对照 / schemes side by side",
        mixinStandardHelpOptions = true,
        description = {
            "逐项对照各项目的规定，并给出同一笔损失在各项目下的分担。不保存任何内容。",
            "What each scheme says, concept by concept, and how each would share the same loss. Nothing is kept."
        },
        footerHeading = "%n例 / Examples:%n",
        footer = {
            "  ./fendan compare SCHEME OTHER --date 2021-04-01 --loss 1000000.00",
            "",
            "资金余额和未给出的事实取自各项目的示例 / resources and facts not given are those of each scheme's example"
        })
final class CompareCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Parameters(
            paramLabel = "SCHEME",
            arity = "2..*",
            description = {"项目代码，见 schemes。", "The schemes' ids; see schemes."})
    private List<String> schemes = List.of();

    @Option(
            names = "--date",
            paramLabel = "DAY",
            required = true,
            description = {"申请日。", "The day of application."})
    @SuppressWarnings("NullAway.Init") // picocli sets it: it is compulsory
    private LocalDate date;

    @Option(
            names = "--loss",
            paramLabel = "YUAN",
            description = {"损失的本金，元。", "The principal that is lost, in yuan."})
    private Optional<String> loss = Optional.empty();

    @Option(
            names = "--json",
            description = {"输出与接口相同的 JSON。", "Prints what the API answers."})
    private boolean json;

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ObjectNode question = Json.object().put("date", date.toString());
        question.set("schemes", Json.strings(schemes));
        loss.ifPresent(sum -> question.put("loss", sum));
        Loaded loaded = PolicyLoader.load(place.pluginFolder());
        Answer answer = new CompareDesk(loaded.catalogue(), loaded.origins()).compare(question, terminal.language());
        if (json) {
            terminal.print(answer.body());
        } else if (answer.isProblem()) {
            ProblemText.tell(answer.body(), terminal);
        } else {
            answer.body().get("concepts").forEach(this::concept);
            terminal.print(terminal.word("损失本金 ", "principal lost ")
                    + answer.body().get("loss").get("amount").asString());
            answer.body().get("loans").forEach(this::loan);
        }
        return answer.isProblem() ? Exit.FAILED : Exit.OK;
    }

    private void concept(JsonNode concept) {
        terminal.print(terminal.text(concept.get("label")));
        concept.get("cells").forEach(cell -> {
            terminal.print(
                    "  " + cell.get("scheme").asString() + (cell.get("entries").isEmpty() ? "  —" : ""));
            cell.get("entries")
                    .forEach(entry ->
                            terminal.print("    " + terminal.text(entry.get("text")) + cited(entry.path("citation"))));
        });
    }

    private String cited(JsonNode citation) {
        return citation.isMissingNode() ? "" : " [" + terminal.text(citation.get("wording")) + "]";
    }

    private void loan(JsonNode loan) {
        String slices = loan.path("split")
                .path("slices")
                .valueStream()
                .map(slice -> terminal.text(slice.get("name")) + " "
                        + slice.get("amount").get("amount").asString())
                .collect(Collectors.joining(terminal.word("，", ", ")));
        terminal.print("  " + loan.get("scheme").asString() + "  " + (slices.isEmpty() ? "—" : slices));
    }
}
