package org.fendan.app.desk;

import tools.jackson.databind.node.ObjectNode;

/**
 * What a desk answers: the same over HTTP, on the command line and for each row of a file.
 *
 * @param status as HTTP has it; from 400 on the body is a problem document
 * @param replayed whether it is the stored answer to the same request
 * @param recorded whether the refusal stands in the audit already
 */
public record Answer(int status, ObjectNode body, boolean replayed, boolean recorded) {

    public Answer(int status, ObjectNode body, boolean replayed) {
        this(status, body, replayed, false);
    }

    public static Answer ok(ObjectNode body) {
        return new Answer(200, body, false);
    }

    public static Answer created(ObjectNode body) {
        return new Answer(201, body, false);
    }

    Answer asRecorded() {
        return new Answer(status, body, replayed, true);
    }

    public boolean isProblem() {
        return status >= 400;
    }
}
