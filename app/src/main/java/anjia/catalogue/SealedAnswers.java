package anjia.catalogue;

import anjia.vault.BrokenSeal;
import anjia.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers on their way from page to page (封存的回答): packed and sealed, so that an address tells nobody what was answered, and stored
 * nowhere. They survive a change of language and the log-in, and stay good for a day.
 */
@Service
public class SealedAnswers {

    /** The name of the parameter that carries them. */
    public static final String PARAMETER = "a";

    private static final String FIELD = "catalogue.answers";
    private static final UUID NO_ROW = new UUID(0, 0);
    private static final Duration GOOD_FOR = Duration.ofDays(1);

    /** What stands in front of most houses takes a line of 8 KiB; here a request has room for two such addresses, its own and whence it comes. */
    private static final int LONGEST = 6000;

    /** Nobody packs more; what was never ours is not unpacked at all. */
    private static final int LARGEST = 1 << 20;

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
        var sealed = vault.sealBytes(FIELD, NO_ROW, packed(json.writeValueAsBytes(content)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The end of an address that takes them along; empty when there is no answer. */
    public String carried(Answers answers) {
        return answers.values().isEmpty() ? "" : "?" + PARAMETER + "=" + seal(answers);
    }

    /** Whether an address can carry so much; whoever asks says so, and loses nothing of what was answered before. */
    public boolean carries(Answers answers) {
        return seal(answers).length() <= LONGEST;
    }

    /** No answers when the text was changed, is too old or was never ours. */
    public Answers open(String sealed) {
        if (sealed.isEmpty() || sealed.length() > LONGEST) return Answers.NONE;
        try {
            var packed = vault.openBytes(FIELD, NO_ROW, Base64.getUrlDecoder().decode(sealed));
            var content = json.readValue(unpacked(packed), new TypeReference<Content>() {});
            var until = Instant.ofEpochSecond(content.sealedAt()).plus(GOOD_FOR);
            return clock.instant().isAfter(until) ? Answers.NONE : new Answers(content.answers());
        } catch (BrokenSeal | IllegalArgumentException | JacksonException | UncheckedIOException notOurs) {
            return Answers.NONE;
        }
    }

    private static byte[] packed(byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length);
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var packing = new DeflaterOutputStream(out, deflater)) {
            packing.write(plain);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    /** What was sealed before answers were packed is the text itself. */
    private static byte[] unpacked(byte[] packed) {
        if (packed.length > 0 && packed[0] == '{') return packed;
        try (var unpacking = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return unpacking.readNBytes(LARGEST);
        } catch (IOException notPacked) {
            throw new UncheckedIOException(notPacked);
        }
    }
}
