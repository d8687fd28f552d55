package org.entregent.operations;

import java.util.Optional;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar carries in its manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[]{"Entregent " + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(development)")};
    }
}
