package org.entregent.web;

/** Where a page stands in the notebook's margin. */
public enum Place {
    CARNET, MEETINGS, ACCOUNT, NOWHERE
}
