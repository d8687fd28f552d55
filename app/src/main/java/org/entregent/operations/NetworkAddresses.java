package org.entregent.operations;

import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/** The addresses at which other machines of the same network find this one. */
final class NetworkAddresses {

    private NetworkAddresses() {}

    /** IPv4 addresses of the interfaces that are up, those of private networks first; none when there is no network. */
    static List<String> ofThisMachine() {
        try {
            return NetworkInterface.networkInterfaces().filter(NetworkAddresses::isUp)
                    .flatMap(NetworkInterface::inetAddresses).filter(Inet4Address.class::isInstance)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .sorted((one, other) -> Boolean.compare(other.isSiteLocalAddress(), one.isSiteLocalAddress()))
                    .map(address -> address.getHostAddress()).distinct().toList();
        } catch (SocketException _) {
            return List.of();
        }
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (SocketException _) {
            return false;
        }
    }
}
