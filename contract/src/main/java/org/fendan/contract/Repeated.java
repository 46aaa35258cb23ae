package org.fendan.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fendan.core.law.Text;

/** Names that are used more than once. */
final class Repeated {

    private Repeated() {}

    /** A fault for each name that comes again. */
    static List<Text> in(List<String> names, Text what) {
        Set<String> seen = new HashSet<>();
        return names.stream()
                .filter(name -> !seen.add(name))
                .distinct()
                .map(name -> Text.of(
                        what.zh() + "“" + name + "”出现了不止一次；每个只能有一个，请改名或删去",
                        what.en() + " \"" + name + "\" is there more than once; rename one, or take it out"))
                .toList();
    }
}
