package org.fendan.app.http;

import org.fendan.app.desk.Answer;

/** A request that is answered before any desk is asked. */
final class Turned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Turned(Answer answer) {
        super("turned away", null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
