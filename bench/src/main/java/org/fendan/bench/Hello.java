package org.fendan.bench;

import io.javalin.Javalin;
import java.io.IOException;

/** The least a server of the same kind can do: Javalin as it comes, and one word. */
final class Hello {

    private Hello() {}

    /** Serves until its input ends. */
    public static void main(String[] none) throws IOException {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/hello", http -> http.result("hello"));
        });
        server.start("127.0.0.1", 0);
        System.out.println(server.port());
        int end = System.in.read();
        server.stop();
        System.exit(Math.max(end, 0));
    }
}
