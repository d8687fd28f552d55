package org.entregent.meetings.evening.web;

/** What the code on a badge is, for somebody whom it tells nothing. */
public record BadgeCodeView() {}
