package org.fendan.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program that was started, with all it says in one file. */
final class Run implements AutoCloseable {

    private static final int PATIENCE_S = 120;
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/");

    private final Process process;
    private final Path words;

    private Run(Process process, Path words) {
        this.process = process;
        this.words = words;
    }

    static Run in(Path folder, String... command) {
        return in(folder, Map.of(), command);
    }

    /** With these words in its environment. */
    static Run in(Path folder, Map<String, String> environment, String... command) {
        try {
            Path words = Files.createTempFile(folder, "said", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(words.toFile());
            builder.environment().putAll(environment);
            return new Run(builder.start(), words);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Finished toTheEnd() {
        try {
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new AssertionError("not done after " + PATIENCE_S + " s: " + said());
            }
            return new Finished(process.exitValue(), said());
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        } finally {
            close();
        }
    }

    /** Waits until it has told its address. */
    Run untilItListens() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (System.nanoTime() < end && process.isAlive()) {
            if (ADDRESS.matcher(said()).find()) {
                return this;
            }
            pause();
        }
        close();
        throw new AssertionError("it does not listen: " + said());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** The programs it has started, and those they have. */
    Stream<ProcessHandle> others() {
        return process.descendants();
    }

    String address() {
        Matcher found = ADDRESS.matcher(said());
        if (!found.find()) {
            throw new AssertionError("no address in: " + said());
        }
        return found.group();
    }

    String said() {
        try {
            return Files.readString(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
