package org.fendan.app.desk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fendan.app.json.Json;
import org.fendan.app.people.Seal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a message to a receiver is signed with, after Standard Webhooks. It has to be had again, because it signs; so it
 * is sealed, and stands in a setting, of which history has a hash alone.
 *
 * @param sealed "whsec_" and 32 random bytes in Base64, sealed for one subscription
 * @param until when it signs no more, once another has taken its place
 */
record WebhookSecret(String sealed, Optional<Instant> until) {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one, as its receiver is told it. */
    static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    static WebhookSecret of(String text, String webhook, Seal seal) {
        return new WebhookSecret(seal.seal(text.getBytes(StandardCharsets.UTF_8), purpose(webhook)), Optional.empty());
    }

    /** What was told; empty where the key of the seal is another now. */
    Optional<String> text(String webhook, Seal seal) {
        return seal.open(sealed, purpose(webhook)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static String purpose(String webhook) {
        return "webhook " + webhook;
    }

    static WebhookSecret read(JsonNode node) {
        return new WebhookSecret(
                node.path("sealed").asString(),
                Optional.ofNullable(node.get("until")).map(JsonNode::asString).map(Instant::parse));
    }

    ObjectNode json() {
        ObjectNode node = Json.object().put("sealed", sealed);
        until.ifPresent(end -> node.put("until", end.toString()));
        return node;
    }

    boolean isGood(Instant now) {
        return until.isEmpty() || until.get().isAfter(now);
    }

    /** Signs no more after this moment, or sooner where it was told so before. */
    WebhookSecret until(Instant end) {
        return new WebhookSecret(sealed, Optional.of(until.filter(end::isAfter).orElse(end)));
    }

    /** The signature, by a secret as it was told, of a message under its id, sent at this second. */
    static String signature(String text, String id, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(text.substring(PREFIX.length())), "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    /** Says that there is one, and no more. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
