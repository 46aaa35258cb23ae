package org.fendan.app.http;

import java.util.stream.Stream;
import org.fendan.app.desk.Desks;

/** Desks nobody sits at, for what only looks at the routes. */
final class Houseless {

    static final Desks DESKS = (Desks) nobody(Desks.class);

    private Houseless() {}

    /** A group of desks, and the groups within it, with nobody at any of them. */
    private static Object nobody(Class<?> group) {
        try {
            var making = group.getDeclaredConstructors()[0];
            making.setAccessible(true);
            return making.newInstance(Stream.of(making.getParameterTypes())
                    .map(type -> type.isRecord() ? nobody(type) : null)
                    .toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("desks can be made of nobody", impossible);
        }
    }
}
