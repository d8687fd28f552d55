package org.entregent.operations.https;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Whether a port can be listened to, told before the pages are started. */
final class Ports {

    private static final int FIRST_ORDINARY = 1024;
    private static final int PATIENCE_MILLIS = 1_000;

    private Ports() {}

    /**
     * Tries a port.
     *
     * @param variable
     *            by which another one can be chosen
     * @throws HttpsException
     *             when it is taken, or not for this account
     */
    static void check(int port, String variable) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw refused(port, variable, e);
        }
    }

    /** The system says why in its own language, so it is found out: a port that answers is taken. */
    static HttpsException refused(int port, String variable, IOException reason) {
        if (port < FIRST_ORDINARY && !answers(port)) {
            return new HttpsException("https.port-denied", Integer.toString(port),
                    ProcessHandle.current().info().command().orElse("java"));
        }
        return new HttpsException("https.port-taken", Integer.toString(port), variable,
                String.valueOf(reason.getMessage()));
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
