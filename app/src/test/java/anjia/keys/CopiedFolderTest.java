package anjia.keys;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.drill.Ledger;
import anjia.drill.PayOffice;
import anjia.drill.Window;
import anjia.postgres.PostgresServer;
import anjia.testing.Database;
import anjia.testing.RawFiles;
import anjia.testing.ServedHouse;
import anjia.testing.Values;
import anjia.web.Pinyin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A town as it is served, with people, files, payments and mishaps, whose data folder somebody copies, without the keys; and the log that it writes at debug, which holds all that it writes otherwise. */
@Timeout(900)
class CopiedFolderTest {

    /** Names, numbers, phones, cards and their holders, and whatever was written in free words. */
    private static final Pattern TELLS_WHO = Pattern.compile(
            "registry.person.* |payments.bank_account.* |access.outgoing_text.phone |access.reason.words "
                    + "|access.account.second_factor |letters.code.code ");

    /** Shorter ones happen to stand in other words too: 于民 in 关于民工. */
    private static final int UNMISTAKABLE = 3;

    private static final Set<String> inSessions = new HashSet<>();

    private static ServedHouse house;
    private static Path home;
    private static Database town;
    private static Set<String> words;

    @BeforeAll
    static void aTown() throws Exception {
        house = ServedHouse.open("-Dlogging.level.anjia=debug");
        var server = PostgresServer.start(house.data());
        home = server.home();
        town = new Database(server.url(), server.user(), server.password().value());
        try (var window = new Window(house::port, new Ledger(), new AtomicInteger(3));
                var pay = new PayOffice(house::port, new Ledger())) {
            for (int served = 0; served < 4; served++) window.serveOne();
            window.takeOne();
            assertThat(pay.payWhatIsDue()).isTrue();
        }
        Mishaps.happenIn(house, town);
        inSessions.addAll(HalfWay.through(house, house.clock()));
        town.client().sql("checkpoint").update();
        words = words();
    }

    @AfterAll
    static void theTownCloses() throws InterruptedException {
        house.close();
    }

    @Test
    void whoeverCopiesItWithoutTheKeysReadsNoNameNumberPhoneOrCard() throws IOException {
        assertThat(words).hasSizeGreaterThan(10_000).contains("李秀梅", "Li Xiumei", "lixiumei", "6217000000000000012");

        assertThat(found(words)).isEmpty();
    }

    @Test
    void norWhatSomebodyTypedOrWasOfferedOnTheWayIn() throws IOException {
        assertThat(town.client()
                        .sql("select distinct attribute_name from access.session_attributes")
                        .query(String.class)
                        .list())
                .as("sessions of a clerk, of one who is half in, and of a form that waits")
                .contains("anjia.access.HalfIn", "anjia.access.KeptForm", "SPRING_SECURITY_CONTEXT");
        assertThat(inSessions).hasSizeGreaterThan(15);

        var typed = new HashSet<>(inSessions);
        typed.addAll(Mishaps.TYPED);
        assertThat(found(typed)).isEmpty();
        assertThat(Values.foundIn(town.client(), new RawFiles(typed))).isEmpty();
    }

    /** Also what the database packs before it writes it is looked at: every value of every row, bytes as they are and not as the digits they are shown with. */
    @Test
    void noValueOfAnyTableHoldsOneEither() {
        var raw = new RawFiles(words);
        assertThat(Values.foundIn(town.client(), raw)).isEmpty();
    }

    @Test
    void norDoTheLogsOfThePlatformAndOfItsDatabase() throws IOException {
        assertThat(Files.readString(house.log()))
                .as("the failure is told")
                .contains("problem ", "SQLSTATE 22007", "anjia.registry.PersonEntry");
        var all = new HashSet<>(words);
        all.addAll(inSessions);
        all.addAll(Mishaps.TYPED);
        all.addAll(Mishaps.QUOTED);
        all.addAll(List.of("演练", "138 0000 ", "137 0000 "));
        var raw = new RawFiles(all);

        assertThat(raw.foundIn(logged())).isEmpty();
        assertThat(home.resolve("pg-log")).isDirectory();
        assertThat(raw.foundBelow(home.resolve("pg-log"), List.of())).isEmpty();
    }

    /** Without what the terminal is told when it is ready: whom of the demo one may be, each on a line that is set in. */
    private static byte[] logged() throws IOException {
        var written = Files.readString(house.log());
        var ready = written.indexOf("Ctrl-C");
        assertThat(ready).isPositive();
        var before = written.substring(0, ready)
                .lines()
                .filter(line -> !line.startsWith("  "))
                .collect(Collectors.joining("\n"));
        return (before + written.substring(ready)).getBytes(StandardCharsets.UTF_8);
    }

    /** That nothing is found proves something only when something would be. */
    @Test
    void aPlainColumnWouldBeFoundInTheTableAndInTheLogOfTheDatabase() throws IOException {
        var marked = Set.of("上官靐龘", "619924197301010092");
        var db = town.client();
        db.sql("create table plain_for_once (name text, number jsonb)").update();
        db.sql("insert into plain_for_once values ('上官靐龘', '{\"number\": \"619924197301010092\"}')")
                .update();
        db.sql("drop table plain_for_once").update();
        db.sql("checkpoint").update();

        assertThat(found(marked))
                .anyMatch(one -> one.contains("pg_wal") && one.endsWith("上官靐龘"))
                .anyMatch(one -> one.contains("pg_wal") && one.endsWith("619924197301010092"));
        db.sql("create table plain_for_once (name text)").update();
        db.sql("insert into plain_for_once values ('上官靐龘')").update();
        db.sql("checkpoint").update();
        assertThat(found(marked)).anyMatch(one -> one.contains("base/") && one.endsWith("上官靐龘"));
        db.sql("drop table plain_for_once").update();
    }

    private static SortedSet<String> found(Set<String> words) throws IOException {
        var raw = new RawFiles(words);
        var found = raw.foundBelow(home, List.of(house.data().resolve("keys"), home.resolve("pg-bin")));
        found.addAll(raw.foundBelow(house.data(), List.of(house.data().resolve("keys"), home)));
        return found;
    }

    private static Set<String> words() {
        var words = new HashSet<String>();
        Opened.all(town.client(), house.data()).forEach((where, value) -> {
            if (TELLS_WHO.matcher(where).lookingAt()) words.addAll(List.of(value.split("\n")));
        });
        words.removeIf(word -> word.length() < UNMISTAKABLE);
        for (var name : List.copyOf(words)) {
            if (name.chars().anyMatch(Character::isDigit)) continue;
            var latin = Pinyin.of(name);
            if (latin.length() < 8) continue;
            words.add(latin);
            words.add(latin.replace(" ", "").toLowerCase(Locale.ROOT));
        }
        words.removeAll(notOnlyNames(words));
        return words;
    }

    /** Members of staff, places, firms and the law stand there plainly, and may be called like somebody. */
    private static Set<String> notOnlyNames(Set<String> words) {
        var plain = new StringBuilder();
        for (var known : List.of(
                "select name from access.account",
                "select name from places.division",
                "select name from places.office",
                "select name from registry.organisation",
                "select content::text from catalogue.law_bundle"))
            town.client()
                    .sql(known)
                    .query(String.class)
                    .list()
                    .forEach(text -> plain.append(text).append('\n'));
        var also = new RawFiles(words).foundIn(plain.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(also).hasSizeLessThan(words.size() / 20);
        return also;
    }
}
