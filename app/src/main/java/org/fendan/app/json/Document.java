package org.fendan.app.json;

import java.io.IOException;
import java.util.function.Consumer;
import org.fendan.core.decision.JsonBuffer;

/** An object in JSON that is written when somebody wants it: its members by one who knows them, and its end. */
public final class Document {

    /** More than most documents take; what held a larger one is not kept. */
    private static final int ROOM = 65_536;

    /** Whoever writes on a thread writes where the last one wrote: room is dearer than what is written. */
    private static final ThreadLocal<JsonBuffer> BUFFER = ThreadLocal.withInitial(() -> new JsonBuffer(ROOM));

    private final Consumer<JsonBuffer> members;
    private final byte[] end;

    private Document(Consumer<JsonBuffer> members, byte[] end) {
        this.members = members;
        this.end = end;
    }

    /** {@code end}: more members, if there are, and a brace. */
    public static Document of(Consumer<JsonBuffer> members, byte[] end) {
        return new Document(members, end);
    }

    /** Sees a document where it was written: in the first bytes, until it returns or has another one written. */
    @FunctionalInterface
    public interface Reader {
        void read(byte[] room, int length) throws IOException;
    }

    /** Shows what is written without a copy of it. */
    public void show(Reader reader) throws IOException {
        JsonBuffer json = written();
        try {
            reader.read(json.room(), json.size());
        } finally {
            leave(json);
        }
    }

    public byte[] bytes() {
        JsonBuffer json = written();
        byte[] bytes = json.toBytes();
        leave(json);
        return bytes;
    }

    private JsonBuffer written() {
        JsonBuffer json = BUFFER.get().clear();
        members.accept(json.raw("{"));
        return json.raw(end);
    }

    private static void leave(JsonBuffer json) {
        if (json.size() > ROOM) {
            BUFFER.remove();
        }
    }
}
