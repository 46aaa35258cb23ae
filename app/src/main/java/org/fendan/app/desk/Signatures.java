package org.fendan.app.desk;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.fact.SignatureFacts;
import org.fendan.core.law.Text;

/**
 * Whether a signature given from afar fits its document's digest and its key: Ed25519 over the digest's 32 bytes. It
 * shows who held the key and that the document is unchanged; it is no legal seal.
 */
final class Signatures {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final String ALGORITHM = "Ed25519";

    private Signatures() {}

    static List<Fault> faults(Facts facts) {
        Optional<String> signature = facts.get(SignatureFacts.SIGNATURE);
        Optional<String> digest = facts.get(SignatureFacts.DOCUMENT_DIGEST);
        Optional<String> key = facts.get(SignatureFacts.SIGNATURE_KEY);
        if (signature.isEmpty() || digest.isEmpty() || key.isEmpty()) {
            return List.of(); // what is missing is said where the step's facts are looked at
        }
        List<Fault> faults = new ArrayList<>();
        Optional<PublicKey> publicKey = key(key.get());
        if (!DIGEST.matcher(digest.get()).matches()) {
            faults.add(fault(SignatureFacts.DOCUMENT_DIGEST, digest.get()));
        }
        if (publicKey.isEmpty()) {
            faults.add(fault(SignatureFacts.SIGNATURE_KEY, key.get()));
        }
        if (faults.isEmpty() && !fits(signature.get(), digest.get(), publicKey.orElseThrow())) {
            faults.add(Fault.of(
                    SignatureFacts.SIGNATURE.name(),
                    "SIGNATURE_WRONG",
                    signature.get(),
                    Text.of("签名与文件摘要、公钥不符", "the signature does not fit the document's digest and the key"),
                    ""));
        }
        return faults;
    }

    private static Fault fault(FactKey<String> key, String value) {
        return Fault.of(key.name(), "VALUE_INVALID", value, key.wording(), key.example());
    }

    private static Optional<PublicKey> key(String base64) {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            return Optional.of(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (IllegalArgumentException | GeneralSecurityException none) {
            return Optional.empty();
        }
    }

    private static boolean fits(String base64, String digest, PublicKey key) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(HexFormat.of().parseHex(digest));
            return verifier.verify(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException | GeneralSecurityException wrong) {
            return false;
        }
    }
}
