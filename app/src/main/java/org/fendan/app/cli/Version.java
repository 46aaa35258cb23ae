package org.fendan.app.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** "fendan 0.1.0, Java 17.0.15". */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {named() + ", Java " + System.getProperty("java.version")};
    }

    /** "fendan 0.1.0". */
    static String named() {
        return "fendan "
                + Optional.ofNullable(Fendan.class.getPackage().getImplementationVersion())
                        .orElse("development");
    }
}
