package org.fendan.app.desk;

/** Hears how far long work has come: so much is done, of so much. */
@FunctionalInterface
public interface Watching {

    void at(long done, long of);
}
