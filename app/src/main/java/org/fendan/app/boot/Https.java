package org.fendan.app.boot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.fendan.app.config.Settings;
import org.fendan.app.config.SettingsRefused;
import org.fendan.app.config.Tls;
import org.fendan.core.law.Text;

/** Listens by https: TLS 1.2 and 1.3 only, with the suites the JDK holds to be safe. */
final class Https {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final String ALIAS = "fendan";

    private Https() {}

    static Connector connector(
            Server server, HttpConfiguration plain, Settings settings, SslContextFactory.Server keys) {
        HttpConfiguration secure = new HttpConfiguration(plain);
        // whoever asks by another name than the certificate's is answered by the gate, not here
        secure.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector = new ServerConnector(
                server, new SslConnectionFactory(keys, "http/1.1"), new HttpConnectionFactory(secure));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        return connector;
    }

    /** What is shown and used; files that are no use are told of at once. */
    static SslContextFactory.Server keys(Tls tls) {
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setIncludeProtocols("TLSv1.2", "TLSv1.3");
        context.setRenegotiationAllowed(false);
        try {
            char[] password = tls.password().toCharArray();
            context.setKeyStore(
                    tls.key().isPresent() ? ofPem(tls.certificate(), tls.key().get()) : pkcs12(tls, password));
            context.setKeyStorePassword(tls.key().isPresent() ? "" : tls.password());
            return context;
        } catch (GeneralSecurityException | IOException | IllegalArgumentException wrong) {
            throw new SettingsRefused(
                    Text.of(
                            "TLS 证书或私钥无法使用（" + tls.certificate() + "）：须为 PEM 证书与未加密的 PKCS#8 私钥，或密码正确的 PKCS12 文件",
                            "the certificate or key cannot be used (" + tls.certificate() + ": " + wrong.getMessage()
                                    + "): a PEM certificate and its PKCS#8 key, not encrypted, or a PKCS12 file and its password"));
        }
    }

    private static KeyStore pkcs12(Tls tls, char[] password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(tls.certificate())) {
            store.load(file, password);
        }
        return store;
    }

    private static KeyStore ofPem(Path certificate, Path key) throws GeneralSecurityException, IOException {
        try (InputStream file = Files.newInputStream(certificate)) {
            Certificate[] chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(file)
                    .toArray(new Certificate[0]);
            if (chain.length == 0) {
                throw new GeneralSecurityException("no certificate in the file");
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            PrivateKey own = key(key, chain[0].getPublicKey().getAlgorithm());
            requirePair(own, chain[0].getPublicKey());
            store.setKeyEntry(ALIAS, own, new char[0], chain);
            return store;
        }
    }

    /** A key of another certificate would be found out by the first visitor only. */
    private static void requirePair(PrivateKey own, PublicKey shown) throws GeneralSecurityException {
        String algorithm = switch (shown.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> shown.getAlgorithm();
        };
        byte[] words = ALIAS.getBytes(StandardCharsets.US_ASCII);
        Signature signing = Signature.getInstance(algorithm);
        signing.initSign(own);
        signing.update(words);
        Signature checking = Signature.getInstance(algorithm);
        checking.initVerify(shown);
        checking.update(words);
        if (!checking.verify(signing.sign())) {
            throw new GeneralSecurityException("the key is not that of the certificate");
        }
    }

    private static PrivateKey key(Path file, String algorithm) throws GeneralSecurityException, IOException {
        Matcher found = KEY.matcher(Files.readString(file, StandardCharsets.US_ASCII));
        if (!found.find()) {
            throw new GeneralSecurityException("no \"BEGIN PRIVATE KEY\" in " + file);
        }
        byte[] bytes = Base64.getMimeDecoder().decode(found.group(1));
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }
}
