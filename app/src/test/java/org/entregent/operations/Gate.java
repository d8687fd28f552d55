package org.entregent.operations;

/** Where those wait who have lost the server, until there is one again. */
final class Gate implements Patience {

    private boolean isOpen = true;

    synchronized void shut() {
        isOpen = false;
    }

    synchronized void open() {
        isOpen = true;
        notifyAll();
    }

    @Override
    public synchronized void await() throws InterruptedException {
        while (!isOpen) {
            wait();
        }
    }

    @Override
    public void heard() {
        // It stays open by itself.
    }
}
