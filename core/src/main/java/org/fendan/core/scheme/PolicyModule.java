package org.fendan.core.scheme;

import java.util.List;

/** What ServiceLoader finds in a policy jar: the editions it brings. Needs a public constructor without arguments. */
public interface PolicyModule {

    List<Scheme> schemes();
}
