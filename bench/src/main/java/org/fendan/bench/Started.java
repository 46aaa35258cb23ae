package org.fendan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command that starts a server and prints its address first. */
record Started(List<String> command) {

    private static final int OK = 200;
    private static final int SECONDS_TO_STOP = 120;

    Started {
        command = List.copyOf(command);
    }

    /** Starts it, asks it whether it is ready, and stops it; answers the seconds up to its answer. */
    double first() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("FENDAN_ARCHIVE_AFTER", "0");
        long begun = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String address = out.readLine();
            if (address == null) {
                throw new IOException("did not start: " + String.join(" ", command));
            }
            try (Wire wire = new Wire(URI.create(address).getPort())) {
                int status =
                        wire.send(Wire.request("GET", "/health/ready", "", "")).status();
                if (status != OK) {
                    throw new IOException("it is not ready: " + status);
                }
            }
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            process.destroy();
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
