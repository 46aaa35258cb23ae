package org.fendan.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fendan.app.boot.StoreShut;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts a backup, or any embedded ledger that is not at work, where there is none. */
@Command(
        name = "restore",
        header = "由备份恢复，或迁移到 PostgreSQL / restores a backup, or moves it to PostgreSQL",
        mixinStandardHelpOptions = true,
        description = {
            "将备份（或未在运行的内嵌账簿目录）恢复到空的数据目录或空的 PostgreSQL 数据库，并核对；链头不变。",
            "Puts a backup, or the folder of an embedded ledger that is not at work, into an empty data folder or an",
            "empty PostgreSQL database, and verifies it; the head stays the same."
        },
        footerHeading = "%n例 / Examples:%n",
        footer = {
            "  ./fendan restore backup-2026-11-22 --data restored",
            "  ./fendan restore data/store --data moved --lang en"
        })
final class RestoreCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Parameters(
            paramLabel = "FOLDER",
            description = {"备份目录。", "The backup."})
    private Path folder = Path.of("");

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(folder.resolve("ledger.script"))) {
            throw Stop.usage(folder + " 不是备份：其中没有 ledger.script", folder + " is no backup: it holds no ledger.script");
        }
        try {
            String head = restored();
            terminal.say("已恢复并核对无误；链头：", "restored and verified; its head:");
            terminal.print(head);
            return Exit.OK;
        } catch (StoreShut refused) {
            throw Stop.environment("未能恢复：" + refused.getMessage(), "not restored: " + refused.getMessage());
        }
    }

    private String restored() {
        try (ProgressLine line = new ProgressLine(terminal)) {
            return Workplace.restore(folder, Settings.of(place.options()), line);
        }
    }
}
