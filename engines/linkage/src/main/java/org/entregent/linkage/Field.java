package org.entregent.linkage;

/**
 * One field of the cards.
 *
 * @param name how it is called, for whoever reads the evidence
 * @param kind what it holds
 */
public record Field(String name, FieldKind kind) {}
