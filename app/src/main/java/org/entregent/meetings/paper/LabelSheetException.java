package org.entregent.meetings.paper;

import java.util.List;

/** A sheet of labels that cannot be, told by a sentence of the module "paper". */
public final class LabelSheetException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String messageKey;
    private final List<String> arguments;

    LabelSheetException(String messageKey, Object... arguments) {
        super(messageKey + " " + List.of(arguments));
        this.messageKey = messageKey;
        this.arguments = List.of(arguments).stream().map(String::valueOf).toList();
    }

    /** Key of the sentence among the sentences of the module "paper". */
    public String messageKey() {
        return messageKey;
    }

    /** What fills the sentence. */
    public List<Object> arguments() {
        return List.copyOf(arguments);
    }
}
