package anjia.drill;

import anjia.drill.DoorDrill.Crowd;
import anjia.drill.Hands.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the crowd comes from (登录人群): accounts with the password of the demo, workers whom a clerk enters, and names that nobody has. */
final class DoorStreet {

    static final String PASSWORD = "right password";
    static final String WRONG_PASSWORD = "wrong password";
    static final String CODE = "right code";
    static final String WRONG_CODE = "wrong code";

    private static final String LIKE = "wangfang";
    private static final String STAFF_DOOR = "/staff/login";
    private static final String CODE_DOOR = "/login/code";

    /** The outbox of the demo shows the newest fifty texts. */
    private static final int CODES_AT_ONCE = 30;

    private static final int FETCHING = 8;

    /** One who stands at the door with her form filled in. */
    record Comer(Guest guest, List<Field> form) {}

    /** Hears of all who come. */
    interface Door {
        void come(String kind, String path, List<Comer> comers);
    }

    private interface Step<T> {
        T take(int at) throws Exception;
    }

    private final DrillHouse house;
    private final ManyAddresses places;
    private final JdbcClient db;
    private int serial;

    DoorStreet(DrillHouse house, ManyAddresses places) {
        this.house = house;
        this.places = places;
        this.db = JdbcClient.create(house.database());
    }

    private Guest guest(int at) {
        return new Guest(house.address(), places.at(at));
    }

    Guest clerk() throws Exception {
        var clerk = guest(0);
        clerk.staffLogIn(LIKE, Window.PASSWORD);
        return clerk;
    }

    /** Everybody fills in her form; nobody presses yet. */
    void fill(Crowd crowd, String mark, Door door) throws Exception {
        var real = crowd.wrongNames() / 2;
        accounts(crowd.right() + real, mark);
        door.come(PASSWORD, STAFF_DOOR, together(crowd.right(), at -> staff(at, name(mark, at), Window.PASSWORD)));
        door.come(WRONG_PASSWORD, STAFF_DOOR, together(crowd.wrongNames() * Crowd.TRIES, at -> {
            var who = at / Crowd.TRIES;
            return staff(at, who < real ? name(mark, crowd.right() + who) : nobody(mark, who), "not " + mark);
        }));
        var workers = newcomers(crowd.codes() + crowd.wrongCodes());
        var rightCodes = new ArrayList<Comer>();
        var wrongCodes = new ArrayList<Comer>();
        for (var from = 0; from < workers.size(); from += CODES_AT_ONCE) {
            var some = workers.subList(from, Math.min(workers.size(), from + CODES_AT_ONCE));
            var asked = together(some.size(), at -> askForCode(at, some.get(at)));
            var outbox = guest(0).get("/outbox").body();
            for (var at = 0; at < some.size(); at++) {
                var one = asked.get(at);
                if (from + at < crowd.codes()) {
                    var code = Window.code(outbox, some.get(at)).orElseThrow();
                    one.form().add(new Field("code", code));
                    rightCodes.add(one);
                } else wrongCodes.addAll(wrong(one));
            }
        }
        door.come(CODE, CODE_DOOR, rightCodes);
        door.come(WRONG_CODE, CODE_DOOR, wrongCodes);
    }

    static String name(String mark, int at) {
        return "door-%s-%04d".formatted(mark, at);
    }

    private static String nobody(String mark, int at) {
        return "nobody-%s-%04d".formatted(mark, at);
    }

    /** Into the database of the drill: entering them one by one through the pages would take longer than the drill. */
    private void accounts(int count, String mark) {
        db.sql("""
                insert into access.account (id, login_name, name, password_hash, office, roles, entered_at)
                select uuidv7(), 'door-' || :mark || '-' || lpad(at::text, 4, '0'), name, password_hash, office, roles, now()
                from access.account, generate_series(0, :count - 1) at where login_name = :like
                """)
                .param("mark", mark)
                .param("count", count)
                .param("like", LIKE)
                .update();
    }

    private Comer staff(int at, String name, String password) throws Exception {
        var guest = guest(at);
        var form = Hands.fieldsOf(guest.get(STAFF_DOOR).body(), STAFF_DOOR);
        form.add(new Field("name", name));
        form.add(new Field("password", password));
        return new Comer(guest, form);
    }

    private Comer askForCode(int at, Newcomer worker) throws Exception {
        var guest = guest(at);
        return new Comer(guest, guest.askForCode(worker.number().value()));
    }

    /** The same page in so many hands: one code, and none of them knows it. */
    private static List<Comer> wrong(Comer one) {
        var all = new ArrayList<Comer>();
        for (var at = 0; at < Crowd.TRIES; at++) {
            var form = new ArrayList<>(one.form());
            form.add(new Field("code", "none"));
            all.add(new Comer(one.guest(), form));
        }
        return all;
    }

    /** A clerk enters them, one after the other. */
    private List<Newcomer> newcomers(int count) throws Exception {
        var clerk = clerk();
        var all = new ArrayList<Newcomer>();
        for (var at = 0; at < count; at++) {
            var newcomer = Newcomer.of(serial++);
            var form = Hands.fieldsOf(clerk.get("/desk/enter").body(), "/desk/enter");
            form.add(new Field("number", newcomer.number().value()));
            form.add(new Field("name", newcomer.name()));
            form.add(new Field("phone", newcomer.phone()));
            form.add(new Field("town", "蒿坪镇"));
            if (!clerk.post("/desk/enter", form).location().startsWith("/desk/persons/"))
                throw new IllegalStateException("a newcomer was not entered");
            all.add(newcomer);
        }
        return all;
    }

    private static <T> List<T> together(int count, Step<T> step) throws Exception {
        try (var threads = Executors.newFixedThreadPool(FETCHING)) {
            var asked = new ArrayList<Future<T>>();
            for (var at = 0; at < count; at++) {
                var which = at;
                asked.add(threads.submit(() -> step.take(which)));
            }
            var all = new ArrayList<T>();
            for (var one : asked) all.add(one.get());
            return all;
        }
    }
}
