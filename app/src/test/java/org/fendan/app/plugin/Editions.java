package org.fendan.app.plugin;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;

/** Every edition there is: those of the class path, and of the drop-in jar that the build makes. */
public final class Editions {

    public static final Catalogue CATALOGUE =
            PolicyLoader.load(Path.of("target", "plugins")).catalogue();

    private Editions() {}

    public static Stream<Scheme> all() {
        return CATALOGUE.ids().stream().flatMap(id -> CATALOGUE.editions(id).stream());
    }
}
