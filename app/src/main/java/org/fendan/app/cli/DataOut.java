package org.fendan.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where a command's data goes: to the terminal, or into a file that is there whole or not at all.
 *
 * <p>Whoever interrupts the command finds no half line, and no part of a file.
 */
final class DataOut implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 2;

    private final Terminal terminal;
    private final Optional<Path> file;
    private final Optional<OutputStream> bytes;
    private final ReentrantLock writing = new ReentrantLock();
    private final Thread interrupted = new Thread(this::interrupt);

    private DataOut(Terminal terminal, Optional<Path> file, Optional<OutputStream> bytes) {
        this.terminal = terminal;
        this.file = file;
        this.bytes = bytes;
    }

    /** Opens the file, or takes the terminal where none is named. */
    static DataOut of(Terminal terminal, Optional<Path> file) {
        try {
            Optional<OutputStream> bytes =
                    file.isPresent() ? Optional.of(Files.newOutputStream(part(file.get()))) : Optional.empty();
            DataOut out = new DataOut(terminal, file, bytes);
            Runtime.getRuntime().addShutdownHook(out.interrupted);
            return out;
        } catch (IOException failed) {
            throw unwritten(file, failed);
        }
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private static Stop unwritten(Optional<Path> file, Exception failed) {
        return file.map(path -> Stop.environment(
                        "写不进文件 " + path + "：" + failed.getMessage(),
                        "the file " + path + " cannot be written: " + failed.getMessage()))
                .orElseGet(() -> Stop.environment(
                        "输出写不出去：磁盘已满，或没有人在读", "the output cannot be written: the disk is full, or nobody reads it"));
    }

    /** Writes whole lines. */
    void write(String lines) {
        writing.lock();
        try {
            if (bytes.isPresent()) {
                bytes.get().write(lines.getBytes(StandardCharsets.UTF_8));
            } else {
                terminal.out().print(lines);
                if (terminal.out().checkError()) {
                    throw new IOException("no reader");
                }
            }
        } catch (IOException failed) {
            throw unwritten(file, failed);
        } finally {
            writing.unlock();
        }
    }

    /** Everything is written: the file gets its name. */
    void finish() {
        try {
            if (file.isPresent()) {
                bytes.orElseThrow().close();
                Files.move(part(file.get()), file.get(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw unwritten(file, failed);
        }
    }

    /** Takes back what was not finished. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException endingAlready) {
            return; // the hook itself takes it back
        }
        takeBack();
    }

    private void takeBack() {
        try {
            if (file.isPresent()) {
                bytes.orElseThrow().close();
                Files.deleteIfExists(part(file.get()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The line that is being written is finished, and no other is begun. */
    private void interrupt() {
        try {
            if (!writing.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
            takeBack();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
