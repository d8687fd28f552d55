package org.entregent.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;

/**
 * From where somebody knocks.
 *
 * @param address
 *            of the network, as text: an IPv4 address, or the first 64 bits of an IPv6 one, which a single household
 *            has all to itself
 * @param device
 *            what the browser's long-lived cookie holds, if it has one
 */
public record Caller(String address, Optional<String> device) {

    private static final int NETWORK_BYTES = 8;

    /**
     * From what the server sees.
     *
     * @param address
     *            in figures, as the servlet container gives it
     */
    public static Caller of(String address, Optional<String> device) {
        return new Caller(network(address), device);
    }

    private static String network(String address) {
        try {
            if (InetAddress.ofLiteral(address) instanceof Inet6Address six) {
                var network = new StringBuilder();
                for (int i = 0; i < NETWORK_BYTES; i++) {
                    network.append(String.format("%02x", six.getAddress()[i]));
                }
                return network.append("/64").toString();
            }
        } catch (IllegalArgumentException e) {
            // Not an address in figures: counted as it is.
        }
        return address;
    }
}
