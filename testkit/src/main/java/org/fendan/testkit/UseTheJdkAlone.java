package org.fendan.testkit;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.fendan.contract.bytecode.Jdk;

/** A class of core or of a policy uses those two, a few packages of the JDK, and what its own package may use besides. */
final class UseTheJdkAlone extends ArchCondition<JavaClass> {

    private static final Set<String> BYTES = Set.of("java.nio", "java.nio.charset");
    private static final Set<String> FINGERPRINTS =
            Set.of("java.security.MessageDigest", "java.security.NoSuchAlgorithmException", "java.text.Normalizer");

    private final String root;

    UseTheJdkAlone(String root) {
        super("use java.lang, java.math, java.time, java.util and nothing else");
        this.root = root;
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
            if (!isAllowed(item, dependency.getTargetClass().getBaseComponentType())) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }

    private boolean isAllowed(JavaClass user, JavaClass used) {
        String name = used.getPackageName();
        return used.isPrimitive()
                || Jdk.allowsPackage(name)
                || isBelow(name, "core")
                || isBelow(name, "policy")
                || (isTables(user) && (name.equals("java.io") || BYTES.contains(name)))
                || (isPrinting(user) && (BYTES.contains(name) || isFingerprint(used)));
    }

    private boolean isBelow(String name, String module) {
        return name.startsWith(root + "." + module + ".");
    }

    private boolean isTables(JavaClass user) {
        return user.getName().equals(root + ".core.reference.Tables");
    }

    private boolean isPrinting(JavaClass user) {
        return Set.of(root + ".core.law", root + ".core.ledger").contains(user.getPackageName());
    }

    private static boolean isFingerprint(JavaClass used) {
        return FINGERPRINTS.contains(outermost(used).getName());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(UseTheJdkAlone::outermost).orElse(type);
    }
}
