package org.fendan.app.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fendan.app.boot.Workplace;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.MatchDesk;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.app.plugin.Loaded;
import org.fendan.app.plugin.PolicyLoader;
import org.fendan.core.law.Text;
import org.fendan.core.rule.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks every scheme about an enterprise, or about each of many. */
@Command(
        name = "match",
        header = "哪些项目适用 / which schemes an enterprise could use",
        mixinStandardHelpOptions = true,
        description = {
            "哪些项目适用、最多多少、缺什么、怎样才能符合。JSON 为一家企业，CSV（表头为事实名）为每行一家，",
            "空格为未知，[] 为空清单；行数不限，逐行读写，结果与原行同序。不保存任何内容。",
            "Which schemes an enterprise could use, for how much at most, what is missing, and what would change a",
            "refusal. A JSON file asks for one enterprise, a CSV file with fact names as its header for one a row.",
            "Nothing is kept. In a CSV file an empty cell is not known, and [] is a list without entries; it may be as",
            "long as you like: rows are read as they are answered, by all processors, and answered in their order."
        },
        footerHeading = "%n例 / Examples:%n",
        footer = {
            "  ./fendan match examples/match.json",
            "  ./fendan match examples/match.json --lang en --json",
            "  ./fendan match examples/enterprises.csv --date 2021-04-01",
            "  ./fendan match examples/enterprises.csv --date 2021-04-01 --out lines.csv",
            "",
            "退出码 / Exit codes: 0 有结论 answered, 1 内容有误 something in the file is wrong,",
            "  3 没有一个项目可用（单家企业）every scheme refuses the one enterprise"
        })
final class MatchCommand implements Callable<Integer> {

    /** Whoever may open the data folder sees all that is in it. */
    private static final Caller OPERATOR = new Caller("match", Role.AUDITOR, "");

    private final Terminal terminal;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Parameters(
            paramLabel = "FILE",
            description = {"JSON 或 CSV 文件；- 为标准输入的 JSON。", "A JSON or CSV file; - for JSON on standard input."})
    @SuppressWarnings("NullAway.Init") // picocli sets it: it is compulsory
    private String file;

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = {"申请日，文件未写明时用。", "The day of application, where the file does not say."})
    private Optional<String> date = Optional.empty();

    @Option(
            names = "--json",
            description = {"输出与接口相同的 JSON；CSV 每行一个对象。", "Prints what the API answers; an object a row for CSV."})
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = {
                "CSV 的结果写入该文件，默认写到标准输出；先写 FILE.part，写完才改名。",
                "Writes what a CSV file's rows give into this file, which appears when it is whole;",
                "standard output unless told."
            })
    private Optional<String> out = Optional.empty();

    MatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (place.data().isEmpty()) {
            Loaded loaded = PolicyLoader.load(place.pluginFolder());
            return match(MatchDesk.withoutRecords(loaded.catalogue(), loaded.origins()), Optional.empty());
        }
        try (Workplace workplace = place.openExisting()) {
            return match(workplace.matches(), Optional.of(OPERATOR));
        }
    }

    private int match(MatchDesk desk, Optional<Caller> caller) {
        if (isTable()) {
            return new MatchRows(terminal, desk, caller, date, out.map(this::target), json).print(Path.of(file));
        }
        if (out.isPresent()) {
            throw Stop.usage("--out 只用于 CSV 文件", "--out goes with a CSV file");
        }
        JsonNode request = read();
        if (date.isPresent() && request.isObject() && !request.has("date")) {
            ((ObjectNode) request).put("date", date.get());
        }
        return tell(desk.match(request, caller, terminal.language()));
    }

    /** The file to write, which is not the one that is read. */
    private Path target(String name) {
        Path target = Path.of(name);
        if (target.toAbsolutePath()
                .normalize()
                .equals(Path.of(file).toAbsolutePath().normalize())) {
            throw Stop.usage("--out 不能是读取的文件本身", "--out names the file that is read");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw Stop.usage("--out 须为文件：" + name, "--out names no file that could be replaced: " + name);
        }
        return target;
    }

    private boolean isTable() {
        return file.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private JsonNode read() {
        try {
            byte[] bytes = file.equals("-") ? terminal.in().readAllBytes() : Files.readAllBytes(Path.of(file));
            return Json.read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            throw new Stop(Exit.FAILED, Text.of(file + " 不是 UTF-8 编码", file + " is not in UTF-8"));
        } catch (IOException unreadable) {
            throw Stop.usage("读不到文件 " + file, "there is no file " + file + " that can be read");
        } catch (JacksonException malformed) {
            throw new Stop(
                    Exit.FAILED,
                    Text.of(
                            file + " 不是正确的 JSON：" + malformed.getMessage(),
                            file + " is not well-formed JSON: " + malformed.getMessage()));
        }
    }

    private int tell(Answer answer) {
        if (json) {
            terminal.print(answer.body());
        } else if (answer.isProblem()) {
            ProblemText.tell(answer.body(), terminal);
        } else {
            new MatchText(terminal).print(answer.body());
        }
        if (answer.isProblem()) {
            return Exit.FAILED;
        }
        boolean refused = answer.body()
                .get("matches")
                .valueStream()
                .allMatch(match -> match.get("outcome").asString().equals(Findings.Outcome.REFUSED.name()));
        return refused ? Exit.REFUSED : Exit.OK;
    }
}
