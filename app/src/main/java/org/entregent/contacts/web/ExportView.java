package org.entregent.contacts.web;

import java.util.List;

/**
 * How a carnet can be taken away.
 *
 * @param cards
 *            how many it holds
 * @param circles
 *            to choose one from
 * @param leaves
 *            countries to choose one from
 */
public record ExportView(int cards, List<CarnetView.Circle> circles, List<CarnetView.Leaf> leaves) {}
