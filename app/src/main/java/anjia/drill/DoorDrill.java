package anjia.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two thousand log-ins at once (登录高峰演练), by password and by code, right ones and wrong ones, from as many places as they would come from,
 * while a clerk who is in goes on working. Nobody gets a fault, tries and locks count as they should, and memory is that of a small crowd.
 */
public final class DoorDrill {

    private static final int NETWORK = 50;
    private static final int PLACES = 160;

    /** Megabytes: the heap that the platform is given, and what a Java program of its size needs beside it. */
    private static final long HEAP_SIZE = 512;

    private static final long BESIDE_THE_HEAP = 350;
    private static final long BETWEEN_PAGES = 100;
    private static final String HEAP = "-Xmx" + HEAP_SIZE + "m";

    /** How many come, by what they do; of a crowd of 2,000 half are staff with the right password. */
    record Crowd(int right, int wrongNames, int codes, int wrongCodes) {

        static final int TRIES = 10;

        static Crowd of(int size) {
            return new Crowd(size / 2, size / 50, size * 3 / 20, size * 3 / 200);
        }

        int size() {
            return right + wrongNames * TRIES + codes + wrongCodes * TRIES;
        }
    }

    /** Milliseconds. */
    public record Waiting(int count, long p50, long p99, long longest) {

        static Waiting of(List<Long> millis) {
            if (millis.isEmpty()) return new Waiting(0, -1, -1, -1);
            var sorted = millis.stream().sorted().toList();
            return new Waiting(sorted.size(), at(sorted, 0.5), at(sorted, 0.99), sorted.getLast());
        }

