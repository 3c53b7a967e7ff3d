package anjia.drill;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever calls in a load drill (负载演练的来访者): staff who are logged in, with the names they search, the files they read, and the newcomers
 * at their windows. Written as tables, one for each kind of act, that the load is fed from.
 */
final class Callers {

    private static final List<String> CLERKS = List.of("wangfang", "lina", "zhouting");
    private static final List<String> OFFICERS = List.of("zhangweimin", "majianguo", "wuzhiqiang");

    /** Of each of them; enough that no session is asked for two pages at once too often. */
    private static final int SESSIONS = 8;

    private static final int OPEN_FILES = 250;
    private static final int CLOSED_FILES = 120;
    private static final int NEWCOMERS = 2_000;

    /** How many have come so far, in the folder of the drill. */
    private static final String COME = "newcomers";

    private static final int FIRST_ADDRESS = 2;
    private static final String LIST = "/office/cases";
    private static final Pattern NAME = Pattern.compile("<a href=\"/office/cases/[^>]*><span><b>([^<]+)</b>");

    private final Path data;
    private final IntSupplier port;
    private final JdbcClient db;
    private final Random random = new Random(1);
    private int address = FIRST_ADDRESS;

    /** Somebody who is logged in: what her browser sends with each request, and the token of her forms. */
    private record Session(String cookie, String form, String token) {
        static final String COLUMNS = "session,form,token";

        String line() {
            return String.join(",", cookie, form, token);
        }
    }

    Callers(Path data, IntSupplier port, JdbcClient db) {
        this.data = data;
        this.port = port;
        this.db = db;
    }

    /** Logs everybody in and writes the tables. */
    void write(Path folder) throws IOException, InterruptedException {
        var newcomers = new ArrayList<String>();
        var officers = new ArrayList<String>();
        var words = new ArrayList<String>();
        var reads = new ArrayList<String>();
        for (var i = 0; i < OFFICERS.size(); i++) {
            var names = new ArrayList<String>();
            var inside = logIn(OFFICERS.get(i), LIST, names);
            officers.addAll(lines(inside));
            reads.addAll(dealt(inside, files(OFFICERS.get(i))));
            var atWindows = logIn(CLERKS.get(i), "/desk", new ArrayList<>());
            words.addAll(dealt(atWindows, names));
            if (i == 0) {
                newcomers.addAll(dealt(atWindows, newcomers()));
                table(folder, "deciders", Session.COLUMNS, lines(inside));
            }
        }
        table(folder, "officers", Session.COLUMNS, officers);
        table(folder, "reads", Session.COLUMNS + ",number", reads);
        table(folder, "words", Session.COLUMNS + ",word", words);
        Files.write(folder.resolve("newcomers.csv"), withHead(Session.COLUMNS + ",number,name,phone", newcomers));
        Files.write(
                folder.resolve("staff.csv"),
                withHead(
                        "login",
                        Stream.concat(CLERKS.stream(), OFFICERS.stream()).toList()));
    }

    /** @param names gets those on the lists of an officer */
    private List<Session> logIn(String login, String home, List<String> names)
            throws IOException, InterruptedException {
        var sessions = new ArrayList<Session>();
        for (var i = 0; i < SESSIONS; i++) {
            try (var hands = new Hands(port, InetAddress.getByName("127.0.0." + address++))) {
                hands.logIn(login, Window.PASSWORD, home);
                if (i == 0 && home.equals(LIST)) names.addAll(names(hands));
                var token = hands.token(home);
                sessions.add(new Session(hands.cookie("SESSION"), hands.cookie("anjia-form"), token));
            }
        }
        return sessions;
    }

    private static List<String> names(Hands officer) throws InterruptedException {
        var names = new ArrayList<String>();
        for (var which : List.of("mine", "division", "closed"))
            NAME.matcher(officer.page(LIST + "?which=" + which)).results().forEach(name -> names.add(name.group(1)));
        return names.stream().distinct().toList();
    }

    /** Files of the office of the officer: what is open, and some of what is closed. */
    private List<String> files(String officer) {
        return db.sql("""
                with desk as (select office from access.account where login_name = :login)
                (select number from cases.service_case where office = (select office from desk) and closed_on is null
                    order by due_on, id limit :open)
                union all
                (select number from cases.service_case where office = (select office from desk) and closed_on is not null
                    order by closed_on desc, id limit :closed)
                """)
                .param("login", officer)
                .param("open", OPEN_FILES)
                .param("closed", CLOSED_FILES)
                .query(String.class)
                .list();
    }

    /** Nobody comes twice, also not in the next drill on this folder, and not who came and was not served. */
    private List<String> newcomers() throws IOException {
        var remembered = data.resolve(COME);
        var first = Files.exists(remembered)
                ? Integer.parseInt(Files.readString(remembered).strip())
                : 0;
        Files.writeString(remembered, (first + NEWCOMERS) + "\n");
        var lines = new ArrayList<String>();
        for (var serial = first; serial < first + NEWCOMERS; serial++) {
            var newcomer = Newcomer.of(serial);
            lines.add(String.join(",", newcomer.number().value(), newcomer.name(), newcomer.phone()));
        }
        return lines;
    }

    private static List<String> lines(List<Session> sessions) {
        return sessions.stream().map(Session::line).toList();
    }

    /** Each thing to one of the sessions, in turn. */
    private static List<String> dealt(List<Session> sessions, List<String> things) {
        var lines = new ArrayList<String>();
        for (var i = 0; i < things.size(); i++)
            lines.add(sessions.get(i % sessions.size()).line() + "," + things.get(i));
        return lines;
    }

    /** In an order that is nobody's. */
    private void table(Path folder, String name, String head, List<String> lines) throws IOException {
        var mixed = new ArrayList<>(lines);
        Collections.shuffle(mixed, random);
        Files.write(folder.resolve(name + ".csv"), withHead(head, mixed));
    }

    private static List<String> withHead(String head, List<String> lines) {
        var all = new ArrayList<String>();
        all.add(head);
        all.addAll(lines);
        return all;
    }
}
