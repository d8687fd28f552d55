package org.entregent.meetings.web;

/** Two people, by number and name. */
public record PairLine(int first, String firstName, int second, String secondName) {}
