package org.fendan.app.desk;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.fendan.app.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a desk answers: the same over HTTP, on the command line and for each row of a file.
 *
 * <p>A body that was written as bytes stays so until somebody wants to look into it.
 */
public final class Answer {

    private final int status;
    private final byte @Nullable [] written;
    private final boolean replayed;
    private final boolean recorded;
    private volatile @Nullable ObjectNode body;

    private Answer(
            int status, @Nullable ObjectNode body, byte @Nullable [] written, boolean replayed, boolean recorded) {
        this.status = status;
        this.body = body;
        this.written = written;
        this.replayed = replayed;
        this.recorded = recorded;
    }

    public Answer(int status, ObjectNode body, boolean replayed) {
        this(status, body, null, replayed, false);
    }

    public static Answer ok(ObjectNode body) {
        return new Answer(200, body, false);
    }

    /** A body that is JSON already. */
    static Answer written(byte[] written) {
        return new Answer(200, null, written, false, false);
    }

    public static Answer created(ObjectNode body) {
        return new Answer(201, body, false);
    }

    Answer asRecorded() {
        return new Answer(status, body, written, replayed, true);
    }

    /** As HTTP has it; from 400 on the body is a problem document. */
    public int status() {
        return status;
    }

    public ObjectNode body() {
        ObjectNode known = body;
        if (known == null) {
            known = (ObjectNode) Json.read(new String(Objects.requireNonNull(written), StandardCharsets.UTF_8));
            body = known;
        }
        return known;
    }

    /** The body as it is sent. */
    public byte[] bytes() {
        return written == null ? Json.bytes(body()) : written;
    }

    /** Whether it is the stored answer to the same request. */
    public boolean replayed() {
        return replayed;
    }

    /** Whether the refusal stands in the audit already. */
    public boolean recorded() {
        return recorded;
    }

    public boolean isProblem() {
        return status >= 400;
    }
}
