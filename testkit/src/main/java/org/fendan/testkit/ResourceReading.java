package org.fendan.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/** A call that looks for a file on the class path. */
final class ResourceReading {

    static final DescribedPredicate<JavaMethodCall> ANY =
            DescribedPredicate.describe("look for a file on the class path", ResourceReading::isReading);

    private static final Set<String> OWNERS = Set.of("java.lang.Class", "java.lang.ClassLoader", "java.lang.Module");

    private ResourceReading() {}

    private static boolean isReading(JavaMethodCall call) {
        String name = call.getTarget().getName();
        return OWNERS.contains(call.getTargetOwner().getName())
                && (name.startsWith("getResource") || name.startsWith("getSystemResource") || name.equals("resources"));
    }
}
