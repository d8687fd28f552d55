package org.entregent.meetings.web;

/** A personal link that was withdrawn, has expired or never was; the page does not say which. */
public record GuestGoneView() {}
