/**
 * When does each meeting take place? The meetings are already chosen; slots, tables, absences, sessions, fixed slots and
 * an order are given; nobody should wait between two meetings. {@link org.entregent.planner.b2b.B2bReader} reads an
 * instance, {@link org.entregent.planner.b2b.B2bPlanner} answers it.
 *
 * <p>People, meetings and slots are numbered from 0 here; files and sentences number them from 1.
 *
 * <p>Source of the problem: Bofill, Coll, Garcia, Giráldez-Cru, Pesant, Suy and Villaret, "Constraint solving approaches
 * to the business-to-business meeting scheduling problem", Journal of Artificial Intelligence Research 74, 2022.
 */
@NullMarked
package org.entregent.planner.b2b;

import org.jspecify.annotations.NullMarked;
