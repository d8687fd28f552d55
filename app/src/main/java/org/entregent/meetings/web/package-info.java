/** The pages of a meeting: what the templates of {@code meetings/} show. */
@NullMarked
package org.entregent.meetings.web;

import org.jspecify.annotations.NullMarked;
