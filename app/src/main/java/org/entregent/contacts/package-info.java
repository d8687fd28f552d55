/**
 * The carnet: a person's own address book. What exists today is the reading of names, phones and lists as people have
 * them ({@link org.entregent.contacts.reading}); the carnet itself comes with its own issue.
 */
@ApplicationModule(displayName = "Contacts", allowedDependencies = {})
@NullMarked
package org.entregent.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
