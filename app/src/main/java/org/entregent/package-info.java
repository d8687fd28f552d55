/** Entregent: the carnet, the meeting, the network. Each package below is a module of the application. */
@NullMarked
package org.entregent;

import org.jspecify.annotations.NullMarked;
