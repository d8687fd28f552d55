/**
 * Who can help with what? Plain Java with Lucene in memory: no framework, no SQL, no network. Takes short lines in people's
 * own words, in French and English, and answers with the lines that meet another one, each with the words it meets by.
 */
@NullMarked
package org.entregent.matching;

import org.jspecify.annotations.NullMarked;
