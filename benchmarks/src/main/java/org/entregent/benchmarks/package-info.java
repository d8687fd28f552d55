/** The goals of time and memory, each shown by one command (see {@code benchmarks/run}). */
@NullMarked
package org.entregent.benchmarks;

import org.jspecify.annotations.NullMarked;
