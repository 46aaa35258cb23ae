package org.fendan.app.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * By what this app shows who it is, by https.
 *
 * @param certificate a file of certificates in PEM, our own first, or a PKCS12 file
 * @param key the private key in PEM; empty where the PKCS12 file holds it
 * @param password of the PKCS12 file
 */
public record Tls(Path certificate, Optional<Path> key, String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return "Tls[" + certificate + "]";
    }
}
