package org.fendan.app.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fendan.app.boot.Server;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What demo and serve have in common: where they listen, and until when. */
final class ListenOptions {

    private static final long CLOSING_SECONDS_MAX = 20;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = {"端口，默认 7070；0 表示任选空闲端口。", "Where to listen, 7070 unless told; 0 takes any free port."})
    private Optional<String> port = Optional.empty();

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = {
                "监听的地址，默认 127.0.0.1（仅本机）。",
                "The address it listens on; 127.0.0.1, this machine only, unless told."
            })
    private Optional<String> host = Optional.empty();

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = {
                "同一数据库上的其他节点访问本节点的地址。",
                "Where other nodes on the same database reach this one; what it listens on unless told."
            })
    private Optional<String> address = Optional.empty();

    @Option(
            names = "--private-network",
            description = {
                "节点之间的网络确属自有，--address 可用 http。",
                "The network between the nodes is your own, so --address may be http."
            })
    private boolean privateNetwork;

    @Mixin
    private ExposureOptions exposure = new ExposureOptions();

    @Mixin
    private IdentityOptions identity = new IdentityOptions();

    @Mixin
    private ServiceOptions service = new ServiceOptions();

    @Option(
            names = {"--once", "--exit"},
            description = {"准备就绪后立即退出，用于检查。", "Gets ready, says so and stops: to try things out."})
    private boolean once;

    PlaceOptions place() {
        return place;
    }

    Map<String, String> options() {
        Map<String, String> options = place.options();
        port.ifPresent(number -> options.put("port", number));
        host.ifPresent(name -> options.put("host", name));
        address.ifPresent(url -> options.put("address", url));
        if (privateNetwork) {
            options.put("private-network", "true");
        }
        exposure.putInto(options);
        identity.putInto(options);
        service.putInto(options);
        return options;
    }

    /** Says at once that the port is taken, before work is done for nothing. */
    void requirePort(Settings settings) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(settings.host(), settings.port()));
        } catch (IOException taken) {
            throw Stop.environment(
                    "端口 " + settings.port() + " 已被占用，请用 --port 另选一个；0 表示任选",
                    "port " + settings.port() + " is taken: choose another with --port, or 0 for any");
        }
    }

    /**
     * Listens until somebody interrupts, and closes everything in order then.
     *
     * @param last done when everything is closed, before the process may end
     */
    int listen(Workplace workplace, Terminal terminal, Runnable last) {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        policies(workplace, terminal);
        try (workplace;
                Server server = workplace.serve()) {
            terminal.print(server.url());
            if (!once) {
                terminal.say("按 Ctrl-C 停止。", "Press Ctrl-C to stop.");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> finish(interrupted, closed)));
                interrupted.await();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            last.run();
            closed.countDown();
        }
        return Exit.OK;
    }

    /** Tells which policies were admitted and which refused, and where they are not those that made what is kept. */
    private static void policies(Workplace workplace, Terminal terminal) {
        String report = workplace.report().text(terminal.language());
        terminal.say(report, report);
        workplace.policyNotes().forEach(terminal::say);
        workplace.storeNotes().forEach(terminal::say);
    }

    private static void finish(CountDownLatch interrupted, CountDownLatch closed) {
        interrupted.countDown();
        try {
            boolean inTime = closed.await(CLOSING_SECONDS_MAX, TimeUnit.SECONDS);
            assert inTime : "the store took too long to close; what was acknowledged is kept all the same";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
