package org.fendan.app.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.QuestionDesk;
import org.fendan.app.json.Json;
import org.fendan.app.plugin.Loaded;
import org.fendan.app.plugin.PolicyLoader;
import org.fendan.core.rule.Findings;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.sharing.LossSharing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks a scheme about a loan, without a store. */
@Command(
        name = "evaluate",
        header = "按项目规定判断一笔贷款 / what a scheme says about a loan",
        mixinStandardHelpOptions = true,
        description = {
            "按项目规定判断一笔贷款：各条结论、应缴费用；给出逾期事实时还有损失分担。不保存任何内容。",
            "What a scheme says about a loan: each article's finding, the contribution, and how a loss is shared",
            "where overdue facts are given. Nothing is kept."
        },
        footerHeading = "%n例 / Examples:%n",
        footer = {
            "  ./fendan evaluate SCHEME examples/question.json",
            "  ./fendan evaluate SCHEME examples/question.json --json",
            "  ./fendan evaluate SCHEME - < examples/question.json",
            "",
            "SCHEME: ./fendan schemes",
            "退出码 / Exit codes: 0 符合或待定 met or undecided, 3 不符合规定 refused by a rule"
        })
final class EvaluateCommand implements Callable<Integer> {

    private static final String RESOURCES = "resources";

    private final Terminal terminal;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Parameters(
            index = "0",
            paramLabel = "SCHEME",
            description = {"项目代码，见 schemes。", "The scheme's id; see schemes."})
    @SuppressWarnings("NullAway.Init") // picocli sets it: it is compulsory
    private String scheme;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = {
                "问题文件，- 为标准输入。",
                "The question: {\"date\":…,\"facts\":{…},\"resources\":{…}}; - for standard input."
            })
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(
            names = "--json",
            description = {"输出与接口相同的 JSON；损失分担在 split 中。", "Prints what the API answers; the shared loss is its split."
            })
    private boolean json;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Loaded loaded = PolicyLoader.load(place.pluginFolder());
        Catalogue catalogue = loaded.catalogue();
        if (catalogue.editions(scheme).isEmpty()) {
            String known = String.join(", ", catalogue.ids());
            throw Stop.usage(
                    "没有项目“" + scheme + "”；现有：" + known, "there is no scheme \"" + scheme + "\"; there are: " + known);
        }
        JsonNode question = read();
        QuestionDesk desk = new QuestionDesk(catalogue, loaded.origins());
        Answer admission = desk.admission(scheme, withoutResources(question), terminal.language());
        if (admission.isProblem() || !statesLoss(catalogue, question)) {
            return tell(admission);
        }
        Answer loss = desk.loss(scheme, question, terminal.language());
        if (loss.isProblem()) {
            return tell(loss);
        }
        admission.body().set("split", loss.body());
        return tell(admission);
    }

    private JsonNode read() {
        try {
            byte[] bytes = file.equals("-") ? terminal.in().readAllBytes() : Files.readAllBytes(Path.of(file));
            return Json.read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            throw new Stop(Exit.FAILED, org.fendan.core.law.Text.of(file + " 不是 UTF-8 编码", file + " is not in UTF-8"));
        } catch (IOException unreadable) {
            throw Stop.usage("读不到文件 " + file, "there is no file " + file + " that can be read");
        } catch (JacksonException malformed) {
            throw new Stop(
                    Exit.FAILED,
                    org.fendan.core.law.Text.of(
                            file + " 不是正确的 JSON：" + malformed.getMessage(),
                            file + " is not well-formed JSON: " + malformed.getMessage()));
        }
    }

    private static JsonNode withoutResources(JsonNode question) {
        if (!question.isObject()) {
            return question;
        }
        ObjectNode copy = ((ObjectNode) question).deepCopy();
        copy.remove(RESOURCES);
        return copy;
    }

    private boolean statesLoss(Catalogue catalogue, JsonNode question) {
        Set<String> losses =
                catalogue
                        .latest(scheme)
                        .flatMap(newest -> newest.losses())
                        .map(LossSharing::keys)
                        .orElse(Set.of())
                        .stream()
                        .map(key -> key.name())
                        .collect(Collectors.toSet());
        return question.has(RESOURCES)
                || question.path("facts").propertyNames().stream().anyMatch(losses::contains);
    }

    private int tell(Answer answer) {
        if (json) {
            terminal.print(answer.body());
        } else if (answer.isProblem()) {
            ProblemText.tell(answer.body(), terminal);
        } else {
            new EvaluationText(terminal).print(answer.body());
        }
        if (answer.isProblem()) {
            return Exit.FAILED;
        }
        String refused = Findings.Outcome.REFUSED.name();
        return answer.body().path("outcome").asString("").equals(refused) ? Exit.REFUSED : Exit.OK;
    }
}
