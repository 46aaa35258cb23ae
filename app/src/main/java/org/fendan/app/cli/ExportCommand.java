package org.fendan.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fendan.app.boot.Workplace;
import org.fendan.app.desk.ExportDesk;
import org.fendan.app.desk.HeadLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes all blocks into a file that a stranger can check. */
@Command(
        name = "export",
        header = "导出全部区块，供独立核对 / writes all blocks into a file for somebody else to check",
        mixinStandardHelpOptions = true,
        description = {
            "写出全部区块，每行一个，末了输出链头；格式见 docs/ledger-format.md，核对用 fendan-verifier.jar。",
            "Writes all blocks, one a line, and prints the head; docs/ledger-format.md has the format,"
                    + " fendan-verifier.jar checks it."
        },
        footerHeading = "%n例 / Examples:%n",
        footer = {
            "  ./fendan export ledger.jsonl --data data",
            "  ./fendan export since-block-2.jsonl --from 2 --data data"
        })
final class ExportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Parameters(
            paramLabel = "FILE",
            description = {"写到哪里；已有的文件不覆盖。", "Where to; a file that exists is not written over."})
    private Path file = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "BLOCK",
            description = {"从该区块起，默认 1。", "The block to begin with; 1 unless told."})
    private long from = 1;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (from < 1) {
            throw Stop.usage("--from 须为正整数，如 1201", "--from is a positive whole number, like 1201");
        }
        try (Workplace workplace = place.openExisting()) {
            Optional<HeadLine> head = write(workplace.export());
            terminal.say(
                    "已写入 " + file + "；链头如下，请记在数据库所有者改不了的地方",
                    "written to " + file + "; here is the head: keep it where the database's owner cannot write");
            head.ifPresent(line -> terminal.print(line.toString()));
        }
        return Exit.OK;
    }

    private Optional<HeadLine> write(ExportDesk desk) throws IOException {
        Writer out = open();
        try (out) {
            return export(desk, out);
        } catch (IOException | RuntimeException broken) {
            Files.delete(file); // half an export would pass for a whole one
            throw broken;
        }
    }

    private Optional<HeadLine> export(ExportDesk desk, Writer out) {
        try (ProgressLine progress = new ProgressLine(terminal)) {
            return desk.export(from, line -> write(out, line), progress);
        }
    }

    private Writer open() throws IOException {
        try {
            return Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException taken) {
            throw Stop.usage(file + " 已存在，请另起名字", file + " exists already; name another file");
        }
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
