package anjia.organisations;

import anjia.access.PersonDirectory;
import anjia.access.TextMessages;
import anjia.web.Language;
import anjia.web.Texts;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is told by text about a mandate (授权短信): each thing once, to whom it is about, and to the others of the organisation when somebody joins them. */
@Component
class MandateTexts {

    /** What happened; each has words at {@code organisations.told}. */
    enum Told {
        APPROVED,
        REFUSED,
        ENDED
    }

    private final PersonDirectory directory;
    private final TextMessages texts;

    MandateTexts(PersonDirectory directory, TextMessages texts) {
        this.directory = directory;
        this.texts = texts;
    }

    void tell(Mandate mandate, Told what, String... more) {
        var arguments =
                Stream.concat(Stream.of(mandate.name()), Stream.of(more)).toArray();
        send(mandate, "organisations." + what + ":" + mandate.id(), "organisations.told." + what, arguments);
    }

    /** Whoever acts for an organisation learns who joined. */
    void tellOfNew(Mandate other, Mandate joined) {
        var key = "organisations.joined:" + joined.id() + ":" + other.id();
        send(other, key, "organisations.told.joined", joined.name(), joined.holder());
    }

    private void send(Mandate to, String key, String words, Object... arguments) {
        directory
                .phoneOf(to.person())
                .ifPresent(
                        phone -> texts.send(key, phone, Texts.in(Language.ZH_CN).get(words, arguments)));
    }
}
