package org.entregent.contacts.fuzz;

/** What Jazzer calls: one parser, whose name is a property of the process. */
public final class Fuzzed {

    private static final Parser PARSER = Parser.valueOf(System.getProperty("entregent.parser", "VCARD"));

    private Fuzzed() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        PARSER.take(bytes);
    }
}
