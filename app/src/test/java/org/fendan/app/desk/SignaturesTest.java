package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.fact.SignatureFacts;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final Facts EXAMPLE = Facts.NONE
            .withText(SignatureFacts.DOCUMENT_DIGEST, SignatureFacts.DOCUMENT_DIGEST.example())
            .withText(SignatureFacts.SIGNATURE, SignatureFacts.SIGNATURE.example())
            .withText(SignatureFacts.SIGNATURE_KEY, SignatureFacts.SIGNATURE_KEY.example());

    @Test
    void the_example_was_made_with_openssl_and_fits() {
        assertThat(Signatures.faults(EXAMPLE)).isEmpty();
    }

    @Test
    void another_document_another_key_or_another_signature_does_not_fit() throws GeneralSecurityException {
        String digest = SignatureFacts.DOCUMENT_DIGEST.example();
        String other = (digest.startsWith("0") ? "1" : "0") + digest.substring(1);
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String otherKey = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(pair.getPrivate());
        signer.update(HexFormat.of().parseHex(digest));
        String otherSignature = Base64.getEncoder().encodeToString(signer.sign());

        assertThat(codes(EXAMPLE.with(SignatureFacts.DOCUMENT_DIGEST, other))).containsExactly("SIGNATURE_WRONG");
        assertThat(codes(EXAMPLE.with(SignatureFacts.SIGNATURE_KEY, otherKey))).containsExactly("SIGNATURE_WRONG");
        assertThat(codes(EXAMPLE.with(SignatureFacts.SIGNATURE, otherSignature)))
                .containsExactly("SIGNATURE_WRONG");
        assertThat(codes(EXAMPLE.with(SignatureFacts.SIGNATURE, otherSignature)
                        .with(SignatureFacts.SIGNATURE_KEY, otherKey)))
                .isEmpty();
    }

    @Test
    void what_is_no_digest_key_or_signature_is_named() {
        assertThat(codes(EXAMPLE.with(SignatureFacts.DOCUMENT_DIGEST, "abc").with(SignatureFacts.SIGNATURE_KEY, "!")))
                .containsExactly("VALUE_INVALID", "VALUE_INVALID");
        assertThat(codes(EXAMPLE.with(SignatureFacts.SIGNATURE, "not base64"))).containsExactly("SIGNATURE_WRONG");
        assertThat(codes(EXAMPLE.without(SignatureFacts.SIGNATURE))).isEmpty();
    }

    private static java.util.List<String> codes(Facts facts) {
        return Signatures.faults(facts).stream().map(Fault::code).toList();
    }
}
