package anjia.access;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Hands texts to the operator's gateway (短信网关): a POST of {@code {"key", "phone", "text"}} to {@code anjia.sms.url}, with
 * {@code anjia.sms.token} as bearer when set. Any 2xx means taken, 410 and 422 that this phone is never reached; anything else is tried
 * again. A text may come twice with the same key, when our server fell between the answer and the note of it; the gateway sends a key once.
 */
@Component
@ConditionalOnExpression("!'${anjia.sms.url:}'.isEmpty()")
class TextGateway implements Gateway {

    private static final Logger LOG = LoggerFactory.getLogger(TextGateway.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 20;
    private static final Set<Integer> NEVER = Set.of(410, 422);

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

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public void sendWhatIsDue() {
        texts.take(Channel.SMS, AT_ONCE).forEach(this::send);
    }

    private void send(OutgoingTexts.Text text) {
        try {
            gateway.post()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("key", text.key(), "phone", text.address(), "text", text.body()))
                    .retrieve()
                    .toBodilessEntity();
            texts.sent(text);
        } catch (HttpClientErrorException refused) {
            if (NEVER.contains(refused.getStatusCode().value())) texts.refused(text);
            else note(text, refused);
        } catch (RestClientException refused) {
            note(text, refused);
        }
    }

    /** Only the kind: an answer may repeat the phone. */
    private static void note(OutgoingTexts.Text text, RestClientException refused) {
        LOG.warn(
                "text {} was not taken at try {}: {}",
                text.id(),
                text.attempts(),
                refused.getClass().getSimpleName());
    }
}
