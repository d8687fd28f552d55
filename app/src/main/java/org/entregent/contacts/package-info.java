/**
 * The carnet: a person's own address book. Names, phones and lists are read as people have them
 * ({@link org.entregent.contacts.reading}), cards are kept to the byte ({@link org.entregent.contacts.card}) in
 * somebody's carnet ({@link org.entregent.contacts.carnet}).
 */
@ApplicationModule(displayName = "Contacts", allowedDependencies = {"identity", "typesetting", "web"})
@NullMarked
package org.entregent.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
