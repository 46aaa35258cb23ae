package org.fendan.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.util.Optional;

/** A class lies in a named module, and its module exports no package. */
final class LieInAModuleThatExportsNothing extends ArchCondition<JavaClass> {

    LieInAModuleThatExportsNothing() {
        super("lie in a module that exports nothing");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        module(item)
                .ifPresentOrElse(
                        module -> module.exports()
                                .forEach(export -> events.add(SimpleConditionEvent.violated(
                                        item,
                                        item.getName() + " lies in " + module.name() + ", which exports " + export))),
                        () -> events.add(
                                SimpleConditionEvent.violated(item, item.getName() + " lies in no named module")));
    }

    private static Optional<ModuleDescriptor> module(JavaClass item) {
        return item.getSource().flatMap(source -> module(item.getName(), source.getUri()));
    }

    private static Optional<ModuleDescriptor> module(String name, URI place) {
        String file = place.toString();
        String path = name.replace('.', '/') + ".class";
        if (!file.endsWith(path)) {
            return Optional.empty();
        }
        String descriptor = file.substring(0, file.length() - path.length()) + "module-info.class";
        try (InputStream in = URI.create(descriptor).toURL().openStream()) {
            return Optional.of(ModuleDescriptor.read(in));
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
