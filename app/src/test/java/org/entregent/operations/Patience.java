package org.entregent.operations;

/** How somebody who has lost the server waits before she asks again. */
interface Patience {

    /** Returns when it may be asked, the first time at once. */
    void await() throws InterruptedException;

    /** There was an answer. */
    void heard();
}
