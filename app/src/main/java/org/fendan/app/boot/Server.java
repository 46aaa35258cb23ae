package org.fendan.app.boot;

import com.google.inject.Injector;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.util.Optional;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.fendan.app.config.Settings;
import org.fendan.app.http.Api;
import org.fendan.app.web.Console;

/** The app while it listens; closing it leaves the workplace open. */
public final class Server implements AutoCloseable {

    private final Javalin javalin;
    private final Settings settings;

    private Server(Javalin javalin, Settings settings) {
        this.javalin = javalin;
        this.settings = settings;
    }

    static Server start(Settings settings, Injector injector) {
        Api api = injector.getInstance(Api.class);
        Console console = injector.getInstance(Console.class);
        Optional<SslContextFactory.Server> keys = settings.exposure().tls().map(Https::keys);
        Javalin javalin = Javalin.create(config -> {
            quiet(config);
            keys.ifPresent(
                    own -> config.jetty.addConnector((server, http) -> Https.connector(server, http, settings, own)));
            api.register(config);
            console.register(config.routes);
        });
        try {
            javalin.start(settings.host(), settings.port());
        } catch (RuntimeException refused) {
            javalin.stop();
            throw refused instanceof JavalinBindException
                    ? PortTaken.taken(settings.host(), settings.port(), refused)
                    : PortTaken.unusable(settings.host(), settings.port(), refused);
        }
        return new Server(javalin, settings);
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    public int port() {
        return javalin.port();
    }

    /** Where the console is. */
    public String url() {
        String host = settings.host();
        String scheme = settings.exposure().tls().isPresent() ? "https://" : "http://";
        return scheme + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/";
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
