package org.fendan.app.desk;

/** A batch stopped on its way, because the store takes nothing more; what was kept of it is found there again. */
public final class BatchStopped extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    BatchStopped(String message, Answer answer) {
        super(message);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
