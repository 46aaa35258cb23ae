package org.fendan.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Policy jars that are dropped in. */
class PoliciesTest extends JobFolder {

    @Test
    void a_policy_jar_is_dropped_in() throws IOException {
        Path jar = folder.resolve("plugins/zhejiang.jar");
        Files.createDirectory(jar.getParent());
        pack(Path.of("../policy-zhejiang/target/classes"), jar, "1");
        String in = file("rows.csv", "enterprise", FIRM);
        String[] match = {
            "match",
            "--in",
            in,
            "--out",
            out(),
            "--date",
            "2026-11-01",
            "--plugins",
            jar.getParent().toString()
        };
        assertThat(LocalSpark.job(match)).startsWith("0: ");
        assertThat(answers()).anyMatch(line -> line.startsWith("2," + FIRM + ",zhejiang."));
    }

    @Test
    void what_is_no_policy_jar_is_refused() throws IOException {
        Path jar = folder.resolve("old.jar");
        pack(Path.of("../policy-zhejiang/target/classes"), jar, "0");
        String in = file("rows.csv", "enterprise", FIRM);
        assertThat(LocalSpark.job("match", "--in", in, "--out", out(), "--plugins", jar + "," + in + ",nowhere.jar"))
                .contains(
                        "old.jar is no policy jar", "rows.csv is no policy jar", "there is no policy jar nowhere.jar");
    }

    /** Packs a folder of classes as a jar that states which SPI it was made for. */
    static void pack(Path classes, Path jar, String spi) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Fendan-SPI", spi);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(one).toString()));
                Files.copy(one, out);
                out.closeEntry();
            }
        }
    }
}
