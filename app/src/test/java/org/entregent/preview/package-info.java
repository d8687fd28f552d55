/** Every page with sample contents, opened in a real browser without the server behind it. */
@NullMarked
package org.entregent.preview;

import org.jspecify.annotations.NullMarked;
