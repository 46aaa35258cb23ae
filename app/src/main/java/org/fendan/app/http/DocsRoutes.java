package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.fendan.app.desk.Problem;
import org.fendan.app.json.Json;
import org.fendan.core.law.Text;

/** {@code /docs}: the contract, to be read and tried out in a browser. Everything comes from the app itself. */
final class DocsRoutes implements Routes {

    /**
     * As strict as everywhere else, but that pictures may stand in the style sheet of the library that draws the page
     * ({@code data:}). It sets no style attribute a browser would refuse, and nothing is fetched from elsewhere.
     */
    static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none';"
            + " base-uri 'none'; form-action 'none'";

    private static final String CONTRACT = "openapi.json";
    private static final String LIBRARY = "/META-INF/resources/webjars/swagger-ui/";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    /** The library's files that are used, and our own script that starts it. */
    private static final Map<String, String> FILES = Map.of(
            "swagger-ui.css",
            "text/css; charset=utf-8",
            "swagger-ui-bundle.js",
            SCRIPT,
            "favicon-32x32.png",
            "image/png",
            "start.js",
            SCRIPT);

    private final OfferedContract offered;

    DocsRoutes(OfferedContract offered) {
        this.offered = offered;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/docs", http -> send(http, "text/html; charset=utf-8", resource("/docs/index.html")));
        routes.get("/docs/{file}", this::file);
    }

    private void file(Context http) {
        String name = http.pathParam("file");
        if (name.equals(CONTRACT)) {
            send(http, "application/json", Json.write(offered.contract()).getBytes(StandardCharsets.UTF_8));
        } else if (FILES.containsKey(name)) {
            send(http, FILES.get(name), resource(name.equals("start.js") ? "/docs/" + name : library() + name));
        } else {
            Reply.send(
                    http,
                    Problem.NOT_FOUND.answer(
                            Text.of("没有文件 " + name + "，见 /docs", "there is no file " + name + "; see /docs"),
                            Language.of(http)));
        }
    }

    private static void send(Context http, String type, byte[] bytes) {
        http.header("Content-Security-Policy", POLICY).contentType(type).result(bytes);
    }

    /** Where the library's files of the version on the class path are. */
    private static String library() {
        Properties maven = new Properties();
        try (InputStream file = open("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            maven.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return LIBRARY + maven.getProperty("version") + "/";
    }

    private static byte[] resource(String name) {
        try (InputStream file = open(name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(DocsRoutes.class.getResourceAsStream(name), name);
    }
}
