package org.entregent.web;

/**
 * A request that cannot be answered, told as a page.
 *
 * @param kind
 *            what happened
 * @param detail
 *            one more sentence, or empty
 */
public record ErrorView(Kind kind, String detail) {

    /** What happened, with the status of its answer. */
    public enum Kind {
        BAD_REQUEST(400), FORBIDDEN(403), STALE_FORM(403), NOT_FOUND(404), NOT_ALLOWED(405), TOO_LARGE(413),
        SLOW_DOWN(429), SERVER(500);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }

        /** Of its sentences: "not-found". */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public static ErrorView of(Kind kind) {
        return new ErrorView(kind, "");
    }
}
