package org.fendan.core.fact;

/**
 * Facts about a signature given from afar over the bytes of a document. It shows who held the key and that the document
 * is unchanged; it is not a legal seal (电子签章) and is labelled so.
 */
public final class SignatureFacts {

    public static final FactKey<String> SIGNATORY =
            FactKey.stated("signatory", "签署人", "who signs", FactType.PERSON, "张某（法定代表人）");
    public static final FactKey<String> DOCUMENT_DIGEST = FactKey.stated(
            "documentDigest",
            "所签文件的SHA-256摘要（64位十六进制，小写）",
            "SHA-256 of the signed document, 64 hex digits in lower case",
            FactType.TEXT,
            "6daf08cb9fc1da210412eb5d6d55300d89e7c836c0d358f5b3dc8c5e4dcc7210");
    public static final FactKey<String> SIGNATURE = FactKey.stated(
            "signature",
            "对文件摘要的Ed25519签名，Base64（不是法定电子印章）",
            "Ed25519 signature over the document's digest, in Base64 (not a legal seal)",
            FactType.TEXT,
            "2kQdV3xPcT8RnY7yeQqQYvWdXfqHBAl+hFe6k3mYJVsiy+iHUYmAaq/l/O/pVQhNk0E9iqU26adlPsaBcp1RAA==");
    public static final FactKey<String> SIGNATURE_KEY = FactKey.stated(
            "signatureKey",
            "验证签名的公钥，X.509 DER的Base64（不是法定电子印章的证书）",
            "public key that verifies it, X.509 DER in Base64 (not the certificate of a legal seal)",
            FactType.TEXT,
            "MCowBQYDK2VwAyEAyfV28ME6ar06t2522rFzKzk6WJt61JsZHEUGebGMz50=");

    private SignatureFacts() {}
}
