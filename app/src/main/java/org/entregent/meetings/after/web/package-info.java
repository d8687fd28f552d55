/** The host's pages of what stays of an evening: the paper slips, typed back, and the report. */
@NullMarked
package org.entregent.meetings.after.web;

import org.jspecify.annotations.NullMarked;
