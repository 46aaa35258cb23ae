package org.fendan.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fendan.app.boot.Workplace;
import org.fendan.app.desk.FilingTemplate;
import org.fendan.app.plugin.PolicyLoader;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Scheme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Files the loans of a CSV file, row by row. */
@Command(
        name = "import",
        header = "从 CSV 文件逐行备案 / files the loans of a CSV file",
        mixinStandardHelpOptions = true,
        description = {
            "从 CSV 文件逐行备案：每行受理、已有或被拒绝；同一文件再次导入不产生变化。",
            "Files the loans of a CSV file: each row is accepted, there already, or refused with place, value, rule",
            "and a right example. The same file twice changes nothing."
        },
        footerHeading = "%n例 / Examples:%n",
        footer = {
            "  ./fendan import --template SCHEME > loans.csv",
            "  ./fendan import loans.csv --data data --dry-run",
            "  ./fendan import loans.csv --data data",
            "  ./fendan import loans.csv --data data --json",
            "",
            "SCHEME: ./fendan schemes",
            "退出码 / Exit codes: 0 全部受理或已有 every row is in, 3 有行被拒绝 a row was refused"
        })
final class ImportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = {"CSV 文件，UTF-8 或 GB18030。", "The CSV file, in UTF-8 or GB18030."})
    private Optional<String> file = Optional.empty();

    @Option(
            names = "--template",
            paramLabel = "SCHEME",
            description = {"输出该项目的表头和一行示例。", "Prints the header for a scheme, with one example row."})
    private Optional<String> template = Optional.empty();

    @Option(
            names = "--as",
            paramLabel = "USER",
            description = {"记录的经办人，默认 import。", "Who is recorded to have filed; import unless told."})
    private String user = "import";

    @Option(
            names = "--dry-run",
            description = {"只检查，不保存。", "Checks every row and keeps nothing."})
    private boolean dryRun;

    @Option(
            names = "--json",
            description = {"每行输出一个 JSON 对象，最后一行为汇总。", "Prints an object for each row, then one with the counts."})
    private boolean json;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (template.isPresent()) {
            return template(template.get());
        }
        Path csv = Path.of(file.orElseThrow(
                () -> Stop.usage("请给出 CSV 文件，或用 --template 取得表头", "name a CSV file, or ask for --template SCHEME")));
        if (!Files.isReadable(csv) || Files.isDirectory(csv)) {
            throw Stop.usage("读不到文件 " + csv, "there is no file " + csv + " that can be read");
        }
        try (Workplace workplace = place.openExisting()) {
            return summary(workplace.importLoans(csv, user, terminal.language(), dryRun, this::row, this::notice));
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new Stop(
                    Exit.FAILED, Text.of("导入中断：" + broken.getMessage(), "the import stopped: " + broken.getMessage()));
        }
    }

    private int template(String id) throws IOException {
        Scheme scheme = PolicyLoader.load(place.pluginFolder())
                .catalogue()
                .latest(id)
                .orElseThrow(() -> Stop.usage("没有项目“" + id + "”", "there is no scheme \"" + id + "\"; see schemes"));
        terminal.out().append(FilingTemplate.of(scheme));
        return Exit.OK;
    }

    private void notice(Text text) {
        terminal.progressDone();
        terminal.say(text);
    }

    private void row(ObjectNode row) {
        if (json) {
            terminal.print(row.toString());
        } else {
            terminal.progressDone();
            terminal.print(words(row));
            row.path("errors")
                    .forEach(error -> terminal.print(
                            "    " + error.path("column").asString("") + ": " + ProblemText.line(error, terminal)));
        }
        long line = row.get("line").longValue();
        if (line % 100 == 0) {
            terminal.progress("已处理到第 " + line + " 行", "line " + line);
        }
    }

    private String words(JsonNode row) {
        String outcome = switch (row.get("outcome").asString()) {
            case "ACCEPTED" -> terminal.word("受理", "accepted");
            case "WOULD_BE_ACCEPTED" -> terminal.word("可受理", "would be accepted");
            case "ALREADY_THERE" -> terminal.word("已有", "already there");
            default -> terminal.word("拒绝", "refused");
        };
        String reference = row.path("reference").asString("");
        String caseId = row.path("case").asString("");
        return terminal.word("第 ", "line ") + row.get("line") + terminal.word(" 行  ", "  ") + outcome + "  "
                + (reference + "  " + caseId).strip();
    }

    private int summary(ObjectNode counts) {
        terminal.progressDone();
        long refused = counts.get("refused").longValue();
        if (json) {
            terminal.print(counts.toString());
        } else {
            terminal.say(
                    "共 " + counts.get("rows") + " 行：受理 " + counts.get("accepted") + "，已有 " + counts.get("alreadyThere")
                            + "，拒绝 " + refused + (dryRun ? "（试运行，未保存）" : ""),
                    counts.get("rows") + " rows: " + counts.get("accepted") + " accepted, "
                            + counts.get("alreadyThere") + " already there, " + refused + " refused"
                            + (dryRun ? " (dry run, nothing kept)" : ""));
        }
        return refused > 0 ? Exit.REFUSED : Exit.OK;
    }
}
