package org.fendan.app.desk;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.fendan.app.json.Json;
import org.fendan.app.people.Seal;
import org.fendan.app.store.RegisterRow;
import org.fendan.app.store.Transaction;
import tools.jackson.databind.node.ObjectNode;

/**
 * The keys organisations sign their letters with: Ed25519, made when they are first needed. The public half stands in a
 * register, with all before it; the private half is sealed like other secrets, and replaced when the key is.
 */
final class LetterKeys {

    static final String REGISTER = "letter-keys";

    private static final String ALGORITHM = "Ed25519";
    private static final int NAME_LENGTH = 16;

    private final Seal seal;

    LetterKeys(Seal seal) {
        this.seal = seal;
    }

    /** A signature, and the name of the key that made it. */
    record Signed(String key, String signature) {}

    /**
     * A public key on record.
     *
     * @param entry the entry of the ledger since which it is the organisation's
     */
    record Known(String id, String publicKey, long entry) {

        static Known read(RegisterRow row) {
            var body = Json.read(row.body());
            return new Known(body.path("key").asString(), body.path("publicKey").asString(), row.entry());
        }
    }

    /** Which key signs next; made now where there is none, or the one there is cannot be opened any more. */
    String current(Transaction tx, String organisation, String by) {
        return opened(tx, organisation)
                .map(key -> last(tx, organisation).orElseThrow().id())
                .orElseGet(() -> replace(tx, organisation, by));
    }

    /** Signs for an organisation with the key that {@link #current} named. */
    Signed sign(Transaction tx, String organisation, byte[] bytes) {
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign(opened(tx, organisation).orElseThrow());
            signer.update(bytes);
            return new Signed(
                    last(tx, organisation).orElseThrow().id(),
                    Base64.getEncoder().encodeToString(signer.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    /** Makes a new key for an organisation, which signs from now on; answers its name. */
    String replace(Transaction tx, String organisation, String by) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] spoken = pair.getPublic().getEncoded();
            String id = Sha256.of(spoken).substring(0, NAME_LENGTH);
            ObjectNode line = Json.object()
                    .put("organisation", organisation)
                    .put("key", id)
                    .put("algorithm", ALGORITHM)
                    .put("publicKey", Base64.getEncoder().encodeToString(spoken))
                    .put("by", by);
            tx.appendRegister(REGISTER, organisation, Json.write(line));
            tx.saveSetting(setting(organisation), seal.seal(pair.getPrivate().getEncoded(), purpose(organisation, id)));
            return id;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    private Optional<PrivateKey> opened(Transaction tx, String organisation) {
        return last(tx, organisation)
                .flatMap(known -> tx.setting(setting(organisation))
                        .flatMap(shut -> seal.open(shut, purpose(organisation, known.id()))))
                .map(LetterKeys::privateKey);
    }

    private static PrivateKey privateKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("what the seal opened is no key", impossible);
        }
    }

    private static Optional<Known> last(Transaction tx, String organisation) {
        List<RegisterRow> rows = tx.register(REGISTER, organisation);
        return rows.isEmpty() ? Optional.empty() : Optional.of(Known.read(rows.get(rows.size() - 1)));
    }

    private static String setting(String organisation) {
        return "letter-key " + organisation;
    }

    private static String purpose(String organisation, String id) {
        return "letter-key " + organisation + " " + id;
    }

    /** The key that was in force at an entry of the ledger. */
    static Optional<Known> at(List<RegisterRow> rows, long entry) {
        return rows.stream()
                .map(Known::read)
                .filter(known -> known.entry() <= entry)
                .reduce((earlier, later) -> later);
    }

    /** Whether a signature fits bytes and a public key. */
    static boolean fits(String publicKey, byte[] bytes, String signature) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(bytes);
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException | GeneralSecurityException wrong) {
            return false;
        }
    }
}
