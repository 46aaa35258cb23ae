package org.fendan.app.cli;

/** What a command's exit code says. */
final class Exit {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    /** A rule of a regulation says no. */
    static final int REFUSED = 3;
    /** What is kept is not what its hashed entries say. */
    static final int DIFFERENCE = 4;
    /** The machine or the folder: in use, unreadable, a port that is taken. */
    static final int ENVIRONMENT = 5;

    private Exit() {}
}
