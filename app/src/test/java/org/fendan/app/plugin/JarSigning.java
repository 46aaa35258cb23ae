package org.fendan.app.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** Signs jars with a key made for it, by the tools of the JDK the test runs on. */
final class JarSigning {

    private static final String WORD = "made-for-this-test";

    private final Path store;

    JarSigning(Path folder) throws IOException, InterruptedException {
        this.store = Files.createDirectories(folder).resolve("keys.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process = new ProcessBuilder(List.of(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "author",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=Author",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        WORD))
                .redirectErrorStream(true)
                .start();
        String words = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(words);
        }
    }

    void sign(Path jar, Path signed) throws IOException {
        try (InputStream in = Files.newInputStream(store);
                ZipFile zip = new ZipFile(jar.toFile());
                OutputStream out = Files.newOutputStream(signed)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, WORD.toCharArray());
            KeyStore.PrivateKeyEntry key = (KeyStore.PrivateKeyEntry)
                    keys.getEntry("author", new KeyStore.PasswordProtection(WORD.toCharArray()));
            new JarSigner.Builder(key).build().sign(zip, out);
        } catch (GeneralSecurityException unusable) {
            throw new AssertionError("the JDK signs jars", unusable);
        }
    }
}
