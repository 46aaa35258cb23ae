package org.fendan.app.http;

import org.fendan.app.desk.Desks;

/** Desks nobody sits at, for what only looks at the routes. */
final class Houseless {

    static final Desks DESKS =
            new Desks(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private Houseless() {}
}
