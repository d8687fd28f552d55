/** The pages of the carnet: what the templates of {@code contacts/} show. */
@NullMarked
package org.entregent.contacts.web;

import org.jspecify.annotations.NullMarked;
