package org.fendan.testkit;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.fendan.contract.bytecode.Jdk;

/** A class asks no clock, no zone, no language of the machine, starts nothing, and throws no dice. */
final class NotDependOnTheMachine extends ArchCondition<JavaClass> {

    NotDependOnTheMachine() {
        super("ask no clock, zone or language and throw no dice");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
            JavaClass used = dependency.getTargetClass().getBaseComponentType();
            if (isOfTheMachine(used) && !finds(item, used)) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
        item.getAccessesFromSelf().stream()
                .filter(access -> isForbidden(access.getTarget()))
                .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
    }

    /** Which packages may be used at all is another rule's matter. */
    private static boolean isOfTheMachine(JavaClass type) {
        return !type.isPrimitive()
                && Jdk.allowsPackage(type.getPackageName())
                && !Jdk.allowsType(type.getName())
                && !Jdk.isFraction(type.getName());
    }

    /** One class of core finds the policies there are. */
    private static boolean finds(JavaClass item, JavaClass used) {
        return item.getName().endsWith(".core.scheme.Catalogue")
                && used.getName().startsWith("java.util.ServiceLoader");
    }

    /** What reads the class path is another rule's matter too. */
    private static boolean isForbidden(AccessTarget target) {
        String owner = target.getOwner().getName();
        boolean reads = owner.equals("java.lang.Class") && target.getName().startsWith("getResource");
        return !reads && !Jdk.allowsMember(owner, target.getName());
    }
}
