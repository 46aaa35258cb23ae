package org.fendan.app.desk;

/** A case's scheme is not loaded: its policy jar is missing. */
public final class SchemeAbsent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemeAbsent(String scheme, String edition) {
        super("the edition of " + edition + " of " + scheme
                + " is not loaded: put its policy jar into the plug-in folder");
    }
}
