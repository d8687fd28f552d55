/**
 * The database the server stands on: an embedded PostgreSQL that this process starts and stops, or an external one; its
 * migrations; backup and restore. Plain Java, so that the command line can use it without starting a server.
 */
@NullMarked
package org.entregent.operations.database;

import org.jspecify.annotations.NullMarked;
