package org.entregent.operations.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The operating system and processor that PostgreSQL's programs are built for. */
record Platform(String system, String processor) {

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"),
                Files.exists(Path.of("/etc/alpine-release")));
    }

    static Platform of(String systemName, String processorName, boolean alpine) {
        var name = systemName.toLowerCase(Locale.ROOT);
        var system = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : name;
        var processor = switch (processorName) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> processorName;
        };
        return new Platform(system, alpine ? processor + "-alpine_linux" : processor);
    }

    /** Where the build puts the programs of this platform on the class path. */
    String archive() {
        return "/postgres-" + system + "-" + processor + ".txz";
    }

    boolean isLinux() {
        return system.equals("linux");
    }

    boolean isWindows() {
        return system.equals("windows");
    }

    @Override
    public String toString() {
        return system + " " + processor;
    }
}
