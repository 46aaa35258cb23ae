package org.fendan.app.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** SHA-256 of policies, in hexadecimal. */
final class Digest {

    private Digest() {}

    static String of(byte[] bytes) {
        return hex(sha256().digest(bytes));
    }

    /** The digest of the jar a class of the class path came from, or of the files in its folder, in their order. */
    static Optional<String> behind(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .flatMap(location -> path(location.toString()))
                .map(place -> Files.isDirectory(place) ? folder(place) : file(place));
    }

    private static Optional<Path> path(String location) {
        try {
            return Optional.of(Path.of(new URI(location)));
        } catch (URISyntaxException | IllegalArgumentException | java.nio.file.FileSystemNotFoundException elsewhere) {
            return Optional.empty();
        }
    }

    private static String file(Path jar) {
        try (InputStream in = Files.newInputStream(jar);
                DigestOutputStream out = new DigestOutputStream(java.io.OutputStream.nullOutputStream(), sha256())) {
            in.transferTo(out);
            return hex(out.getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the jar " + jar + " cannot be read", unreadable);
        }
    }

    private static String folder(Path place) {
        MessageDigest digest = sha256();
        for (Path file : files(place)) {
            try {
                byte[] bytes = Files.readAllBytes(file);
                String name = place.relativize(file).toString().replace('\\', '/');
                digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("the file " + file + " cannot be read", unreadable);
            }
        }
        return hex(digest.digest());
    }

    private static List<Path> files(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the folder " + place + " cannot be read", unreadable);
        }
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
