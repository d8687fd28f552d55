package org.entregent.operations.https;

import java.util.List;

/**
 * What is said while there is no certificate.
 *
 * @param language
 *            for the lang attribute
 * @param icon
 *            address of the house's sign
 * @param styles
 *            addresses of the style sheets
 */
public record WaitingView(String language, String title, List<String> sentences, String icon, List<String> styles) {}
