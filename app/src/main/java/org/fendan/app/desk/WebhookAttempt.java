package org.fendan.app.desk;

import java.time.Instant;
import org.fendan.app.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** One try to tell somebody. */
record WebhookAttempt(String message, String topic, int number, Instant at, WebhookPost.Told told) {

    ObjectNode json() {
        return Json.object()
                .put("message", message)
                .put("topic", topic)
                .put("try", number)
                .put("at", at.toString())
                .put("delivered", told.isTaken())
                .put("status", told.status())
                .put("detail", told.detail())
                .put("millis", told.millis());
    }
}
