package org.fendan.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.fendan.contract.bytecode.Jdk;

/** A class keeps, takes, gives and calls nothing of the types double and float. */
final class UseNoBinaryFractions extends ArchCondition<JavaClass> {

    UseNoBinaryFractions() {
        super("use no double and no float");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        for (JavaField field : item.getFields()) {
            if (isFraction(field.getRawType())) {
                events.add(SimpleConditionEvent.violated(field, field.getDescription() + " is a binary fraction"));
            }
        }
        for (JavaCodeUnit unit : item.getCodeUnits()) {
            if (isOf(unit.getRawReturnType(), unit.getRawParameterTypes().stream())) {
                events.add(SimpleConditionEvent.violated(unit, unit.getDescription() + " has a binary fraction"));
            }
            unit.getMethodCallsFromSelf().stream()
                    .filter(UseNoBinaryFractions::isFractionCall)
                    .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
        }
    }

    private static boolean isFractionCall(JavaMethodCall call) {
        return isFraction(call.getTargetOwner())
                || isOf(call.getTarget().getRawReturnType(), call.getTarget().getRawParameterTypes().stream());
    }

    private static boolean isOf(JavaClass returned, Stream<JavaClass> taken) {
        return isFraction(returned) || taken.anyMatch(UseNoBinaryFractions::isFraction);
    }

    private static boolean isFraction(JavaClass type) {
        return Jdk.isFraction(type.getBaseComponentType().getName());
    }
}
