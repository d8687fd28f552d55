package org.entregent.web;

/** Somebody signed in, as far as the shell of the pages needs to know her. */
public interface Reader {

    /** As she wrote it, never empty. */
    String name();

    /** What she chose for her eyes. */
    Page.Look pageLook();
}
