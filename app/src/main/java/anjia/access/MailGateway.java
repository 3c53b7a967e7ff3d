package anjia.access;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands e-mails to the mail server of {@code spring.mail.host} (邮件服务器), from {@code anjia.mail.from}. A mail that is handed over twice,
 * because our server fell between the answer and the note of it, has the same Message-ID, by which servers and programs know it.
 */
@Component
@ConditionalOnExpression("!'${spring.mail.host:}'.isEmpty()")
class MailGateway implements Gateway {

    private static final Logger LOG = LoggerFactory.getLogger(MailGateway.class);
    private static final int AT_ONCE = 20;

    private final OutgoingTexts texts;
    private final JavaMailSender server;
    private final String from;

    MailGateway(OutgoingTexts texts, JavaMailSender server, @Value("${anjia.mail.from}") String from) {
        this.texts = texts;
        this.server = server;
        this.from = from;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public void sendWhatIsDue() {
        texts.take(Channel.EMAIL, AT_ONCE).forEach(this::send);
    }

    private void send(OutgoingTexts.Text mail) {
        try {
            server.send(written(mail));
            texts.sent(mail);
        } catch (AddressException noAddress) {
            texts.refused(mail);
        } catch (MailException | MessagingException failed) {
            if (isForEver(failed)) texts.refused(mail);
            // only the kind: an answer may repeat the address
            else
                LOG.warn(
                        "mail {} was not taken at try {}: {}",
                        mail.id(),
                        mail.attempts(),
                        failed.getClass().getSimpleName());
        }
    }

    private MimeMessage written(OutgoingTexts.Text mail) throws MessagingException {
        var line = mail.body().indexOf('\n');
        var message = server.createMimeMessage();
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(mail.address());
        helper.setSubject(mail.body().substring(0, line));
        helper.setText(mail.body().substring(line + 1));
        message.setHeader("Message-ID", messageId(mail.id()));
        helper.setSentDate(Date.from(mail.writtenAt().toInstant()));
        return message;
    }

    /** The server knows nobody of this address (5xx on the recipient). */
    private static boolean isForEver(Exception failed) {
        return failed instanceof MailSendException sending
                && Arrays.stream(sending.getMessageExceptions())
                        .anyMatch(one -> one instanceof SendFailedException refused
                                && refused.getInvalidAddresses() != null
                                && refused.getInvalidAddresses().length > 0);
    }

    /** The sender keeps the one that it finds. */
    private String messageId(UUID mail) {
        return "<" + mail + from.substring(from.lastIndexOf('@')).replace(">", "") + ">";
    }
}
