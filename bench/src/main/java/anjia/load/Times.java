package anjia.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long each act took (用时记录), in milliseconds as the caller saw it; of an act of two requests, both together. */
final class Times {

    private static final int HUNDRED = 100;

    private final long countsFrom;
    private final Map<String, List<Integer>> taken = new TreeMap<>();
    private final Map<String, Integer> failed = new TreeMap<>();

    /** @param uncounted seconds at the beginning whose acts are left out: until then the callers themselves are slow; failures always count */
    Times(int uncounted) {
        countsFrom = System.nanoTime() + uncounted * 1_000_000_000L;
    }

    synchronized void took(String act, int millis) {
        if (System.nanoTime() < countsFrom) return;
        taken.computeIfAbsent(act, _ -> new ArrayList<>()).add(millis);
    }

    synchronized void failed(String act) {
        taken.computeIfAbsent(act, _ -> new ArrayList<>());
        failed.merge(act, 1, Integer::sum);
    }

    /** A line per act: name, how many, how many failed, median, 95th and 99th percentile; then the processor seconds of this program. */
    synchronized void write(Path file) {
        var lines = new ArrayList<String>();
        taken.forEach((act, times) -> {
            times.sort(null);
            lines.add("%s,%d,%d,%d,%d,%d"
                    .formatted(
                            act,
                            times.size(),
                            failed.getOrDefault(act, 0),
                            percentile(times, 50),
                            percentile(times, 95),
                            percentile(times, 99)));
        });
        lines.add("cpu," + cpuSeconds());
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By nearest rank. */
    private static int percentile(List<Integer> sorted, int percent) {
        if (sorted.isEmpty()) return -1;
        return sorted.get((sorted.size() * percent + HUNDRED - 1) / HUNDRED - 1);
    }

    private static double cpuSeconds() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }
}
