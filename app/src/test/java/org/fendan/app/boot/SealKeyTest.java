package org.fendan.app.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealKeyTest {

    @TempDir
    private Path folder;

    @Test
    void a_key_is_made_when_it_is_first_needed_and_is_its_owners_alone() throws IOException {
        Path file = folder.resolve("new").resolve("seal.key");
        byte[] made = new SealKey(file, Optional.empty()).bytes();

        assertThat(made).hasSize(32);
        assertThat(new SealKey(file, Optional.empty()).bytes()).isEqualTo(made);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_key_from_the_environment_makes_no_file() {
        Path file = folder.resolve("seal.key");
        String told = Base64.getEncoder().encodeToString(new byte[32]);

        assertThat(new SealKey(file, Optional.of(told)).bytes()).isEqualTo(new byte[32]);
        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> new SealKey(file, Optional.of("c2hvcnQ=")).bytes())
                .hasMessageContaining("5 bytes, not 32");
    }
}
