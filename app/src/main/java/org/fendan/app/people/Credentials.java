package org.fendan.app.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.app.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * By what somebody proves who they are.
 *
 * @param password its Argon2 hash
 * @param oneTime by which a password may be chosen, once
 * @param factor what is asked besides the password
 * @param pending the sealed secret of a second factor that is not confirmed yet
 * @param keysMade how many keys there have been: the number of a removed key is not given again
 * @param subject "issuer subject" of the OIDC tokens that are taken
 */
public record Credentials(
        Optional<String> password,
        Optional<OneTimeCode> oneTime,
        Optional<SecondFactor> factor,
        Optional<String> pending,
        List<ApiKey> keys,
        int keysMade,
        Optional<String> subject) {

    public static final Credentials NONE = new Credentials(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 0, Optional.empty());

    public Credentials {
        keys = List.copyOf(keys);
    }

    /** Whether there is any way to sign in. */
    public boolean isEmpty() {
        return password.isEmpty() && oneTime.isEmpty() && keys.isEmpty() && subject.isEmpty();
    }

    /** A password chosen: what it was chosen by is used up. */
    public Credentials withPassword(String hash) {
        return new Credentials(Optional.of(hash), Optional.empty(), factor, pending, keys, keysMade, subject);
    }

    /** A one-time code given: the password, if there was one, counts no more. */
    public Credentials withCode(OneTimeCode code) {
        return new Credentials(Optional.empty(), Optional.of(code), factor, pending, keys, keysMade, subject);
    }

    /** A code of the second factor was taken. */
    public Credentials used(SecondFactor after) {
        return new Credentials(password, oneTime, Optional.of(after), pending, keys, keysMade, subject);
    }

    /** A second factor confirmed; no other is under way. */
    public Credentials withFactor(SecondFactor other) {
        return new Credentials(password, oneTime, Optional.of(other), Optional.empty(), keys, keysMade, subject);
    }

    public Credentials withoutFactor() {
        return new Credentials(password, oneTime, Optional.empty(), Optional.empty(), keys, keysMade, subject);
    }

    /** A second factor to be confirmed. */
    public Credentials withPending(String secret) {
        return new Credentials(password, oneTime, factor, Optional.of(secret), keys, keysMade, subject);
    }

    public Credentials withKey(ApiKey key) {
        List<ApiKey> all = new ArrayList<>(keys);
        all.add(key);
        return new Credentials(password, oneTime, factor, pending, all, keysMade + 1, subject);
    }

    public Credentials withKeys(List<ApiKey> other) {
        return new Credentials(password, oneTime, factor, pending, other, keysMade, subject);
    }

    public Credentials withSubject(Optional<String> other) {
        return new Credentials(password, oneTime, factor, pending, keys, keysMade, other);
    }

    static Credentials read(JsonNode node) {
        return new Credentials(
                Optional.ofNullable(node.get("password")).map(JsonNode::asString),
                Optional.ofNullable(node.get("oneTime")).map(OneTimeCode::read),
                Optional.ofNullable(node.get("secondFactor")).map(SecondFactor::read),
                Optional.ofNullable(node.get("pending")).map(JsonNode::asString),
                node.path("keys").valueStream().map(ApiKey::read).toList(),
                node.path("keysMade").asInt(0),
                Optional.ofNullable(node.get("subject")).map(JsonNode::asString));
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        password.ifPresent(hash -> json.put("password", hash));
        oneTime.ifPresent(code -> json.set("oneTime", code.json()));
        factor.ifPresent(known -> json.set("secondFactor", known.json()));
        pending.ifPresent(secret -> json.put("pending", secret));
        json.set("keys", Json.array(keys, ApiKey::json));
        json.put("keysMade", keysMade);
        subject.ifPresent(of -> json.put("subject", of));
        return json;
    }

    /** What may be told of them: no secret and no hash. */
    ObjectNode told() {
        ObjectNode json = Json.object().put("password", password.isPresent());
        oneTime.ifPresent(code -> json.put("oneTimeCodeUntil", code.until().toString()));
        json.put("secondFactor", factor.isPresent());
        factor.ifPresent(known -> json.put("recoveryCodes", known.recovery().size()));
        json.set("keys", Json.array(keys, ApiKey::told));
        subject.ifPresent(of -> json.put("subject", of));
        return json;
    }
}
