/**
 * People who change tables: who sits with whom in each round, so that nobody sits with the same person twice, where that
 * can be, and those who know each other do not sit together.
 */
@NullMarked
package org.entregent.planner.rotation;

import org.jspecify.annotations.NullMarked;
