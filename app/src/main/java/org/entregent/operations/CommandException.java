package org.entregent.operations;

import java.util.List;

/** A command that ends here: one clear sentence for the person, and the exit status. */
final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The person's request cannot be understood or met as it stands. */
    static final int BAD_REQUEST = 2;
    /** The machine failed: disk, memory, ourselves. */
    static final int FAILURE = 1;

    private final int status;
    private final String module;
    private final String key;
    private final transient List<Object> arguments;

    private CommandException(int status, String module, String key, List<Object> arguments) {
        super(key);
        this.status = status;
        this.module = module;
        this.key = key;
        this.arguments = arguments;
    }

    /** A sentence of the command line's own. */
    static CommandException badRequest(String key, Object... arguments) {
        return new CommandException(BAD_REQUEST, Commands.SENTENCES, key, List.of(arguments));
    }

    /** A sentence of the module that refused. */
    static CommandException refusedBy(String module, String key, List<Object> arguments) {
        return new CommandException(BAD_REQUEST, module, key, arguments);
    }

    static CommandException failure(String key, Object... arguments) {
        return new CommandException(FAILURE, Commands.SENTENCES, key, List.of(arguments));
    }

    int status() {
        return status;
    }

    String module() {
        return module;
    }

    String key() {
        return key;
    }

    List<Object> arguments() {
        return arguments;
    }
}
