package org.fendan.app.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The codes of faults, as they stand in our sources. */
final class FaultCodes {

    private static final List<Path> SOURCES =
            List.of(Path.of("../core/src/main/java"), Path.of("../casework/src/main/java"), Path.of("src/main/java"));

    private static final Pattern WORD = Pattern.compile("\"([A-Z]{2,}(?:_[A-Z]+)*)\"");

    /** A fault is made of its place, its code, and what follows; or a method of ours is told the code first. */
    private static final Pattern FAULT =
            Pattern.compile("(?:Fault[.]of|new Fault)[(]\\s*(?:[^,\"]|\"[^\"]*\")*,\\s*\"([A-Z]+(?:_[A-Z]+)*)\""
                    + "|(?:fault|conflict|error|faults)[(]\\s*\"([A-Z]+(?:_[A-Z]+)*)\"");

    private FaultCodes() {}

    /** What certainly is a fault's code. */
    static Set<String> certain() {
        return found(FAULT);
    }

    /** Every word in capitals that stands in quotes: codes, and other words. */
    static Set<String> words() {
        return found(WORD);
    }

    private static Set<String> found(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        for (Path source : SOURCES) {
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    Matcher word = pattern.matcher(Files.readString(file));
                    while (word.find()) {
                        found.add(word.group(1) == null ? word.group(2) : word.group(1));
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return found;
    }
}
