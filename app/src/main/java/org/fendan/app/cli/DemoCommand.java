package org.fendan.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import org.fendan.app.demo.DemoBusiness;
import org.fendan.app.demo.DemoUser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows made-up business on a store of its own. */
@Command(
        name = "demo",
        header = "演示虚构的业务 / shows made-up business",
        mixinStandardHelpOptions = true,
        description = {
            "以全新的临时数据演示所有已载入项目的业务（均为虚构）。",
            "Shows business of every scheme that is loaded, on a fresh store, all made up."
        },
        footerHeading = "%n例 / Examples:%n",
        footer = {"  ./fendan demo", "  ./fendan demo --port 0 --once"})
final class DemoCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private ListenOptions options = new ListenOptions();

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (options.place().data().isPresent()) {
            return demo(Path.of(options.place().data().get()), () -> {});
        }
        Path fresh = Files.createTempDirectory("fendan-demo-");
        try {
            return demo(fresh, () -> remove(fresh));
        } finally {
            remove(fresh);
        }
    }

    private int demo(Path data, Runnable last) {
        Map<String, String> wanted = options.options();
        wanted.put("data", data.toString());
        if (!options.place().namesPlugins()) {
            wanted.put("plugins", PlaceOptions.builtPlugins().toString());
        }
        wanted.put("demo", "true");
        Settings settings = Settings.of(wanted);
        options.requirePort(settings);
        boolean fresh = settings.database().isPresent() || !Files.isDirectory(settings.store());
        Workplace workplace = PlaceOptions.open(settings);
        if (fresh && workplace.isEmpty()) {
            load(workplace);
        }
        requireDemo(workplace);
        signIns();
        return options.listen(workplace, terminal, last);
    }

    /** What is real is not shown to whoever comes. */
    private static void requireDemo(Workplace workplace) {
        boolean ours = Stream.of(DemoUser.values())
                .anyMatch(user ->
                        workplace.users().signIn(user.user(), user.key()).isPresent());
        if (!ours) {
            workplace.close();
            throw Stop.environment(
                    "这里的数据不是演示数据，demo 不予打开；请用 serve，或另选 --data",
                    "what is kept here was not made by the demo, so it is not opened: use serve, or another --data");
        }
    }

    private void load(Workplace workplace) {
        long start = System.nanoTime();
        DemoBusiness.Done done = new DemoBusiness(
                        workplace.catalogue(),
                        workplace.cases(),
                        workplace.funds(),
                        workplace.paymentRuns(),
                        workplace.users())
                .load(this::progress);
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        terminal.progressDone();
        terminal.say(
                "已办理 " + done.cases() + " 个案件，共 " + done.acts() + " 步，用时 " + seconds + " 秒。",
                done.cases() + " cases were taken through " + done.acts() + " acts in " + seconds + " s.");
        done.refusals()
                .forEach(refusal -> terminal.say("有一个案件在此被拒绝：" + refusal, "A case ended at a refusal: " + refusal));
    }

    private void progress(int done, int of) {
        if (done % 10 == 0) {
            terminal.progress("正在载入业务：" + done + "/" + of, "Loading business: " + done + "/" + of);
        }
    }

    private void signIns() {
        terminal.say(
                "登录名与密钥（浏览器登录的密码均为 " + DemoUser.PASSWORD + "）：",
                "Sign in as (user, key); in a browser the password is " + DemoUser.PASSWORD + ":");
        for (DemoUser user : DemoUser.values()) {
            String line = String.format(
                    java.util.Locale.ROOT,
                    "  %-21s %-26s %s",
                    user.user(),
                    user.key(),
                    user.label().in(terminal.language()));
            terminal.say(line, line);
        }
    }

    /** Removes the temporary store; what cannot be removed stays where the machine cleans up. */
    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException left) {
            return;
        }
    }
}
