package org.fendan.app.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.app.boot.PortTaken;
import org.fendan.app.config.SettingsRefused;
import org.fendan.core.law.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: what the launcher runs. */
@Command(
        name = "fendan",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "分担：把贷款风险分担办法变成能判断、解释、支付、记账的软件。",
            "Turns loan risk-sharing regulations into software that decides, explains, pays and accounts."
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%n例 / Examples:%n",
        footer = {"  ./fendan demo", "  ./fendan schemes", "  ./fendan evaluate --help"})
public final class Fendan {

    private static final String SERVE = "serve";

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Fendan(Terminal terminal) {
        this.terminal = terminal;
    }

    public static void main(String[] args) {
        int code =
                run(System.in, System.out, System.err, isWatched(), Optional.ofNullable(System.getenv("LANG")), args);
        System.exit(code);
    }

    /** Whether input and output are a terminal's; from JDK 22 on only this console says so by being absent. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isWatched() {
        System.setProperty("jdk.console", "java.base");
        return System.console() != null;
    }

    /** Runs one command and answers its exit code. */
    static int run(
            InputStream in,
            PrintStream out,
            PrintStream err,
            boolean interactive,
            Optional<String> locale,
            String... args) {
        Terminal terminal = new Terminal(in, out, err, interactive, locale);
        boolean serves = args.length > 0 && args[0].equals(SERVE); // to look at all the others is a tenth of its start
        return (serves ? of(terminal, new ServeCommand(terminal)) : commands(terminal)).execute(args);
    }

    static CommandLine commands(Terminal terminal) {
        CommandLine users = new CommandLine(new UsersCommand())
                .addSubcommand(new AddUserCommand(terminal))
                .addSubcommand(new ListUsersCommand(terminal))
                .addSubcommand(new DisableUserCommand(terminal))
                .addSubcommand(new ResetUserCommand(terminal));
        return of(
                terminal,
                new DemoCommand(terminal),
                new ServeCommand(terminal),
                new EvaluateCommand(terminal),
                new MatchCommand(terminal),
                new CompareCommand(terminal),
                new SchemesCommand(terminal),
                new CheckPluginCommand(terminal),
                new ImportCommand(terminal),
                new VerifyCommand(terminal),
                new BackupCommand(terminal),
                new RestoreCommand(terminal),
                new ExportCommand(terminal),
                new HeadCommand(terminal),
                new ExpireCommand(terminal),
                users);
    }

    private static CommandLine of(Terminal terminal, Object... subcommands) {
        CommandLine line = new CommandLine(new Fendan(terminal));
        Stream.of(subcommands).forEach(line::addSubcommand);
        return line.setOut(new java.io.PrintWriter(terminal.out(), true, java.nio.charset.StandardCharsets.UTF_8))
                .setErr(new java.io.PrintWriter(terminal.err(), true, java.nio.charset.StandardCharsets.UTF_8))
                .setUsageHelpWidth(110)
                .setUsageHelpAutoWidth(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, rest) -> misused(wrong, terminal))
                .setExecutionExceptionHandler((failure, command, result) -> explain(failure, terminal));
    }

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            scope = ScopeType.INHERIT,
            description = {"输出语言，默认中文；LANG 为英文时默认英文。", "Language of what is printed; English where LANG is."})
    void language(String tag) {
        if (!tag.equals("zh") && !tag.equals("en")) {
            throw new ParameterException(spec.commandLine(), "--lang: zh, en; 不是 / not \"" + tag + "\"");
        }
        terminal.language(tag);
    }

    private static int misused(ParameterException wrong, Terminal terminal) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        terminal.err().println(wrong.getMessage());
        terminal.say("用法见 " + command + " --help", "see " + command + " --help");
        return Exit.USAGE;
    }

    private static int explain(Exception failure, Terminal terminal) {
        terminal.progressDone();
        if (failure instanceof Stop stop) {
            terminal.say(stop.sentence());
            return stop.code();
        }
        if (failure instanceof SettingsRefused settings) {
            settings.faults().forEach(terminal::say);
            return Exit.USAGE;
        }
        String said = String.valueOf(failure.getMessage());
        if (failure instanceof PortTaken) {
            terminal.say(Text.of(said, said));
            return Exit.ENVIRONMENT;
        }
        String what = failure.getClass().getSimpleName() + ": " + said;
        terminal.say("没有完成：" + what, "it failed: " + what);
        return Exit.FAILED;
    }
}
