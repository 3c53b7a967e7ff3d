package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.testing.Database;
import anjia.testing.DatabaseTest;
import anjia.vault.Vault;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Against a small gateway of our own, and a database of its own for each test. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class TextGatewayTest {

    @Autowired
    Vault vault;

    private final HandClock clock = new HandClock("2026-07-01T10:00:00");
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final DataSourceTransactionManager transactions =
            new DataSourceTransactionManager(Database.migrated().dataSource());
    private final JdbcClient db = JdbcClient.create(transactions.getDataSource());
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final DeliveryReports reports = new DeliveryReports() {
        @Override
        public void left(Channel channel, String key) {
            told.add("left " + channel + " " + key);
        }

        @Override
        public void arrived(Channel channel, String key) {
            told.add("arrived " + channel + " " + key);
        }

        @Override
        public void failed(Channel channel, String key) {
            told.add("failed " + channel + " " + key);
        }
    };
    private volatile int answer = 204;
    private HttpServer server;
    private OutgoingTexts texts;
    private TextGateway gateway;

    @BeforeEach
    void aGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            taken.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
        texts = TestTexts.on(db, vault, clock, reports);
        gateway =
                new TextGateway(texts, "http://127.0.0.1:" + server.getAddress().getPort() + "/sms", "secret");
    }

    @AfterEach
    void closed() {
        server.stop(0);
    }

    @Test
    void aTextLeavesOnceWithItsKey() {
        texts.send("code:1", "13800001234", "验证码123456");
        gateway.sendWhatIsDue();
        gateway.sendWhatIsDue();

        assertThat(taken)
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Bearer secret ")
                .contains("\"key\":\"code:1\"", "\"phone\":\"13800001234\"", "\"text\":\"验证码123456\"");
    }

    @Test
    void theSameKeyIsSentOnce() {
        texts.send("visit:1", "13800001234", "第一次");
        texts.send("visit:1", "13800001234", "第二次");
        gateway.sendWhatIsDue();

        assertThat(taken).hasSize(1);
    }

    @Test
    void aTextOfAnActThatFailedNeverLeaves() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            texts.send("code:2", "13800001234", "验证码123456");
            gatewayInAnotherThread();
            status.setRollbackOnly();
        });
        gateway.sendWhatIsDue();

        assertThat(taken).isEmpty();
    }

    @Test
    void aTextThatIsNotTakenIsTriedAgainLaterAndLaterWithoutAWordOfItInTheLog(CapturedOutput log) {
        answer = 503;
        texts.send("code:3", "13800001234", "验证码123456");
        gateway.sendWhatIsDue();
        gateway.sendWhatIsDue();
        assertThat(taken).hasSize(1);

        clock.forward(Duration.ofSeconds(31));
        gateway.sendWhatIsDue();
        assertThat(taken).hasSize(2);
        answer = 200;
        clock.forward(Duration.ofSeconds(31));
        gateway.sendWhatIsDue();
        assertThat(taken).hasSize(2);
        clock.forward(Duration.ofSeconds(30));
        gateway.sendWhatIsDue();

        assertThat(taken).hasSize(3);
        assertThat(state("code:3")).isEqualTo("SENT");
        assertThat(log).contains("was not taken").doesNotContain("13800001234", "123456");
    }

    @Test
    void aTextThatNobodyTookForADayIsGivenUp() {
        texts.send("code:4", "13800001234", "验证码123456");
        clock.forward(Duration.ofHours(25));
        texts.giveUpAfter(Channel.SMS, Rounds.WORTH_SENDING);
        gateway.sendWhatIsDue();

        assertThat(taken).isEmpty();
        assertThat(state("code:4")).isEqualTo("GIVEN_UP");
    }

    @Test
    void whatIsOldIsForgotten() {
        texts.send("code:5", "13800001234", "验证码123456");
        clock.forward(Retention.TEXTS.plusSeconds(1));
        new Retention(db, clock).forget();

        assertThat(texts.newest(Channel.SMS)).isEmpty();
    }

    @Test
    void aPhoneThatIsNeverReachedIsTriedOnceAndReportedAsFailed() {
        answer = 422;
        texts.send("letters:6", "13800001234", "办好了");
        gateway.sendWhatIsDue();
        clock.forward(Duration.ofHours(2));
        gateway.sendWhatIsDue();

        assertThat(taken).hasSize(1);
        assertThat(told).containsExactly("failed SMS letters:6");
    }

    @Test
    void atNightOnlyWhatIsUrgentLeavesAndTheRestInTheMorningWithTheFirstMinuteOfEight() {
        clock.forward(Duration.ofHours(11));
        texts.send(new Outbound("letters:7", Channel.SMS, "13800001234", "", "办好了", false));
        texts.send("code:7", "13800001234", "验证码123456");
        gateway.sendWhatIsDue();
        assertThat(taken).as("21:00 is night").hasSize(1).first().asString().contains("code:7");

        clock.forward(Duration.ofHours(11).minusSeconds(1));
        gateway.sendWhatIsDue();
        assertThat(taken).as("07:59:59 is night, across midnight").hasSize(1);
        clock.forward(Duration.ofSeconds(1));
        gateway.sendWhatIsDue();
        assertThat(taken).hasSize(2).last().asString().contains("letters:7");
    }

    @Test
    void aServerThatFallsBetweenTheAnswerAndTheNoteOfItSendsTheSameKeyAgain() {
        texts.send(new Outbound("letters:8", Channel.SMS, "13800001234", "", "办好了", false));
        var taken1 = texts.take(Channel.SMS, 20);
        assertThat(taken1).extracting(OutgoingTexts.Text::key).containsExactly("letters:8");
        assertThat(texts.take(Channel.SMS, 20))
                .as("meanwhile nobody else has it")
                .isEmpty();

        clock.forward(Duration.ofSeconds(31));
        gateway.sendWhatIsDue();
        assertThat(taken).hasSize(1).first().asString().contains("\"key\":\"letters:8\"");
        texts.sent(taken1.getFirst());
        assertThat(told).as("who comes back late notes nothing twice").containsExactly("left SMS letters:8");
    }

    @Test
    void ofTwoWorkersAtOnceOneHasEachText() throws Exception {
        for (var i = 0; i < 40; i++) texts.send("letters:two" + i, "13800001234", "办好了");
        try (var workers = Executors.newFixedThreadPool(2)) {
            for (var done : workers.invokeAll(List.of(sending(), sending(), sending()))) done.get();
        }
        gateway.sendWhatIsDue();
        assertThat(taken).hasSize(40);
        assertThat(Set.copyOf(taken)).hasSize(40);
    }

    private Callable<Boolean> sending() {
        return () -> {
            gateway.sendWhatIsDue();
            return true;
        };
    }

    @Test
    void aReportOfTheGatewayIsBelievedOnlyOfWhatItTook() {
        texts.send("letters:9", "13800001234", "办好了");
        texts.report(Channel.SMS, "letters:9", false);
        assertThat(told).isEmpty();

        gateway.sendWhatIsDue();
        texts.report(Channel.SMS, "letters:9", false);
        texts.report(Channel.SMS, "letters:unknown", false);
        assertThat(told).containsExactly("left SMS letters:9", "failed SMS letters:9");
    }

    private void gatewayInAnotherThread() {
        try {
            Thread.ofPlatform().start(gateway::sendWhatIsDue).join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String state(String key) {
        return db.sql("select state from access.outgoing_text where key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }
}
