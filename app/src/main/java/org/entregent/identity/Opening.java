package org.entregent.identity;

import java.util.List;

/** How the use of a link that works once ended. */
public sealed interface Opening {

    /** She is in; the link is used up. */
    record Opened(SigningIn.Entered entered) implements Opening {}

    /** What she typed was not taken, and why; the link can still be used. */
    record Refused(List<Refusal> refusals) implements Opening {}

    /** The link was used, withdrawn, replaced, or is too old. */
    record Gone() implements Opening {}
}
