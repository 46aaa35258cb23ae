package org.fendan.app.http;

import io.javalin.config.RoutesConfig;

/** The addresses of one resource. */
interface Routes {

    void register(RoutesConfig routes);
}
