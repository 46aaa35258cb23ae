package org.fendan.app.web.page;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.fendan.app.desk.Sha256;

/** What a browser keeps of the console: its styles, its few lines of script, and the library these stand on. */
public final class Assets {

    /** The styles of the rooms, in the order they apply. */
    private static final List<String> STYLES = List.of(
            "frame", "table", "inbox", "cases", "trial", "money", "paper", "letters", "intake", "law", "office");

    private static final int NOT_FOUND = 404;
    private static final int VERSION_LENGTH = 12;
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/";
    private static final String HTMX_POM = "/META-INF/maven/org.webjars.npm/htmx.org/pom.properties";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private static final Map<String, String> TYPES = Map.of(
            "console.css",
            "text/css; charset=utf-8",
            "console.js",
            SCRIPT,
            "htmx.js",
            SCRIPT,
            "mark.svg",
            "image/svg+xml");

    private final Map<String, byte[]> files;
    private final String version;

    Assets() {
        byte[] styles = styles();
        byte[] script = resource("/web/console.js");
        byte[] htmx = resource(HTMX + htmxVersion() + "/dist/htmx.min.js");
        this.files = Map.of(
                "console.css", styles, "console.js", script, "htmx.js", htmx, "mark.svg", resource("/web/mark.svg"));
        this.version = Sha256.of(joined(styles, script, htmx)).substring(0, VERSION_LENGTH);
    }

    String version() {
        return version;
    }

    /** A file by its name; what is asked for by its version never changes. */
    void send(Context http) {
        String name = http.pathParam("file");
        if (!files.containsKey(name)) {
            http.status(NOT_FOUND);
            return;
        }
        boolean dated = version.equals(http.queryParam("v"));
        http.contentType(TYPES.get(name))
                .header("Cache-Control", dated ? "public, max-age=31536000, immutable" : "no-cache")
                .result(files.get(name));
    }

    private static byte[] styles() {
        return joined(
                STYLES.stream().map(name -> resource("/web/" + name + ".css")).toArray(byte[][]::new));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String htmxVersion() {
        Properties maven = new Properties();
        try (InputStream file = open(HTMX_POM)) {
            maven.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return maven.getProperty("version");
    }

    private static byte[] resource(String name) {
        try (InputStream file = open(name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Assets.class.getResourceAsStream(name), name);
    }
}
