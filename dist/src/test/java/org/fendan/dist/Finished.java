package org.fendan.dist;

/** How a program ended, and all it said. */
record Finished(int code, String said) {}
