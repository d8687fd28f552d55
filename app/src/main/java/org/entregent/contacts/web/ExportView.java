package org.entregent.contacts.web;

import java.util.List;

import org.entregent.contacts.paper.Sheet;

/**
 * How a carnet can be taken away.
 *
 * @param cards
 *            how many it holds
 * @param circles
 *            to choose one from
 * @param leaves
 *            countries to choose one from
 * @param sheet
 *            on which paper is printed where she is
 */
public record ExportView(int cards, List<CarnetView.Circle> circles, List<CarnetView.Leaf> leaves, Sheet sheet) {}
