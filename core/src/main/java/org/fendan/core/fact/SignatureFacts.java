package org.fendan.core.fact;

/**
 * Facts about a signature given from afar over the bytes of a document. It shows who held the key and that the document
 * is unchanged; it is not a legal seal (电子签章) and is labelled so.
 */
public final class SignatureFacts {

    public static final FactKey<String> SIGNATORY =
            FactKey.stated("signatory", "签署人", "who signs", FactType.TEXT, "张某（法定代表人）");
    public static final FactKey<String> DOCUMENT_DIGEST = FactKey.stated(
            "documentDigest",
            "所签文件的SHA-256摘要（64位十六进制，小写）",
            "SHA-256 of the signed document, 64 hex digits in lower case",
            FactType.TEXT,
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    public static final FactKey<String> SIGNATURE = FactKey.stated(
            "signature",
            "对文件字节的数字签名（不是法定电子印章）",
            "digital signature over the document's bytes (not a legal seal)",
            FactType.TEXT,
            "MEUCIQDexampleSignatureOverTheBytesOfTheContract");
    public static final FactKey<String> SIGNATURE_KEY = FactKey.stated(
            "signatureKey",
            "验证签名的公钥（不是法定电子印章的证书）",
            "public key that verifies the signature (not the certificate of a legal seal)",
            FactType.TEXT,
            "MFkwEwYHexamplePublicKeyOfTheSignatory");

    private SignatureFacts() {}
}
