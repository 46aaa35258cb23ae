package org.fendan.app.web.page;

/** Some pages of the console that belong together. */
public interface Room {

    void register(Doors doors);
}
