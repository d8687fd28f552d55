package org.entregent.operations;

/** Where those wait who have lost the server, until there is one again. */
final class Gate {

    private boolean isOpen = true;

    synchronized void shut() {
        isOpen = false;
    }

    synchronized void open() {
        isOpen = true;
        notifyAll();
    }

    synchronized void pass() throws InterruptedException {
        while (!isOpen) {
            wait();
        }
    }
}
