package org.entregent.web;

/**
 * A view whose page depends on nothing but the view and what {@link Page} knows: no clock, no chance. The page of an equal
 * view is then the same to the letter, but for the token of its forms, and need not be drawn again at each look.
 * Not for what is shown once, such as a link just made: what is drawn is remembered for a while.
 */
public interface DrawnOnce {}
