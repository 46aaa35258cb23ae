package org.fendan.app.plugin;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Scheme;

/** Asks a scheme everything it can be asked, so that what fails fails before anybody relies on it. */
final class SchemeParts {

    private static final List<Method> QUESTIONS = Arrays.stream(Scheme.class.getMethods())
            .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
            .sorted(Comparator.comparing(Method::getName))
            .toList();

    private SchemeParts() {}

    /** Every question it does not answer. */
    static List<Text> faults(Scheme scheme) {
        List<Text> faults = new ArrayList<>();
        for (Method question : QUESTIONS) {
            String what = scheme.getClass().getName() + "." + question.getName() + "()";
            try {
                if (isNothing(question.invoke(scheme))) {
                    faults.add(Text.of(what + " 没有给出答案（null）", what + " answers nothing (null)"));
                }
            } catch (InvocationTargetException thrown) {
                faults.addAll(Refusal.failed(what, thrown).reasons());
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException("an interface's methods are public", impossible);
            }
        }
        return faults;
    }

    private static boolean isNothing(Object answer) {
        return answer == null
                || (answer instanceof Collection<?> parts && parts.stream().anyMatch(Objects::isNull));
    }
}
