package org.fendan.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fendan.app.boot.Workplace;
import org.fendan.app.desk.BatchFiles;
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

/** Files the loans of a CSV file or a workbook, row by row. */
@Command(
        name = "import",
        header = "从 CSV 或 Excel 文件逐行备案 / files the loans of a CSV file or a workbook",
        mixinStandardHelpOptions = true,
        description = {
            "从 CSV 或 Excel 文件逐行备案：每行受理、已有或被拒绝；同一文件再次导入不产生变化。",
            "被拒绝的行连同原因和正确示例另存为原文件旁的 FILE-errors。",
            "Files the loans of a CSV file or a workbook: each row is accepted, there already, or refused with place, value, rule",
            "and a right example; refused rows are also written to FILE-errors beside the file, to be corrected there.",
            "The same file twice changes nothing."
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
            description = {
                "CSV 文件（UTF-8 或 GB18030）或 .xlsx 工作簿。",
                "A CSV file, in UTF-8 or GB18030, or an .xlsx workbook."
            })
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
        Path loans = Path.of(file.orElseThrow(
                () -> Stop.usage("请给出文件，或用 --template 取得表头", "name a file, or ask for --template SCHEME")));
        if (!Files.isReadable(loans) || Files.isDirectory(loans)) {
            throw Stop.usage("读不到文件 " + loans, "there is no file " + loans + " that can be read");
        }
        try (Workplace workplace = place.openExisting()) {
            return summary(filed(workplace, loans));
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new Stop(
                    Exit.FAILED, Text.of("导入中断：" + broken.getMessage(), "the import stopped: " + broken.getMessage()));
        }
    }

    /** Files the rows, and writes those that were refused beside the file they came in. */
    private ObjectNode filed(Workplace workplace, Path loans) throws IOException {
        Path told = Files.createTempFile("fendan-import-", ".jsonl");
        try {
            ObjectNode counts;
            try (Writer lines = Files.newBufferedWriter(told, StandardCharsets.UTF_8);
                    ProgressLine progress = new ProgressLine(terminal)) {
                counts = workplace.importLoans(
                        loans,
                        user,
                        terminal.language(),
                        dryRun,
                        row -> {
                            keep(lines, row);
                            row(row);
                        },
                        this::notice,
                        progress);
            }
            if (counts.get("refused").longValue() > 0) {
                giveBack(workplace, loans, told);
            }
            return counts;
        } finally {
            Files.delete(told);
        }
    }

    private static void keep(Writer lines, ObjectNode row) {
        try {
            lines.write(row.toString() + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void giveBack(Workplace workplace, Path loans, Path told) {
        Path beside = BatchFiles.beside(loans);
        try (OutputStream out = Files.newOutputStream(beside)) {
            BatchFiles.giveBack(workplace.catalogue(), loans, told, out);
            terminal.say("被拒绝的行及原因：" + beside, "the refused rows, with reasons: " + beside);
        } catch (IOException unwritable) {
            terminal.say("未能写出 " + beside, beside + " cannot be written");
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
