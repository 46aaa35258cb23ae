package org.fendan.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fendan.app.plugin.Inspection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges one policy jar, and tells its author what it keeps and what it does not. */
@Command(
        name = "check-plugin",
        header = "检查一个政策包 / judges one policy jar",
        mixinStandardHelpOptions = true,
        description = {
            "检查一个政策包能否加载，以及其中每个项目是否符合对所有项目的要求。不保存任何内容。",
            "Says whether a policy jar would be admitted beside those that are there, and what each of its editions",
            "keeps of what every scheme keeps. Nothing is kept."
        },
        footerHeading = "%n例 / Examples:%n",
        footer = {
            "  ./fendan check-plugin JAR",
            "  ./fendan check-plugin JAR --lang en --report report.md",
            "  ./fendan check-plugin JAR --json",
            "",
            "退出码 / Exit codes: 0 可加载且全部符合 admitted, and all is kept, 3 不能加载或有不符 refused, or something is not kept,",
            "5 文件不存在 no such file"
        })
final class CheckPluginCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Parameters(
            paramLabel = "JAR",
            description = {"政策包文件。", "The policy jar."})
    @SuppressWarnings("NullAway.Init") // picocli sets it: it is compulsory
    private Path jar;

    @Option(
            names = "--json",
            description = {"以 JSON 输出。", "Prints JSON."})
    private boolean json;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = {"把报告写入文件（Markdown），可发给作者。", "Writes the report to a file (Markdown), to send to the author."
            })
    private Optional<Path> report = Optional.empty();

    CheckPluginCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!Files.exists(jar)) {
            throw Stop.environment("没有文件 " + jar, "there is no file " + jar);
        }
        Inspection inspection = Inspection.of(jar, place.pluginFolder());
        String text = new InspectionText(inspection, Version.named(), terminal.language()).text();
        if (json) {
            terminal.print(inspection.json().put("version", Version.named()));
        } else {
            terminal.print(text);
        }
        report.ifPresent(file -> write(file, text));
        return inspection.isSound() ? Exit.OK : Exit.REFUSED;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw Stop.environment("报告无法写入 " + file, "the report cannot be written to " + file);
        }
    }
}
