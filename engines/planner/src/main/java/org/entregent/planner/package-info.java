/**
 * Who meets whom, when, at which table? Plain Java: no framework, no SQL, no network. Every planner takes values and
 * returns values, is deterministic for a seed and a step limit, and has a usable answer at any stop.
 */
@NullMarked
package org.entregent.planner;

import org.jspecify.annotations.NullMarked;
