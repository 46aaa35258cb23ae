package org.fendan.app.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file of the plug-in folder, once: what is judged is what is loaded, whatever becomes of it. */
final class JarFileBytes {

    /** More than any policy needs, packed or unpacked. */
    static final int LARGEST = 64 << 20;

    private JarFileBytes() {}

    static byte[] read(Path file) {
        if (!Files.exists(file)) {
            throw unreadable(
                    Files.isSymbolicLink(file) ? "符号链接没有指向任何文件" : "文件不存在",
                    Files.isSymbolicLink(file) ? "it is a link to nowhere" : "it does not exist");
        }
        if (Files.isDirectory(file)) {
            throw Refusal.of("这是目录，不是 jar 文件", "it is a folder, not a jar file");
        }
        if (!Files.isRegularFile(file)) {
            throw Refusal.of("这不是普通文件", "it is no ordinary file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > LARGEST) {
                throw Refusal.of("文件大于 64 MB，不像政策包", "it is larger than 64 MB, which no policy needs");
            }
            return in.readNBytes(LARGEST + 1);
        } catch (IOException unreadable) {
            throw unreadable(String.valueOf(unreadable), String.valueOf(unreadable));
        }
    }

    private static Refusal unreadable(String zh, String en) {
        return Refusal.of("文件无法读取：" + zh, "the file cannot be read: " + en);
    }
}
