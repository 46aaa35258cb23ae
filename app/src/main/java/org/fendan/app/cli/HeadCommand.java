package org.fendan.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fendan.app.boot.Workplace;
import org.fendan.app.desk.ExportDesk;
import org.fendan.app.desk.HeadLine;
import org.fendan.core.law.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells the head of the chain, and keeps it where nobody who can write the database can. */
@Command(
        name = "head",
        header = "链头：区块号、散列、分录数 / the head: block, hash, entries",
        mixinStandardHelpOptions = true,
        description = {
            "输出一行：区块号:散列 分录数 最后一笔的记录时间。此前记下的链头与账不符时以 4 退出。",
            "Prints one line: BLOCK:HASH ENTRIES TIME, the time the last entry was recorded;"
                    + " exits with 4 where the head kept before is not on the chain any more."
        },
        footerHeading = "%n例 / Examples:%n",
        footer = {"  ./fendan head --data data", "  ./fendan head --to heads.txt --data data"})
final class HeadCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = {
                "另追加到该文件，只追加；应放在数据库所有者改不了的地方。",
                "Appends it there too, and only appends; best where the database's owner cannot write."
            })
    private Optional<Path> file = Optional.empty();

    HeadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (Workplace workplace = place.openExisting()) {
            ExportDesk desk = workplace.export();
            HeadLine head = desk.head()
                    .orElseThrow(
                            () -> Stop.environment("账里还没有分录，也就没有链头", "nothing is written yet, so there is no head"));
            if (file.isPresent()) {
                append(file.get(), head, desk);
            }
            terminal.print(head.toString());
        }
        return Exit.OK;
    }

    private void append(Path to, HeadLine head, ExportDesk desk) throws IOException {
        List<String> kept = Files.exists(to) ? Files.readAllLines(to, StandardCharsets.UTF_8) : List.of();
        if (!kept.isEmpty()) {
            follows(kept.get(kept.size() - 1), to, desk);
        }
        if (!kept.contains(head.toString())) {
            Files.writeString(
                    to, head + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** What was kept last has to be on the chain still: otherwise the ledger was changed since, and no head is added. */
    private static void follows(String last, Path to, ExportDesk desk) {
        HeadLine earlier = HeadLine.parse(last)
                .orElseThrow(() -> Stop.usage(
                        to + " 的最后一行不是链头：“" + last + "”；请指明由本命令写的文件",
                        "the last line of " + to + " is no head: \"" + last + "\"; name a file this command wrote"));
        if (!desk.isOnTheChain(earlier)) {
            throw new Stop(
                    Exit.DIFFERENCE,
                    Text.of(
                            "此前记下的链头 " + earlier + " 已不在账上：账被改过或换过，没有追加",
                            "the head kept before, " + earlier
                                    + ", is not on the chain any more: the ledger was changed or replaced; nothing is added"));
        }
    }
}
