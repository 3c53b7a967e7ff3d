package anjia.access;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Hands texts to the operator's gateway (短信网关): a POST of {@code {"key", "phone", "text"}} to {@code anjia.sms.url}, with
 * {@code anjia.sms.token} as bearer when set. Any 2xx means taken. A text may come twice with the same key, when our server
 * fell between the answer and the note of it; the gateway sends a key once.
 */
@Component
@ConditionalOnExpression("!'${anjia.sms.url:}'.isEmpty()")
class TextGateway {

    private static final Logger LOG = LoggerFactory.getLogger(TextGateway.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration WORTH_SENDING = Duration.ofDays(1);
    private static final int AT_ONCE = 20;

    private final OutgoingTexts texts;
    private final RestClient gateway;

    TextGateway(
            OutgoingTexts texts, @Value("${anjia.sms.url}") String url, @Value("${anjia.sms.token:}") String token) {
        this.texts = texts;
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(PATIENCE);
        var builder = RestClient.builder().baseUrl(url).requestFactory(requests);
        if (!token.isEmpty()) builder.defaultHeader("Authorization", "Bearer " + token);
        this.gateway = builder.build();
    }

    void sendWhatIsDue() {
        var givenUp = texts.giveUpAfter(WORTH_SENDING);
        if (givenUp > 0) LOG.warn("{} texts were not taken by the gateway within a day and are given up", givenUp);
        texts.take(AT_ONCE).forEach(this::send);
    }

    private void send(OutgoingTexts.Text text) {
        try {
            gateway.post()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("key", text.key(), "phone", text.phone(), "text", text.body()))
                    .retrieve()
                    .toBodilessEntity();
            texts.sent(text.id());
        } catch (RestClientException refused) {
            // only the kind: an answer may repeat the phone
            LOG.warn(
                    "text {} was not taken at try {}: {}",
                    text.id(),
                    text.attempts(),
                    refused.getClass().getSimpleName());
        }
    }
}
