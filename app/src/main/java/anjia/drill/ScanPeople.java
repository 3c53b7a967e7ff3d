package anjia.drill;

import anjia.access.Permission;
import anjia.drill.Carrier.Inside;
import anjia.drill.Carrier.LogIn;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Whose pages a scan tries (扫描身份): one of each kind, with the log-in that each has. */
final class ScanPeople {

    static final String VISITOR = "visitor";
    static final String PROGRAM = "program";

    /** Kind to login name of the demo. */
    private static final Map<String, String> STAFF = staff();

    private static final int TOKENS = 12;
    private static final int SERVED = 2;
    private static final int MOST_CODES = 4;
    private static final Duration BEFORE_ANOTHER_CODE = Duration.ofSeconds(61);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private final DrillHouse house;
    private final ManyAddresses places;
    private final Newcomer worker;

    private static Map<String, String> staff() {
        var all = new LinkedHashMap<String, String>();
        all.put("clerk", "wangfang");
        all.put("officer", "zhangweimin");
        all.put("supervisor", "hemin");
        all.put("auditor", "fangzheng");
        // may close accounts: she comes last
        all.put("administrator", "zhaoming");
        return all;
    }

    /** Serves two newcomers first, so that there are files, letters and payments to look at; the worker is one of them. */
    ScanPeople(DrillHouse house, ManyAddresses places) throws InterruptedException {
        this.house = house;
        this.places = places;
        var serials = new AtomicInteger(1);
        try (var window = new Window(house::port, new Ledger(), serials)) {
            for (var served = 0; served < SERVED; served++) window.serveOne();
        }
        this.worker = Newcomer.of(1);
    }

    /** In the order in which they are let loose. */
    Map<String, LogIn> all(ApiFuzz.TokenDesk desk) {
        var all = new LinkedHashMap<String, LogIn>();
        all.put(PROGRAM, () -> program(desk));
        all.put(VISITOR, () -> inside(guest(), "/login"));
        all.put("worker", this::worker);
        STAFF.forEach((kind, name) -> all.put(kind, () -> staff(name)));
        return all;
    }

    private Guest guest() {
        return new Guest(house.address(), places.next());
    }

    private static Inside inside(Guest guest, String page) throws IOException, InterruptedException {
        var token = TOKEN.matcher(guest.get(page).body());
        if (!token.find()) throw new IllegalStateException("no form on " + page + ": not logged in");
        return new Inside(guest.cookies(), token.group(1), List.of());
    }

    private Inside staff(String name) throws IOException, InterruptedException {
        var guest = guest();
        guest.staffLogIn(name, Window.PASSWORD);
        return inside(guest, "/account");
    }

    private Inside worker() throws IOException, InterruptedException {
        for (var tries = 0; tries < MOST_CODES; tries++) {
            var guest = guest();
            var form = guest.askForCode(worker.number().value());
            var code = Window.code(guest().get("/outbox").body(), worker);
            if (code.isPresent() && guest.enterCode(form, code.get()).location().startsWith("/my"))
                return inside(guest, "/devices");
            Thread.sleep(BEFORE_ANOTHER_CODE);
        }
        throw new IllegalStateException("no code lets the worker in");
    }

    /** Several tokens that take turns: each may ask so often in a minute only. */
    private Inside program(ApiFuzz.TokenDesk desk) throws IOException {
        try {
            var tokens = new ArrayList<String>();
            for (var at = 0; at < TOKENS; at++)
                tokens.add(desk.issue(house.database(), "61", EnumSet.allOf(Permission.class), LAST_DAY));
            return new Inside("", "", tokens);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
