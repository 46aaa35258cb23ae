package org.fendan.app.desk;

import org.fendan.app.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** What became of a file's rows. */
public record BatchCounts(long rows, long accepted, long already, long refused) {

    static final BatchCounts NONE = new BatchCounts(0, 0, 0, 0);

    BatchCounts plus(BatchRowResult.Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED, WOULD_BE_ACCEPTED -> new BatchCounts(rows + 1, accepted + 1, already, refused);
            case ALREADY_THERE -> new BatchCounts(rows + 1, accepted, already + 1, refused);
            case REFUSED -> new BatchCounts(rows + 1, accepted, already, refused + 1);
        };
    }

    public ObjectNode json() {
        return Json.object()
                .put("rows", rows)
                .put("accepted", accepted)
                .put("alreadyThere", already)
                .put("refused", refused);
    }
}
