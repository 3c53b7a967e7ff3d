package anjia.keys;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.postgres.PostgresServer;
import anjia.postgres.RunningPostgres;
import anjia.registry.Persons;
import anjia.testing.BusyHouse;
import anjia.testing.Database;
import anjia.testing.RawFiles;
import anjia.testing.Values;
import anjia.web.Pinyin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A town with people, files and payments, whose data folder somebody copies, without the keys. */
@Timeout(900)
class CopiedFolderTest {

    private static final Path DATA =
            Path.of("target/test-data/copied-" + UUID.randomUUID()).toAbsolutePath();

    /** Names, numbers, phones, cards and their holders, and whatever was written in free words. */
    private static final Pattern TELLS_WHO = Pattern.compile(
            "registry.person.* |payments.bank_account.* |access.outgoing_text.phone |access.reason.words "
                    + "|access.account.second_factor |letters.code.code ");

    /** Shorter ones happen to stand in other words too: 于民 in 关于民工. */
    private static final int UNMISTAKABLE = 3;

    private static final Set<String> inSessions = new HashSet<>();

    private static RunningPostgres server;
    private static Database town;

    @BeforeAll
    static void aTown() throws Exception {
        server = PostgresServer.start(DATA);
        town = new Database(server.url(), server.user(), server.password().value());
        try (var house = new BusyHouse(town, DATA, "small")) {
            house.serve(7);
            assertThat(house.pay()).isTrue();
            inSessions.addAll(HalfWay.through(house));
            // every way of looking for her is taken, and leaves nothing
            house.bean(Persons.class).search(new Actor.SystemJob("test"), "李秀梅");
        }
        town.client().sql("checkpoint").update();
    }

    @AfterAll
    static void theTownCloses() {
        server.stop();
    }

    @Test
    void whoeverCopiesItWithoutTheKeysReadsNoNameNumberPhoneOrCard() throws IOException {
        var words = words();
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

        assertThat(found(inSessions)).isEmpty();
        assertThat(Values.foundIn(town.client(), new RawFiles(inSessions))).isEmpty();
    }

    /** Also what the database packs before it writes it is looked at: every value of every row, bytes as they are and not as the digits they are shown with. */
    @Test
    void noValueOfAnyTableHoldsOneEither() {
        var raw = new RawFiles(words());
        assertThat(Values.foundIn(town.client(), raw)).isEmpty();
    }

    /** That nothing is found proves something only when something would be. */
    @Test
    void aPlainColumnWouldBeFoundInTheTableAndInTheLogOfTheDatabase() throws IOException {
        var marked = Set.of("欧阳靐龘", "619924197001010099");
        var db = town.client();
        db.sql("create table plain_for_once (name text, number jsonb)").update();
        db.sql("insert into plain_for_once values ('欧阳靐龘', '{\"number\": \"619924197001010099\"}')")
                .update();
        db.sql("drop table plain_for_once").update();
        db.sql("checkpoint").update();

        assertThat(found(marked))
                .anyMatch(one -> one.contains("pg_wal") && one.endsWith("欧阳靐龘"))
                .anyMatch(one -> one.contains("pg_wal") && one.endsWith("619924197001010099"));
        db.sql("create table plain_for_once (name text)").update();
        db.sql("insert into plain_for_once values ('欧阳靐龘')").update();
        db.sql("checkpoint").update();
        assertThat(found(marked)).anyMatch(one -> one.contains("base/") && one.endsWith("欧阳靐龘"));
        db.sql("drop table plain_for_once").update();
    }

    private static SortedSet<String> found(Set<String> words) throws IOException {
        var raw = new RawFiles(words);
        var found = raw.foundBelow(
                server.home(), List.of(DATA.resolve("keys"), server.home().resolve("pg-bin")));
        found.addAll(raw.foundBelow(DATA, List.of(DATA.resolve("keys"), server.home())));
        return found;
    }

    private static Set<String> words() {
        var words = new HashSet<String>();
        Opened.all(town.client(), DATA).forEach((where, value) -> {
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
