package org.fendan.app.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.fendan.app.json.Document;
import org.fendan.app.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a desk answers: the same over HTTP, on the command line and for each row of a file.
 *
 * <p>A body that is a document is written when it is sent, and read when somebody wants to look into it.
 */
public final class Answer {

    private final int status;
    private final @Nullable Document document;
    private final boolean replayed;
    private final boolean recorded;
    private volatile @Nullable ObjectNode body;

    private Answer(
            int status, @Nullable ObjectNode body, @Nullable Document document, boolean replayed, boolean recorded) {
        this.status = status;
        this.body = body;
        this.document = document;
        this.replayed = replayed;
        this.recorded = recorded;
    }

    public Answer(int status, ObjectNode body, boolean replayed) {
        this(status, body, null, replayed, false);
    }

    public static Answer ok(ObjectNode body) {
        return new Answer(200, body, false);
    }

    static Answer of(Document document) {
        return new Answer(200, null, document, false, false);
    }

    public static Answer created(ObjectNode body) {
        return new Answer(201, body, false);
    }

    Answer asRecorded() {
        return new Answer(status, body, document, replayed, true);
    }

    /** As HTTP has it; from 400 on the body is a problem document. */
    public int status() {
        return status;
    }

    public ObjectNode body() {
        ObjectNode known = body;
        if (known == null) {
            known = (ObjectNode)
                    Json.read(new String(Objects.requireNonNull(document).bytes(), StandardCharsets.UTF_8));
            body = known;
        }
        return known;
    }

    /** The body as it is sent. */
    public byte[] bytes() {
        return document == null ? Json.bytes(body()) : document.bytes();
    }

    /** Shows the body as it is sent to one who does not keep it. */
    public void show(Document.Reader reader) throws IOException {
        if (document == null) {
            byte[] bytes = bytes();
            reader.read(bytes, bytes.length);
        } else {
            document.show(reader);
        }
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
