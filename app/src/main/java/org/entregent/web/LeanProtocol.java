package org.entregent.web;

import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP for connections that stay open by thousands, with buffers for answers that are short or come in one piece. The
 * usual ones take 24 kB of each connection for as long as it lasts. Made by the container, by its name.
 */
public final class LeanProtocol extends Http11NioProtocol {

    private static final int ANSWER_BYTES = 1_024;

    /** Bytes, and as many characters, that an answer gathers before it is sent. */
    @Override
    public int getDesiredBufferSize() {
        return ANSWER_BYTES;
    }
}
