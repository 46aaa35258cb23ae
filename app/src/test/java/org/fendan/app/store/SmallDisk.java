package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A small file system in memory, for tests that fill one; needs the right to mount. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one of this size on a folder; the test that asks is skipped, with a sentence, where that is not allowed. */
    static SmallDisk mount(Path folder, String size) throws IOException {
        Files.createDirectories(folder);
        if (run("mount", "-t", "tmpfs", "-o", "mode=0755,size=" + size, "tmpfs", folder.toString()) != 0) {
            String sentence =
                    "A test of a full disk is skipped: mounting a tmpfs is not allowed here, so none can be filled";
            System.out.println(sentence);
            abort(sentence);
        }
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Makes room, as whoever runs a machine does when a disk is full. */
    void grow(String size) {
        assertThat(run("mount", "-o", "remount,size=" + size, folder.toString()))
                .isZero();
    }

    /** What fills a disk: text no engine can make shorter. */
    static String body(long seed) {
        StringBuilder body = new StringBuilder("{\"说明\":\"");
        new Random(seed).ints(4000, 'A', 'Z' + 1).forEach(letter -> body.append((char) letter));
        return body.append("\"}").toString();
    }

    @Override
    public void close() {
        assertThat(run("umount", "-l", folder.toString())).isZero();
    }

    private static int run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.onExit().orTimeout(20, TimeUnit.SECONDS).join().exitValue();
        } catch (IOException missing) {
            return -1;
        }
    }
}
