package org.fendan.app.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The scripts that drive a browser, run by Node. What they need is a newcomer's to lack: the tests are skipped then, and
 * fail where {@code CI=true}.
 */
final class Node {

    private static final Path SCRIPTS = Path.of("src", "test", "browser");
    private static final Path HOME = Path.of("target", "browser");
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final long MINUTES = 6;

    private final Path chromium;

    private Node(Path chromium) {
        this.chromium = chromium;
    }

    /** Node with the libraries of {@code package-lock.json}, and a browser. */
    static Node ready() throws IOException, InterruptedException {
        needed(tool("node").isPresent() && tool("npm").isPresent(), "node and npm, version 20 or later");
        Optional<Path> browser =
                BROWSERS.stream().flatMap(name -> tool(name).stream()).findFirst();
        needed(browser.isPresent(), "Chromium, and fonts with Chinese characters");
        Files.createDirectories(HOME);
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            for (Path script : scripts.filter(Files::isRegularFile).toList()) {
                Files.copy(
                        script, HOME.resolve(script.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!Files.isDirectory(HOME.resolve("node_modules"))) {
            Run install = run(List.of("npm", "ci", "--no-audit", "--no-fund"), Optional.empty());
            needed(install.code() == 0, "the npm packages of src/test/browser/package.json: " + install.printed());
        }
        return new Node(browser.orElseThrow());
    }

    /** What a script printed, and how it ended. */
    record Run(int code, String printed) {}

    Run run(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of("node", script), Arrays.stream(arguments))
                .toList();
        return run(command, Optional.of(chromium));
    }

    private static Run run(List<String> command, Optional<Path> chromium) throws IOException, InterruptedException {
        File printed = File.createTempFile("fendan-browser-", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed);
        builder.environment().put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        chromium.ifPresent(path -> builder.environment().put("FENDAN_CHROMIUM", path.toString()));
        Process process = builder.start();
        try {
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            return new Run(ended ? process.exitValue() : -1, Files.readString(printed.toPath()));
        } finally {
            process.destroyForcibly();
            Files.delete(printed.toPath());
        }
    }

    private static Optional<Path> tool(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void needed(boolean there, String what) {
        if ("true".equals(System.getenv("CI"))) {
            org.assertj.core.api.Assertions.assertThat(there)
                    .as("tests in a browser need " + what)
                    .isTrue();
        }
        assumeTrue(there, () -> "skipped: tests in a browser need " + what);
    }
}
