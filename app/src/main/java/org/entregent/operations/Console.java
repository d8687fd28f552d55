package org.entregent.operations;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Locale;

/** Where a command reads and speaks, and in which language. */
record Console(InputStream in, PrintStream out, PrintStream err, Locale locale) {}
