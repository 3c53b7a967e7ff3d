package anjia.catalogue;

import anjia.vault.BrokenSeal;
import anjia.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers on their way from page to page (封存的回答): sealed, so that an address tells nobody what was answered, and stored
 * nowhere. They survive a change of language and the log-in, and stay good for a day.
 */
@Service
public class SealedAnswers {

    /** The name of the parameter that carries them. */
    public static final String PARAMETER = "a";

    private static final String FIELD = "catalogue.answers";
    private static final UUID NO_ROW = new UUID(0, 0);
    private static final Duration GOOD_FOR = Duration.ofDays(1);
    private static final int LONGEST = 4000;

    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    SealedAnswers(Vault vault, JsonMapper json, Clock clock) {
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** @param sealedAt second since 1970 */
    private record Content(long sealedAt, LinkedHashMap<String, String> answers) {}

    /** Letters, digits, - and _; empty when there is no answer. */
    public String seal(Answers answers) {
        if (answers.values().isEmpty()) return "";
        var content = new Content(clock.instant().getEpochSecond(), new LinkedHashMap<>(answers.values()));
        var sealed = vault.seal(FIELD, NO_ROW, json.writeValueAsString(content));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** No answers when the text was changed, is too old or was never ours. */
    public Answers open(String sealed) {
        if (sealed.isEmpty() || sealed.length() > LONGEST) return Answers.NONE;
        try {
            var plain = vault.open(FIELD, NO_ROW, Base64.getUrlDecoder().decode(sealed));
            var content = json.readValue(plain, new TypeReference<Content>() {});
            var until = Instant.ofEpochSecond(content.sealedAt()).plus(GOOD_FOR);
            return clock.instant().isAfter(until) ? Answers.NONE : new Answers(content.answers());
        } catch (BrokenSeal | IllegalArgumentException | JacksonException notOurs) {
            return Answers.NONE;
        }
    }
}
