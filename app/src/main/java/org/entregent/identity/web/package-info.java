/** The pages of identity: what the templates of {@code identity/} show. */
@NullMarked
package org.entregent.identity.web;

import org.jspecify.annotations.NullMarked;
