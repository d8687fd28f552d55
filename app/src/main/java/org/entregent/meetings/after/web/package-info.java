/** The host's page of what stays of an evening: the paper slips, typed back. */
@NullMarked
package org.entregent.meetings.after.web;

import org.jspecify.annotations.NullMarked;
