package anjia.command;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.List;

/** Where the platform can be reached. */
final class Addresses {

    private Addresses() {}

    static String local(int port) {
        return "http://localhost:%d/".formatted(port);
    }

    /** Where a phone on the same network finds it. */
    static List<String> onTheNetwork(int port) {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Addresses::leadsOut)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .map(InetAddress::getHostAddress)
                    .sorted()
                    .map(host -> "http://%s:%d/".formatted(host, port))
                    .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }

    /** Known before the database is touched; asked on all addresses, as the web server will. */
    static void requireFree(int port, Terminal terminal) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(port));
        } catch (IOException | IllegalArgumentException e) {
            throw terminal.refusal("serve.portTaken", String.valueOf(port));
        }
    }

    private static boolean leadsOut(NetworkInterface one) {
        try {
            return one.isUp() && !one.isVirtual() && !one.getName().matches("(docker|br-|veth|virbr).*");
        } catch (SocketException e) {
            return false;
        }
    }
}
