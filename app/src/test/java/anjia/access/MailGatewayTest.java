package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.testing.Database;
import anjia.testing.DatabaseTest;
import anjia.vault.Vault;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** E-mails against a mail server of our own. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class MailGatewayTest {

    @Autowired
    Vault vault;

    private final HandClock clock = new HandClock("2026-07-01T10:00:00");
    private final JdbcClient db = Database.migrated().client();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private OutgoingTexts mails;
    private MailGateway gateway;

    @BeforeEach
    void aServer() {
        server.start();
        mails = TestTexts.on(db, vault, clock);
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        gateway = new MailGateway(mails, sender, "anjia@anjia.example.cn");
    }

    @AfterEach
    void closed() {
        server.stop();
    }

    private void send(String key, boolean urgent) {
        mails.send(new Outbound(key, Channel.EMAIL, "li@example.cn", "安家：有您的消息", "您的失业登记办好了。", urgent));
    }

    @Test
    void aMailArrivesOnceWithItsWords() throws Exception {
        send("letters:1", false);
        send("letters:1", false);
        gateway.sendWhatIsDue();
        gateway.sendWhatIsDue();

        assertThat(server.getReceivedMessages()).hasSize(1);
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("安家：有您的消息");
        assertThat(mail.getContent().toString()).contains("您的失业登记办好了。");
        assertThat(mail.getAllRecipients()[0]).hasToString("li@example.cn");
    }

    @Test
    void handedOverTwiceItIsTheSameMessageForWhoeverReadsIt() throws Exception {
        send("letters:2", false);
        gateway.sendWhatIsDue();
        db.sql("update access.outgoing_mail set state = 'WAITING', sent_at = null, next_try = written_at")
                .update();
        gateway.sendWhatIsDue();

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(Arrays.stream(server.getReceivedMessages())
                        .map(MailGatewayTest::id)
                        .distinct())
                .hasSize(1)
                .first()
                .asString()
                .endsWith("@anjia.example.cn>");
    }

    private static String id(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void atNightOnlyCodesLeave() {
        clock.forward(Duration.ofHours(13));
        send("letters:3", false);
        send("mail-code:3", true);
        gateway.sendWhatIsDue();
        assertThat(server.getReceivedMessages()).hasSize(1);

        clock.forward(Duration.ofHours(9));
        gateway.sendWhatIsDue();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aServerThatIsAwayIsTriedAgainWithoutAWordOfTheMailInTheLog(CapturedOutput log) {
        server.stop();
        send("letters:4", false);
        gateway.sendWhatIsDue();

        assertThat(db.sql("select state from access.outgoing_mail where key = 'letters:4'")
                        .query(String.class)
                        .single())
                .isEqualTo("WAITING");
        assertThat(log).contains("was not taken").doesNotContain("li@example.cn", "办好了");
    }
}
