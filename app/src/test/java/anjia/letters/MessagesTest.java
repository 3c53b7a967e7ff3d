package anjia.letters;

import static anjia.registry.TestPeople.HANBIN;
import static anjia.registry.TestPeople.HAOPING;
import static anjia.registry.TestPeople.JOB;
import static anjia.registry.TestPeople.ZIYANG;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.Channel;
import anjia.access.PersonId;
import anjia.registry.Persons;
import anjia.registry.TestPeople;
import anjia.registry.TieKind;
import anjia.testing.DatabaseTest;
import anjia.vault.Vault;
import anjia.web.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How a message reaches its person, and what becomes of it. */
@DatabaseTest
class MessagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    @Autowired
    Letters letters;

    @Autowired
    Messages messages;

    @Autowired
    MessageList list;

    @Autowired
    Wishes wishes;

    @Autowired
    MailCodes codes;

    @Autowired
    Post post;

    @Autowired
    TestPeople people;

    @Autowired
    Persons persons;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private PersonId person(@Nullable String phone) {
        return persons.register(JOB, TestPeople.somebody("李秀梅", phone, Map.of(TieKind.RESIDENCE, HAOPING)));
    }

    private <T> T run(Supplier<T> act) {
        return transaction.execute(_ -> act.get());
    }

    private void tell(Actor actor, PersonId person, String number) {
        letters.send(actor, person, "letters.text.granted", language -> List.of(number, language.tag()));
    }

    private List<MessageList.Told> told(PersonId person) {
        return list.of(new Actor.Person(person), person);
    }

    private static String key(MessageList.Told told) {
        return "letters:" + told.id();
    }

    @Test
    void whoHasAPhoneGetsATextWhoHasNoneGetsPaper() {
        var phone = person(TestPeople.anyPhone());
        var none = person(null);
        tell(JOB, phone, "1");
        tell(JOB, none, "1");

        assertThat(told(phone))
                .singleElement()
                .extracting(MessageList.Told::channel)
                .isEqualTo(Channel.SMS);
        assertThat(told(none))
                .singleElement()
                .extracting(MessageList.Told::channel)
                .isEqualTo(Channel.PAPER);
        assertThat(told(none).getFirst().text()).contains("办好了", "zh-CN");
    }

    @Test
    void whoWantsPaperInEnglishGetsThatAndNoTextInChineseToo() {
        var person = person(TestPeople.anyPhone());
        run(() -> {
            wishes.wish(new Actor.Person(person), person, Channel.PAPER, Language.EN);
            return true;
        });
        tell(JOB, person, "2");

        var one = told(person).getFirst();
        assertThat(one.channel()).isEqualTo(Channel.PAPER);
        assertThat(one.text()).contains("is granted", "en");
        assertThat(sent("access.outgoing_text", key(one))).isZero();
    }

    @Test
    void theSameMessageIsNotToldAgainInAnotherLanguage() {
        var person = person(TestPeople.anyPhone());
        tell(JOB, person, "3");
        run(() -> {
            wishes.wish(new Actor.Person(person), person, Channel.SMS, Language.EN);
            return true;
        });
        tell(JOB, person, "3");
        assertThat(told(person)).hasSize(1);
    }

    @Test
    void aTextThatFailedForGoodBecomesPaperOnce() {
        var person = person(TestPeople.anyPhone());
        tell(JOB, person, "4");
        var key = key(told(person).getFirst());
        report(() -> messages.failed(Channel.SMS, key));
        report(() -> messages.failed(Channel.SMS, key));

        assertThat(told(person)).extracting(MessageList.Told::state).containsExactlyInAnyOrder("FAILED", "WAITING");
        assertThat(told(person)).extracting(MessageList.Told::channel).contains(Channel.PAPER);
    }

    @Test
    void whatArrivedIsNotPrintedAfterwards() {
        var person = person(TestPeople.anyPhone());
        tell(JOB, person, "5");
        var key = key(told(person).getFirst());
        report(() -> messages.left(Channel.SMS, key));
        report(() -> messages.arrived(Channel.SMS, key));
        report(() -> messages.failed(Channel.SMS, key));
        assertThat(told(person))
                .singleElement()
                .extracting(MessageList.Told::state)
                .isEqualTo("ARRIVED");
    }

    private void report(Runnable report) {
        transaction.executeWithoutResult(_ -> report.run());
    }

    @Test
    void nobodyReadsTheMessagesOfSomebodyElse() {
        var person = person(null);
        tell(JOB, person, "6");
        assertThat(list.of(people.living(ZIYANG), person)).isEmpty();
        assertThat(list.of(people.clerkAt(HANBIN), person)).isEmpty();
        assertThat(list.of(people.clerkAt(ZIYANG), person)).hasSize(1);
    }

    @Test
    void anAddressIsHersAfterTheCodeThatWentThere() {
        var person = person(null);
        var id = run(() -> codes.send(person, "li@example.cn", Language.ZH_CN)).orElseThrow();
        assertThat(run(() -> codes.enter(person, id, "wrong"))).isEmpty();
        assertThat(run(() -> codes.enter(person(null), id, code(id))))
                .as("only she")
                .isEmpty();
        assertThat(run(() -> codes.enter(person, id, code(id)))).contains("li@example.cn");
        assertThat(run(() -> codes.enter(person, id, code(id)))).as("once").isEmpty();
    }

    @Test
    void fiveWrongCodesAreEnough() {
        var person = person(null);
        var id = run(() -> codes.send(person, "li@example.cn", Language.ZH_CN)).orElseThrow();
        for (var i = 0; i < MailCodes.TRIES; i++)
            assertThat(run(() -> codes.enter(person, id, "wrong"))).isEmpty();
        assertThat(run(() -> codes.enter(person, id, code(id)))).isEmpty();
        assertThat(codes.waiting(person, id)).isEmpty();
    }

    private String code(UUID id) {
        var row = db.sql("select id, body from access.outgoing_mail where key = :key")
                .param("key", "mail-code:" + id)
                .query()
                .singleRow();
        var code =
                CODE.matcher(vault.open("access.outgoing_mail.body", (UUID) row.get("id"), (byte[]) row.get("body")));
        if (!code.find()) throw new AssertionError("no code in the mail");
        return code.group();
    }

    @Test
    void addressesLieSealed() {
        var person = person(null);
        var actor = new Actor.Person(person);
        run(() -> {
            wishes.confirmed(actor, person, "secret.name@example.cn", Language.ZH_CN);
            return true;
        });
        assertThat(db.sql("select m::text from letters.mail_address m where person = :person")
                        .param("person", person.value())
                        .query(String.class)
                        .single())
                .doesNotContain("secret", "7365637265742e6e616d65");
    }

    @Test
    void theOfficeThatActedPrintsBringsAndNotesItOnce() {
        var clerk = people.clerkAt(ZIYANG);
        var colleague = people.clerkAt(ZIYANG);
        var person = person(null);
        tell(clerk, person, "7");
        var paper = told(person).getFirst().id();
        assertThat(papers(waiting(clerk))).contains(paper);
        assertThat(papers(waiting(colleague)))
                .as("another office of the county")
                .doesNotContain(paper);
        assertThat(run(() -> post.print(colleague, List.of(paper)))).isEmpty();

        var print = run(() -> post.print(clerk, List.of(paper))).orElseThrow();
        assertThat(run(() -> post.print(clerk, List.of(paper)))).as("once").isEmpty();
        assertThat(post.sheets(clerk, print))
                .singleElement()
                .extracting(Post.Sheet::message)
                .isEqualTo(paper);
        assertThat(post.sheets(colleague, print)).isEmpty();
        assertThat(told(person).getFirst().state()).isEqualTo("PRINTED");

        assertThat(run(() -> post.out(clerk, List.of(paper), true, TODAY))).isEqualTo(1);
        assertThat(run(() -> post.out(clerk, List.of(paper), false, TODAY))).isZero();
        assertThat(told(person).getFirst().state()).isEqualTo("HANDED_OVER");
        assertThat(told(person).getFirst().outOn()).isEqualTo(TODAY);
    }

    private Post.Queue waiting(Actor.Staff staff) {
        return run(() -> post.waiting(staff));
    }

    private static List<UUID> papers(Post.Queue queue) {
        return queue.papers().stream().map(Post.Waiting::message).toList();
    }

    @Test
    void whatTheHouseWroteByItselfIsPrintedWhereSheLivesAndNowhereElse() {
        var person = person(null);
        tell(JOB, person, "8");
        var paper = told(person).getFirst().id();
        assertThat(run(() -> post.print(people.clerkAt(HANBIN), List.of(paper))))
                .isEmpty();
        assertThat(run(() -> post.print(people.clerkAt(HAOPING), List.of(paper))))
                .isPresent();
    }

    @Test
    void ofTwoWhoPrintAtOnceOneHasIt() throws Exception {
        var person = person(null);
        tell(JOB, person, "9");
        var paper = told(person).getFirst().id();
        var one = people.clerkAt(HAOPING);
        var other = people.clerkAt(HAOPING);
        try (var both = Executors.newFixedThreadPool(2)) {
            var done = both.invokeAll(List.of(printing(one, paper), printing(other, paper)));
            assertThat(List.of(done.get(0).get().isPresent(), done.get(1).get().isPresent()))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    private Callable<Optional<UUID>> printing(Actor.Staff clerk, UUID paper) {
        return () -> run(() -> post.print(clerk, List.of(paper)));
    }

    private long sent(String table, String key) {
        return db.sql("select count(*) from " + table + " where key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }
}
