package org.fendan.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A folder with what jobs read, and what they answered. */
abstract class JobFolder {

    static final String FIRM = "91500107MA5UQ9B69J";

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        LocalSpark.session();
    }

    final String file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines)).toString();
    }

    final String out() {
        return folder.resolve("out").toString();
    }

    final List<String> answers() throws IOException {
        return LocalSpark.text(folder.resolve("out")).lines().toList();
    }
}
