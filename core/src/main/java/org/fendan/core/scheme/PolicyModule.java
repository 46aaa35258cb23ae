package org.fendan.core.scheme;

import java.util.List;

/** What ServiceLoader finds in a policy jar: the editions it brings. Needs a public constructor without arguments. */
public interface PolicyModule {

    /**
     * The version of the policy SPI: core's own manifest and that of every policy jar name it as {@code Fendan-SPI}. It
     * changes when something is broken that authors were promised; a jar written for another one is refused.
     */
    String SPI = "1";

    List<Scheme> schemes();
}
