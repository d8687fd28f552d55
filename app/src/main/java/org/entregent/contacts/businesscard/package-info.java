/**
 * A photo of a business card becomes a draft of a contact: a code on it is read as it is; otherwise its letters are
 * recognised by Tesseract, where that is installed, and understood line by line. Nothing here knows a database or a page.
 */
@NamedInterface("businesscard")
@NullMarked
package org.entregent.contacts.businesscard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
