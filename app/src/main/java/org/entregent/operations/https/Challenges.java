package org.entregent.operations.https;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the authority wants to find at our plain port, while it looks (RFC 8555, 8.3). */
final class Challenges {

    /** Where it looks. */
    static final String PATH = "/.well-known/acme-challenge/";

    private final Map<String, String> answers = new ConcurrentHashMap<>();

    /** Answers until it is closed. */
    interface Standing extends AutoCloseable {

        @Override
        void close();
    }

    Standing answer(String token, String answer) {
        answers.put(token, answer);
        return () -> answers.remove(token);
    }

    Optional<String> answerTo(String token) {
        return Optional.ofNullable(answers.get(token));
    }
}
