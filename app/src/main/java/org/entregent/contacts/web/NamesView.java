package org.entregent.contacts.web;

import java.util.List;

/** Names that are proposed while one is typed. */
public record NamesView(List<String> names) {

    public NamesView {
        names = List.copyOf(names);
    }
}
