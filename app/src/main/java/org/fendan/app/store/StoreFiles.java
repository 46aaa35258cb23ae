package org.fendan.app.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of a store, locked for this process as long as it is open. */
final class StoreFiles implements AutoCloseable {

    private static final String NAME = "ledger";
    private static final String LOG = NAME + ".log";
    private static final String COMMIT = "COMMIT";

    private final Path folder;
    private final FileChannel lock;
    private final FileStore disk;

    private StoreFiles(Path folder, FileChannel lock, FileStore disk) {
        this.folder = folder;
        this.lock = lock;
        this.disk = disk;
    }

    /** Makes the folder if need be and locks it; refuses one that another process, or this one, has open. */
    static StoreFiles lock(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("store.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (acquire(channel) == null) {
                channel.close();
                throw new StoreRefused(
                        StoreRefused.Reason.IN_USE,
                        "the store in " + folder.toAbsolutePath()
                                + " is open already; only one process may write a ledger: close that one first");
            }
            // The lock is ours, so whoever left the engine's own lock file is dead; waiting it out takes ten seconds.
            Files.deleteIfExists(folder.resolve(NAME + ".lck"));
            cutTornLine(folder.resolve(LOG));
            return new StoreFiles(folder, channel, Files.getFileStore(folder));
        } catch (IOException failed) {
            throw new StoreRefused(
                    StoreRefused.Reason.UNUSABLE,
                    "the folder " + folder.toAbsolutePath() + " cannot be used: " + failed,
                    failed);
        }
    }

    /**
     * Cuts a last line without an end off the engine's log and keeps it aside.
     *
     * <p>A commit is acknowledged only when its whole line is on disk, so what lacks its end was told to nobody. A
     * commit itself is left for the engine to judge.
     */
    private static void cutTornLine(Path log) throws IOException {
        if (!Files.exists(log)) {
            return;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
            long end = file.length();
            long whole = end;
            while (whole > 0 && byteAt(file, whole - 1) != '\n') {
                whole--;
            }
            if (whole < end && !startsWithCommit(file, whole)) {
                byte[] torn = new byte[Math.toIntExact(end - whole)];
                file.seek(whole);
                file.readFully(torn);
                Files.write(log.resolveSibling(LOG + ".torn-" + whole), torn);
                file.setLength(whole);
            }
        }
    }

    private static boolean startsWithCommit(RandomAccessFile file, long place) throws IOException {
        byte[] start = new byte[(int) Math.min(COMMIT.length(), file.length() - place)];
        file.seek(place);
        file.readFully(start);
        return COMMIT.equals(new String(start, StandardCharsets.US_ASCII));
    }

    private static int byteAt(RandomAccessFile file, long place) throws IOException {
        file.seek(place);
        return file.read();
    }

    /** Cuts the engine's log back to a length at which everything acknowledged was on disk. */
    void cutLog(long bytes) {
        Path log = folder.resolve(LOG);
        if (!Files.exists(log)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot cut " + log + " to " + bytes + " bytes", failed);
        }
    }

    private static @Nullable FileLock acquire(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    /** Removes a folder with all that is in it. */
    static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot remove " + folder, failed);
        }
    }

    /** Where the engine's files lie: the path without an ending. */
    Path database() {
        return folder.toAbsolutePath().resolve(NAME);
    }

    Path folder() {
        return folder;
    }

    /** The refusal due when less than this is free. */
    Optional<DiskLow> below(long mark) {
        try {
            long free = disk.getUsableSpace();
            return free < mark ? Optional.of(new DiskLow(free, mark)) : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot tell how much disk is free", failed);
        }
    }

    /** The size of the engine's log. */
    long logBytes() {
        return folder.resolve(LOG).toFile().length();
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
