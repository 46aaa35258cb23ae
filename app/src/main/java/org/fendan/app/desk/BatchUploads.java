package org.fendan.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.fendan.core.scheme.Catalogue;

/** The files of imports, on the disk of the node that takes them, each by the SHA-256 of its bytes. */
final class BatchUploads {

    private final Catalogue catalogue;
    private final Path folder;

    BatchUploads(Catalogue catalogue, Path folder) {
        this.catalogue = catalogue;
        this.folder = folder;
    }

    /** A file that was taken in. */
    record Kept(String digest, long bytes, boolean isWorkbook) {}

    /** Takes a file in, and answers what it is; nothing of it is believed yet. */
    Kept keep(InputStream file) {
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "upload-", ".part");
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                long bytes;
                try (DigestInputStream in = new DigestInputStream(file, digest)) {
                    bytes = Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
                }
                String name = HexFormat.of().formatHex(digest.digest());
                boolean isWorkbook = BatchArchive.form(fresh) == BatchArchive.Form.WORKBOOK;
                Files.move(fresh, path(name), StandardCopyOption.REPLACE_EXISTING);
                return new Kept(name, bytes, isWorkbook);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java platform has SHA-256", impossible);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException full) {
            throw new UncheckedIOException("the file cannot be kept in " + folder, full);
        }
    }

    private Path path(String digest) {
        return folder.resolve(digest);
    }

    /** Where the rows of an import are told. */
    BatchReport report(String id, String kind) {
        return new BatchReport(folder.resolve(id + "-" + kind + ".jsonl"));
    }

    /**
     * A file, ready to be read.
     *
     * @throws IllegalArgumentException where it is none of loans, with the reason
     */
    BatchSource open(String digest, Map<String, String> given) {
        return open(catalogue, path(digest), given);
    }

    /** The same, of a file anywhere. */
    static BatchSource open(Catalogue catalogue, Path file, Map<String, String> given) {
        try {
            if (!Files.exists(file)) {
                throw new IllegalStateException("文件不在本节点，请重新上传 / the file is not on this node: send it again");
            }
            return opened(catalogue, file, given);
        } catch (UncheckedIOException unreadable) { // its own message begins with the name of a class
            Throwable cause = Objects.requireNonNullElse(unreadable.getCause(), unreadable);
            if (cause instanceof CharacterCodingException) {
                throw new IllegalArgumentException("既不是 UTF-8，也不是 GB18030 / neither UTF-8 nor GB18030", unreadable);
            }
            throw new IllegalArgumentException(String.valueOf(cause.getMessage()), unreadable);
        } catch (IllegalStateException unreadable) {
            throw new IllegalArgumentException(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    static BatchSource opened(Catalogue catalogue, Path file, Map<String, String> given) {
        try {
            BatchSource source = switch (BatchArchive.form(file)) {
                case WORKBOOK -> BatchWorkbook.of(catalogue, file, given);
                case OLD_WORKBOOK ->
                    throw new IllegalStateException(
                            "这是旧版 .xls 或有密码的工作簿；请另存为 .xlsx（不设密码）或 CSV / an old .xls, or behind a"
                                    + " password: save it as .xlsx without one, or as CSV");
                case WORDS -> BatchFile.of(catalogue, () -> Files.newInputStream(file), given);
            };
            source.columns();
            return source;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
