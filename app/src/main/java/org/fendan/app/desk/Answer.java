package org.fendan.app.desk;

import tools.jackson.databind.node.ObjectNode;

/**
 * What a desk answers: the same over HTTP, on the command line and for each row of a file.
 *
 * @param status as HTTP has it; from 400 on the body is a problem document
 * @param replayed whether it is the stored answer to the same request
 */
public record Answer(int status, ObjectNode body, boolean replayed) {

    public static Answer ok(ObjectNode body) {
        return new Answer(200, body, false);
    }

    public static Answer created(ObjectNode body) {
        return new Answer(201, body, false);
    }

    public boolean isProblem() {
        return status >= 400;
    }
}
