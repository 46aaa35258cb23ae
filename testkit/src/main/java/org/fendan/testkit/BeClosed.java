package org.fendan.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A class is a record, an enum, an interface, final, sealed, or abstract for authors. */
final class BeClosed extends ArchCondition<JavaClass> {

    BeClosed() {
        super("be a record, an enum, an interface, final, sealed, or abstract");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        boolean closed = item.isRecord()
                || item.isEnum()
                || item.isInterface()
                || item.getModifiers().contains(JavaModifier.FINAL)
                || item.getModifiers().contains(JavaModifier.ABSTRACT)
                || item.reflect().isSealed();
        if (!closed) {
            events.add(SimpleConditionEvent.violated(item, item.getDescription() + " can be extended by anybody"));
        }
    }
}
