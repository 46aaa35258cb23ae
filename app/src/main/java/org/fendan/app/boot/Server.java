package org.fendan.app.boot;

import com.google.inject.Injector;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import org.fendan.app.config.Settings;
import org.fendan.app.http.Api;
import org.fendan.app.web.Console;

/** The app while it listens; closing it leaves the workplace open. */
public final class Server implements AutoCloseable {

    private final Javalin javalin;
    private final String host;

    private Server(Javalin javalin, String host) {
        this.javalin = javalin;
        this.host = host;
    }

    static Server start(Settings settings, Injector injector) {
        Api api = injector.getInstance(Api.class);
        Console console = injector.getInstance(Console.class);
        Javalin javalin = Javalin.create(config -> {
            quiet(config);
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
        return new Server(javalin, settings.host());
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
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/";
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
