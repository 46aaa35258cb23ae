package org.fendan.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Papers somebody uploaded, each a file named by the SHA-256 of its bytes: what is there is never changed, and what was
 * changed is noticed by its name.
 *
 * <p>Several nodes on one database share one such folder.
 */
public final class DocumentFolder {

    /** How much stays free, in bytes. */
    private static final long ROOM = 256L << 20;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    /** Need not exist yet. */
    public DocumentFolder(Path folder) {
        this.folder = folder;
    }

    /** Keeps a paper so that it is on the disk when this returns; answers whether it was not there before. */
    public boolean keep(String sha256, byte[] bytes) {
        Path target = folder.resolve(sha256);
        try {
            if (Files.exists(target)) {
                return false;
            }
            Files.createDirectories(folder);
            requireRoom(bytes.length);
            Path fresh = Files.createTempFile(folder, "upload-", ".part");
            try (FileChannel file = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    file.write(rest);
                }
                file.force(true);
            } catch (IOException full) {
                Files.deleteIfExists(fresh);
                throw full;
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            sync();
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException("a paper cannot be kept in " + folder, failed);
        }
    }

    /** Papers must not take the room the ledger needs. */
    private void requireRoom(long bytes) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() - bytes < ROOM) {
            throw new IOException("less than " + ROOM + " bytes would be free on the disk");
        }
    }

    /** Takes back a paper that came to nothing. */
    public void remove(String sha256) {
        try {
            Files.deleteIfExists(folder.resolve(sha256));
        } catch (IOException failed) {
            throw new UncheckedIOException("a paper cannot be removed in " + folder, failed);
        }
    }

    /** The name of a new file is on the disk only when its folder is. */
    private void sync() throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** The bytes kept under this digest, whatever they are now; empty where there are none. */
    public Optional<byte[]> read(String sha256) {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(sha256)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException("a paper cannot be read in " + folder, failed);
        }
    }

    /** Copies every paper whose bytes are what its name says into another such folder; answers how many were copied. */
    public int copyTo(Path target) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        DocumentFolder copy = new DocumentFolder(target);
        try (Stream<Path> papers = Files.list(folder)) {
            return (int) papers.map(paper -> String.valueOf(paper.getFileName()))
                    .filter(name -> DIGEST.matcher(name).matches())
                    .filter(name -> read(name)
                            .filter(bytes ->
                                    HexFormat.of().formatHex(digest(bytes)).equals(name))
                            .map(bytes -> copy.keep(name, bytes))
                            .orElse(false))
                    .count();
        } catch (IOException failed) {
            throw new UncheckedIOException("the papers in " + folder + " cannot be copied", failed);
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
