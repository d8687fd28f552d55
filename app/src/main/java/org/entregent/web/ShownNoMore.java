package org.entregent.web;

/** Something that pages showed has gone for good: of the pages drawn so far none is kept. */
public record ShownNoMore() {}
