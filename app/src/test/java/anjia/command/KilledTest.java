package anjia.command;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.AuditVerification;
import anjia.command.Hands.Field;
import anjia.postgres.PostgresServer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** Application and database are killed under 200 hand-ins and decisions: nothing acknowledged is lost, and nothing happens twice. */
class KilledTest {

    private static final Path DATA = Path.of("target/killed-test").toAbsolutePath();
    private static final int PERSONS = 100;
    private static final int KILLS = 6;
    private static final int SEED = 20260701;
    private static final Pattern NUMBER =
            Pattern.compile("class=\"filenumber[^>]*>.*?<b[^>]*>([^<]+)</b>", Pattern.DOTALL);

    private static final Served PLATFORM = new Served(DATA);

    /** Who was acknowledged: person to the slip, file to the answer to its decision. */
    private final Map<UUID, String> slips = new ConcurrentHashMap<>();

    private final Map<String, String> decisions = new ConcurrentHashMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();

    @BeforeAll
    static void aTownOfTheDemo() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        PLATFORM.start("--demo", "small", "--today", "2026-07-01");
    }

    @AfterAll
    static void stopped() throws Exception {
        PLATFORM.stop();
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingHappensTwice() throws Exception {
        var waiting = new ArrayDeque<>(outOfWork());
        var done = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var killer = threads.submit(() -> kill(done));
            var first = threads.submit(work(waiting));
            var second = threads.submit(work(waiting));
            try {
                first.get();
                second.get();
            } finally {
                done.set(true);
            }
            assertThat(killer.get()).as("kills").isEqualTo(KILLS);
        }

        assertThat(acknowledged.get()).isGreaterThanOrEqualTo(2 * PERSONS);
        everySlipHasItsFilesOnce();
        everyDecisionTookEffectOnce();
        assertThat(new AuditVerification(source()).verify()).isInstanceOf(AuditVerification.Sound.class);
    }

    /** Persons of Ziyang, last insured there, without work and not registered; some left by their own wish. */
    private List<UUID> outOfWork() {
        return db().sql("""
                        with last_work as (
                            select distinct on (person) person, upper(valid) as until
                            from record.spell where kind = 'work' and upper_inf(known)
                            order by person, lower(valid) desc)
                        select distinct w.person from last_work w
                        join registry.tie t on t.person = w.person and upper_inf(t.valid) and t.place like '610924%'
                        join lateral (select place from record.insurance_run
                                      where person = w.person and scheme = 'unemployment' and upper_inf(known)
                                      order by upper(months) desc limit 1) last on last.place like '610924%'
                        where w.until is not null
                          and not exists (select from record.spell s
                                          where s.person = w.person and upper_inf(s.known) and upper_inf(s.valid))
                        order by 1
                        """).query(UUID.class).list();
    }

    /** One window and one officer behind it, until enough persons have been served. */
    private Callable<Void> work(Queue<UUID> waiting) {
        return () -> {
            var clerk = new Hands(PLATFORM::port);
            clerk.logIn("wangfang", "anjia-demo");
            var officer = new Hands(PLATFORM::port);
            officer.logIn("zhangweimin", "anjia-demo");
            while (slips.size() < PERSONS) {
                var person = next(waiting);
                var files = handIn(clerk, person);
                for (var file : files) decide(officer, file);
            }
            return null;
        };
    }

    private static UUID next(Queue<UUID> waiting) {
        synchronized (waiting) {
            var person = waiting.poll();
            if (person == null) throw new AssertionError("the demo has too few persons out of work");
            return person;
        }
    }

    /** @return files that wait for the officer */
    private List<String> handIn(Hands clerk, UUID person) throws InterruptedException {
        var path = "/desk/persons/" + person;
        var first = clerk.page(path);
        var asked = Hands.fieldsOf(first, path + "/answers");
        if (first.contains("name=\"contribution_months\"")) asked.add(new Field("contribution_months", "30"));
        asked.add(new Field("able_to_work", "yes"));
        asked.add(new Field("wants_work", "yes"));
        asked.add(new Field("bound_elsewhere", "nothing"));
        var page = clerk.page(clerk.sent(path + "/answers", asked));
        var basket = Hands.fieldsOf(page, path + "/hand-in");
        basket.add(new Field("item", "unemployment/registration"));
        basket.add(new Field(offered(page) ? "item" : "insist", "unemployment/benefit"));
        basket.add(new Field("paper", "proof-of-ended-contract"));
        basket.add(new Field("account", "6217000000000000012"));
        basket.add(new Field("bank", "陕西农信"));
        basket.add(new Field("holder", "演示"));
        var slip = clerk.sent(path + "/hand-in", basket);
        slips.put(person, slip);
        acknowledged.incrementAndGet();
        assertThat(clerk.sent(path + "/hand-in", basket))
                .as("the same hand-in again")
                .isEqualTo(slip);
        return waiting(clerk.page(slip));
    }

    /** By the record she has it; otherwise she asks for it all the same, and the officer decides that too. */
    private static boolean offered(String page) {
        return page.contains("name=\"item\" value=\"unemployment/benefit\"");
    }

    /** Registration is settled at once; the benefit, last on the slip, waits. */
    private static List<String> waiting(String slip) {
        return NUMBER.matcher(slip)
                .results()
                .map(number -> number.group(1).replaceAll("\\s", ""))
                .skip(1)
                .toList();
    }

    private void decide(Hands officer, String file) throws InterruptedException {
        var path = "/office/cases/" + file;
        var form = new ArrayList<>(Hands.fieldsOf(officer.page(path), path + "/decision"));
        form.add(new Field("choice", "CONFIRM"));
        form.add(new Field("reason", ""));
        var answer = officer.sent(path + "/decision", form);
        decisions.put(file, answer);
        acknowledged.incrementAndGet();
        assertThat(officer.sent(path + "/decision", form))
                .as("the same decision again")
                .isEqualTo(answer);
    }

    /** Application and database in turn, at moments nobody chose. */
    private int kill(AtomicBoolean done) throws Exception {
        var moments = new Random(SEED);
        int round = 0;
        for (; round < KILLS && !done.get(); round++) {
            var before = acknowledged.get();
            while (acknowledged.get() < before + 10 + moments.nextInt(20) && !done.get()) Thread.sleep(20);
            Thread.sleep(moments.nextInt(150));
            if (round % 2 == 0) {
                PLATFORM.kill();
                PLATFORM.startAgain("--today", "2026-07-01");
            } else {
                var database = PLATFORM.databasePid();
                ProcessHandle.of(database).orElseThrow().destroyForcibly();
                PLATFORM.awaitHealthAfter(() -> Served.runs(database));
            }
        }
        return round;
    }

    private void everySlipHasItsFilesOnce() {
        var files = db().sql("""
                        select hand_in::text as slip, applicant, item_code, count(*) as files from cases.service_case
                        group by 1, 2, 3
                        """).query().listOfRows();
        assertThat(files).allSatisfy(row -> assertThat(row).containsEntry("files", 1L));
        assertThat(files).hasSize(2 * slips.size());
        assertThat(files.stream().map(row -> "/desk/slips/" + row.get("slip")).distinct())
                .containsExactlyInAnyOrderElementsOf(slips.values());
        assertThat(
                        count(
                                "select count(*) from record.spell where kind = 'unemployment-registration' and upper_inf(known) and upper_inf(valid) and source like 'case:%'"))
                .isEqualTo(slips.size());
    }

    private void everyDecisionTookEffectOnce() {
        assertThat(db().sql("""
                        select c.number from cases.decision d join cases.service_case c on c.id = d.service_case
                        where c.item_code = 'unemployment/benefit'
                        """).query(String.class).list()).containsExactlyInAnyOrderElementsOf(decisions.keySet());
        assertThat(count("select count(*) from cases.decision d join cases.service_case c on c.id = d.service_case"
                        + " where d.granted and c.item_code = 'unemployment/benefit'"))
                .isEqualTo(count("select count(*) from payments.payment_order"))
                .isEqualTo(count("select count(distinct case_number) from payments.payment_order"))
                .isPositive();
        assertThat(count("select count(*) from (select payment_order, month from payments.instalment group by 1, 2"
                        + " having count(*) > 1) twice"))
                .isZero();
    }

    private static long count(String sql) {
        return db().sql(sql).query(Long.class).single();
    }

    private static JdbcClient db() {
        return JdbcClient.create(source());
    }

    /** Joins the server that the platform started; after a kill it is another one. */
    private static DriverManagerDataSource source() {
        var server = PostgresServer.start(DATA);
        return new DriverManagerDataSource(
                server.url(), server.user(), server.password().value());
    }
}
