package org.entregent.contacts.web;

import org.entregent.web.FieldErrors;
import org.entregent.web.Form;

/** Somebody whom the owner would like to know, as it was typed. */
public record WishView(Form form, FieldErrors errors) {}
