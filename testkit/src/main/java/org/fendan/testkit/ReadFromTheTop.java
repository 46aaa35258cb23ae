package org.fendan.testkit;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** A class uses its own package and those listed before it. */
final class ReadFromTheTop extends ArchCondition<JavaClass> {

    private final String module;
    private final List<String> order;

    ReadFromTheTop(String module, List<String> order) {
        super("use only packages that stand above in: " + String.join(", ", order));
        this.module = module;
        this.order = order;
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        int own = place(item);
        if (own < 0 && !item.getSimpleName().equals("package-info")) {
            events.add(SimpleConditionEvent.violated(item, item.getName() + " lies in a package that is not listed"));
        }
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
            if (place(dependency.getTargetClass()) > own) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }

    /** The place in the list of the package a class lies in; -1 for classes outside the module. */
    private int place(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith(module + ".")) {
            return -1;
        }
        String below = name.substring(module.length() + 1);
        int end = below.indexOf('.');
        return order.indexOf(end < 0 ? below : below.substring(0, end));
    }
}