        private static long at(List<Long> sorted, double part) {
            return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * part)));
        }
    }

    /**
     * What came of it.
     *
     * @param peakBefore megabytes of the platform after a crowd of a tenth; {@code peakAfter} after the whole
     * @param findings what is not as it must be, in words of the log
     */
    public record Result(
            int crowd,
            double seconds,
            Map<String, Integer> outcomes,
            Waiting byPassword,
            Waiting byCode,
            Waiting clerk,
            Waiting clerkBefore,
            long peakBefore,
            long peakAfter,
            List<String> findings) {
        public boolean sound() {
            return findings.isEmpty();
        }
    }

    private record Pressing(String kind, String path, DoorStreet.Comer comer) {}

    private record Came(String kind, int status, String location, long millis) {}

    private final Path data;
    private final int size;
    private final List<String> findings = Collections.synchronizedList(new ArrayList<>());

    /** @param data a folder that is not there yet, or empty */
    public DoorDrill(Path data, int size) {
        this.data = data;
        this.size = size;
    }

    /** @param told hears how many stand at the door before it opens */
    public Result run(IntConsumer told) throws Exception {
        try (var house = new DrillHouse(data, ApiDrill.DAY, HEAP);
                var places = new ManyAddresses(NETWORK, PLACES)) {
            var street = new DoorStreet(house, places);
            storm(house, street, Crowd.of(size / 10), "a");
            findings.clear();
            var peakBefore = peak(house.pid());
            var result = storm(house, street, Crowd.of(size), "b", told);
            var peakAfter = peak(house.pid());
            if (peakAfter > HEAP_SIZE + BESIDE_THE_HEAP)
                findings.add("memory grew with the crowd: %d MB, then %d MB".formatted(peakBefore, peakAfter));
            return new Result(
                    result.crowd(),
                    result.seconds(),
                    result.outcomes(),
                    result.byPassword(),
                    result.byCode(),
                    result.clerk(),
                    result.clerkBefore(),
                    peakBefore,
                    peakAfter,
                    List.copyOf(findings));
        }
    }

    private void storm(DrillHouse house, DoorStreet street, Crowd crowd, String mark) throws Exception {
        storm(house, street, crowd, mark, _ -> {});
    }

    private Result storm(DrillHouse house, DoorStreet street, Crowd crowd, String mark, IntConsumer told)
            throws Exception {
        var db = JdbcClient.create(house.database());
        var comers = new ArrayList<Pressing>();
        street.fill(crowd, mark, (kind, path, all) -> all.forEach(one -> comers.add(new Pressing(kind, path, one))));
        Collections.shuffle(comers, new Random(1));
        var clerk = street.clerk();
        var before = DoorCount.of(db);
        var calm = clerkWorks(clerk, 40, new AtomicBoolean());
        told.accept(comers.size());
        var over = new AtomicBoolean();
        var begun = System.nanoTime();
        List<Came> came;
        List<Long> pages;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = threads.submit(() -> clerkWorks(clerk, Integer.MAX_VALUE, over));
            came = let(comers);
            over.set(true);
            pages = working.get();
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        findings.addAll(before.against(DoorCount.of(db), crowd));
        return new Result(
                comers.size(),
                seconds,
                outcomes(came, crowd),
                Waiting.of(millis(came, "password")),
                Waiting.of(millis(came, "code")),
                Waiting.of(pages),
                Waiting.of(calm),
                0,
                0,
                List.of());
    }

    /** All press at the same moment. */
    private static List<Came> let(List<Pressing> comers) throws InterruptedException {
        var door = new CountDownLatch(1);
        var came = new ConcurrentLinkedQueue<Came>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var comer : comers)
                threads.submit(() -> {
                    door.await();
                    came.add(press(comer));
                    return null;
                });
            door.countDown();
        }
        return List.copyOf(came);
    }

    private static Came press(Pressing pressing) throws InterruptedException {
        var begun = System.nanoTime();
        try {
            var answer = pressing.comer()
                    .guest()
                    .post(pressing.path(), pressing.comer().form());
            return new Came(
                    pressing.kind(), answer.status(), answer.location(), (System.nanoTime() - begun) / 1_000_000);
        } catch (IOException e) {
            return new Came(pressing.kind(), 0, String.valueOf(e), (System.nanoTime() - begun) / 1_000_000);
        }
    }

    /** A page, and a moment to read it. @return milliseconds of each */
    private List<Long> clerkWorks(Guest clerk, int pages, AtomicBoolean over) throws InterruptedException {
        var millis = new ArrayList<Long>();
        for (var page = 0; page < pages && !over.get(); page++) {
            var begun = System.nanoTime();
            try {
                var status = clerk.get("/desk").status();
                if (status != 200) findings.add("the clerk's page said " + status);
            } catch (IOException e) {
                findings.add("the clerk's page did not come: " + e);
            }
            millis.add((System.nanoTime() - begun) / 1_000_000);
            Thread.sleep(BETWEEN_PAGES);
        }
        return millis;
    }

    private Map<String, Integer> outcomes(List<Came> came, Crowd crowd) {
        var all = new TreeMap<String, Integer>();
        for (var one : came) {
            all.merge(one.kind() + " " + one.status(), 1, Integer::sum);
            if (one.status() == 0 || one.status() >= 500)
                findings.add("%s: %d %s".formatted(one.kind(), one.status(), one.location()));
        }
        expect(all, DoorStreet.PASSWORD + " 302", crowd.right());
        expect(all, DoorStreet.WRONG_PASSWORD + " 422", crowd.wrongNames() * Crowd.TRIES);
        expect(all, DoorStreet.CODE + " 302", crowd.codes());
        expect(all, DoorStreet.WRONG_CODE + " 422", crowd.wrongCodes() * Crowd.TRIES);
        return all;
    }

    private void expect(Map<String, Integer> found, String what, int count) {
        var there = found.getOrDefault(what, 0);
        if (there != count) findings.add("%s: %d in place of %d".formatted(what, there, count));
    }

    private static List<Long> millis(List<Came> came, String by) {
        return came.stream()
                .filter(one -> one.kind().endsWith(by))
                .map(Came::millis)
                .toList();
    }

    /** Most memory that the process ever had, in megabytes; -1 where the system does not say. */
    private static long peak(long pid) throws IOException {
        var status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) return -1;
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1L);
    }
}
