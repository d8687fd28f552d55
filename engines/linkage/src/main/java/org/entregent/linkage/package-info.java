/**
 * Is it the same person? Plain Java: no framework, no SQL, no network. Takes cards as lists of values, of a kind each, and
 * answers with pairs, clusters and the evidence field by field; the same cards always get the same answer.
 */
@NullMarked
package org.entregent.linkage;

import org.jspecify.annotations.NullMarked;
