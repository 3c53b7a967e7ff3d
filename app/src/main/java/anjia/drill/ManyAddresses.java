package anjia.drill;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Browsers at many places (来源地址): on this machine all of 127.0.0.0/8 is ours, and each of its addresses is a place of its own to the limits of
 * the platform. Nothing leaves the machine.
 */
final class ManyAddresses implements AutoCloseable {

    private static final Duration TO_CONNECT = Duration.ofSeconds(60);
    private static final int IN_A_ROW = 250;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<HttpClient> clients;
    private final AtomicInteger turn = new AtomicInteger();

    /** @param network second part of the addresses, so that two drills never share one */
    ManyAddresses(int network, int count) {
        clients = IntStream.range(0, count)
                .mapToObj(at -> client(address(network, at)))
                .toList();
    }

    private static InetAddress address(int network, int at) {
        try {
            return InetAddress.getByAddress(
                    new byte[] {127, (byte) network, (byte) (at / IN_A_ROW), (byte) (at % IN_A_ROW + 2)});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private HttpClient client(InetAddress from) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(TO_CONNECT)
                .executor(threads)
                .localAddress(from)
                .build();
    }

    int count() {
        return clients.size();
    }

    HttpClient at(int place) {
        return clients.get(place % clients.size());
    }

    /** Each of them in turn. */
    HttpClient next() {
        return at(Math.floorMod(turn.getAndIncrement(), clients.size()));
    }

    @Override
    public void close() {
        clients.forEach(HttpClient::shutdownNow);
        threads.shutdownNow();
    }
}
