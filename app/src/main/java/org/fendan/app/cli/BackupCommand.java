package org.fendan.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fendan.app.boot.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies the ledger into a folder, verified. */
@Command(
        name = "backup",
        header = "备份账簿并核对 / copies the ledger into a folder, verified",
        mixinStandardHelpOptions = true,
        description = {
            "将账簿复制到一个新目录并核对，输出链头。PostgreSQL 可在系统运行时备份；内嵌数据库运行时请用",
            "POST /api/v1/ledger/backups。",
            "Copies the ledger into a new folder, verifies the copy and prints its head. PostgreSQL may be copied while",
            "the app works; for an embedded one at work, ask the app: POST /api/v1/ledger/backups."
        },
        footerHeading = "%n例 / Examples:%n",
        footer = {
            "  ./fendan backup backup-2026-11-22 --data data",
            "  ./fendan backup backup-2026-11-23 --data data --lang en"
        })
final class BackupCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Parameters(
            paramLabel = "FOLDER",
            description = {"备份目录，须尚不存在。", "Where to; a folder that does not exist yet."})
    private Path folder = Path.of("");

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (Files.exists(folder)) {
            throw Stop.usage(folder + " 已存在，请另起名字", folder + " exists already; name another folder");
        }
        try (Workplace workplace = place.openExisting()) {
            String head = copied(workplace);
            terminal.say("已备份到 " + folder + " 并核对无误；链头：", "copied to " + folder + " and verified; its head:");
            terminal.print(head);
        }
        return Exit.OK;
    }

    private String copied(Workplace workplace) {
        try (ProgressLine line = new ProgressLine(terminal)) {
            return workplace.backup(folder, line);
        }
    }
}
