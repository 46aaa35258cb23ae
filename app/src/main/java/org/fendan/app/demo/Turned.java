package org.fendan.app.demo;

/** A desk said no to something the demo did. */
final class Turned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Turned(String what) {
        super(what, null, false, false);
    }
}
