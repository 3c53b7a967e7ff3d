package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.testing.DatabaseTest;
import anjia.vault.Vault;
import anjia.web.Ids;
import anjia.web.Language;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class OneTimeCodesTest {

    @Autowired
    JdbcClient db;

    @Autowired
    Vault vault;

    @Autowired
    Audit audit;

    @Autowired
    PlatformTransactionManager transactions;

    private final HandClock clock = new HandClock("2026-07-01T10:00:00");
    private final PersonId person = new PersonId(Ids.next());
    private final String number = anyNumber();
    private OutgoingTexts texts;
    private OneTimeCodes codes;

    @BeforeEach
    void aPersonWeKnow() {
        texts = TestTexts.on(db, vault, clock);
        var directory = new KnownPersons().with(number, person, "13800001234");
        codes = new OneTimeCodes(db, texts, directory.provided(), vault, audit, clock);
    }

    @Test
    void theCodeInTheTextOpensTheDoorOnce() {
        var id = send(number);
        var code = codeInTextOf(id);

        assertThat(codes.enter(id, code)).isEqualTo(new OneTimeCodes.Outcome.Welcome(person));
        assertThat(codes.enter(id, code)).isInstanceOf(OneTimeCodes.Outcome.Spent.class);
    }

    @Test
    void aCodeIsTakenWithSpacesAndFullWidthDigits() {
        var id = send(number);
        var wide = codeInTextOf(id)
                .chars()
                .mapToObj(digit -> Character.toString(digit - '0' + '０') + " ")
                .reduce("", String::concat);

        assertThat(codes.enter(id, wide)).isEqualTo(new OneTimeCodes.Outcome.Welcome(person));
    }

    @Test
    void aCodeIsGoodForFiveMinutes() {
        var id = send(number);
        var code = codeInTextOf(id);

        clock.forward(OneTimeCodes.VALID);

        assertThat(codes.enter(id, code)).isInstanceOf(OneTimeCodes.Outcome.Spent.class);
    }

    @Test
    void afterFiveWrongTriesTheRightCodeHelpsNoMore() {
        var id = send(number);
        var code = codeInTextOf(id);
        var wrong = code.equals("000000") ? "000001" : "000000";

        for (var left = 4; left > 0; left--)
            assertThat(codes.enter(id, wrong)).isEqualTo(new OneTimeCodes.Outcome.Wrong(left));
        assertThat(codes.enter(id, wrong)).isInstanceOf(OneTimeCodes.Outcome.Spent.class);
        assertThat(codes.enter(id, code)).isInstanceOf(OneTimeCodes.Outcome.Spent.class);
    }

    @Test
    void triesAtTheSameTimeDoNotShareOne() throws Exception {
        var id = send(number);
        var wrong = codeInTextOf(id).equals("000000") ? "000001" : "000000";
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 20)
                    .<Callable<OneTimeCodes.Outcome>>mapToObj(_ -> () -> codes.enter(id, wrong))
                    .toList();
            var told = threads.invokeAll(tries).stream()
                    .map(one -> one.resultNow())
                    .filter(OneTimeCodes.Outcome.Wrong.class::isInstance)
                    .toList();

            assertThat(told)
                    .containsExactlyInAnyOrder(
                            new OneTimeCodes.Outcome.Wrong(4),
                            new OneTimeCodes.Outcome.Wrong(3),
                            new OneTimeCodes.Outcome.Wrong(2),
                            new OneTimeCodes.Outcome.Wrong(1));
        }
    }

    @Test
    void aNumberGetsOneCodeAMinute() {
        var first = send(number);
        clock.forward(Duration.ofSeconds(59));
        assertThat(send(number)).isEqualTo(first);

        clock.forward(Duration.ofSeconds(1));

        assertThat(send(number)).isNotEqualTo(first);
    }

    @Test
    void aNumberGetsTenCodesADay() {
        for (var code = 0; code < OneTimeCodes.MOST_A_DAY; code++) {
            send(number);
            clock.forward(Duration.ofMinutes(2));
        }
        var last = send(number);
        clock.forward(Duration.ofMinutes(2));
        assertThat(send(number)).isEqualTo(last);

        clock.forward(Duration.ofDays(1));

        assertThat(send(number)).isNotEqualTo(last);
    }

    @Test
    void aNumberThatNobodyHasTakesTheSameWayAndSendsNothing() {
        var unknown = anyNumber();
        var id = send(unknown);

        assertThat(send(unknown)).isEqualTo(id);
        for (var left = 4; left > 0; left--)
            assertThat(codes.enter(id, "123456")).isEqualTo(new OneTimeCodes.Outcome.Wrong(left));
        assertThat(codes.enter(id, "123456")).isInstanceOf(OneTimeCodes.Outcome.Spent.class);
        assertThat(stateOfTextOf(id)).isEqualTo("NOBODY");
        assertThat(texts.newest(Channel.SMS)).noneMatch(text -> text.key().equals("code:" + id));
    }

    @Test
    void neitherNumberNorPhoneNorCodeCanBeReadInTheDatabase() {
        var id = send(number);
        var code = codeInTextOf(id);
        var rows = db.sql("""
                select c::text || t::text from access.one_time_code c join access.outgoing_text t on t.key = 'code:' || c.id
                where c.id = :id
                """).param("id", id).query(String.class).single();

        assertThat(rows.replace(id.toString(), "")).doesNotContain(number, "13800001234", code + "\"");
    }

    @Test
    void fullWidthDigitsSpacesAndASmallXBecomeWhatIsPrintedOnTheCard() {
        assertThat(OneTimeCodes.normal(" ６１０９２４ 19830215－002x ")).isEqualTo("61092419830215002X");
        assertThat(OneTimeCodes.isComplete("61092419830215002X")).isTrue();
        assertThat(OneTimeCodes.isComplete("61092483021500")).isFalse();
        assertThat(OneTimeCodes.isComplete("6109241983021500XX")).isFalse();
    }

    private UUID send(String number) {
        return new TransactionTemplate(transactions).execute(_ -> codes.send(number, Language.ZH_CN));
    }

    private String codeInTextOf(UUID id) {
        var body = texts.newest(Channel.SMS).stream()
                .filter(text -> text.key().equals("code:" + id))
                .findFirst()
                .orElseThrow()
                .body();
        var code = Pattern.compile("\\d{6}").matcher(body);
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private String stateOfTextOf(UUID id) {
        return db.sql("select state from access.outgoing_text where key = :key")
                .param("key", "code:" + id)
                .query(String.class)
                .single();
    }

    /** Looks like a number; only this test uses it. */
    private static String anyNumber() {
        return "6199%014d".formatted(Math.floorMod(Ids.next().getLeastSignificantBits(), 100_000_000_000_000L));
    }
}
