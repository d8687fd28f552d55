package org.entregent;

/** The application's entry. */
public final class Entregent {

    private Entregent() {}

    public static void main(String[] args) {
        System.exit(args.length);
    }
}
