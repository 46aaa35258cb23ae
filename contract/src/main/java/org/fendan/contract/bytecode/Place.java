package org.fendan.contract.bytecode;

import java.util.Optional;
import java.util.Set;
import org.fendan.core.law.Text;

/** Where a class file lies in a jar: a policy's classes lie in packages of its own. */
record Place(String file) {

    private static final String CORE = "org.fendan.core.";
    /** A policy knows itself, and no other. */
    private static final String CATALOGUE = CORE + "scheme.Catalogue";

    private static final Set<String> HIDDEN = Set.of("decision", "casefile", "ledger", "settlement");

    static Place of(String file) {
        return new Place(file);
    }

    /** Whether a class lies in a package of core that authors may see. */
    static boolean isOpenCore(String type) {
        if (!type.startsWith(CORE) || type.equals(CATALOGUE)) {
            return false;
        }
        String rest = type.substring(CORE.length());
        int dot = rest.indexOf('.');
        return dot > 0 && !HIDDEN.contains(rest.substring(0, dot));
    }

    /** What stands against a class file in this place. */
    Optional<Text> fault() {
        if (file.startsWith("META-INF/")) {
            return Optional.of(Text.of(
                    file + " 是只供某些 Java 版本使用的类；同一个包在各版本上须是同样的代码",
                    file + " is a class for some versions of Java only: one jar has one code"));
        }
        if (file.startsWith(CORE.replace('.', '/'))) {
            return Optional.of(Text.of(
                    "包内带有本系统的类 " + file + "；政策包只应含自己的类",
                    "it bundles a class of the core, " + file + "; a policy jar holds its own classes only"));
        }
        if (file.startsWith("java/") || file.startsWith("javax/") || file.startsWith("jdk/")) {
            return Optional.of(Text.of(
                    "包内带有 JDK 包中的类 " + file + "；政策包只应含自己的类",
                    "it bundles a class in a package of the JDK, " + file
                            + "; a policy jar holds its own classes only"));
        }
        return Optional.empty();
    }
}
