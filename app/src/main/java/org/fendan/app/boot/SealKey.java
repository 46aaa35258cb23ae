package org.fendan.app.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.fendan.app.people.Seal;
import org.fendan.app.people.Secrets;

/**
 * The key secrets are sealed with: from the environment, or from a file that is made when it is first needed and is its
 * owner's alone. It is no part of a backup: whoever has the one shall not have the other.
 */
final class SealKey {

    /** The variable that holds it, 32 bytes in Base64. */
    static final String VARIABLE = "FENDAN_SEAL_KEY";

    private final Path file;
    private final Optional<String> told;
    private Optional<byte[]> known = Optional.empty();

    SealKey(Path file, Optional<String> told) {
        this.file = file;
        this.told = told;
    }

    synchronized byte[] bytes() {
        byte[] bytes = known.orElseGet(() -> decoded(told.orElseGet(this::kept)));
        known = Optional.of(bytes);
        return bytes;
    }

    private byte[] decoded(String text) {
        byte[] bytes = Base64.getDecoder().decode(text.strip());
        if (bytes.length != Seal.KEY_BYTES) {
            throw new IllegalStateException("the key of the seal (" + VARIABLE + " or " + file + ") has " + bytes.length
                    + " bytes, not " + Seal.KEY_BYTES);
        }
        return bytes;
    }

    private String kept() {
        try {
            return Files.exists(file) ? Files.readString(file) : made();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the key of the seal cannot be read: " + file, unreadable);
        }
    }

    private String made() throws IOException {
        String text = Base64.getEncoder().encodeToString(new Secrets().bytes(Seal.KEY_BYTES));
        try {
            Files.createDirectories(
                    Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file));
            Files.createFile(file, ownersAlone());
            Files.writeString(file, text + "\n", StandardOpenOption.WRITE);
            return text;
        } catch (FileAlreadyExistsException other) {
            return Files.readString(file);
        }
    }

    private static FileAttribute<?>[] ownersAlone() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
