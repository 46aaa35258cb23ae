package org.fendan.app.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** "fendan 0.1.0, Java 17.0.15". */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Fendan.class.getPackage().getImplementationVersion())
                .orElse("development");
        return new String[] {"fendan " + version + ", Java " + System.getProperty("java.version")};
    }
}
