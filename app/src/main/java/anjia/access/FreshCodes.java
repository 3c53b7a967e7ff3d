package anjia.access;

import anjia.web.Formats;
import anjia.web.Language;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A code to the phone of somebody who is logged in already (再次验证), before an act that a stolen session must not do. It opens this act of this
 * person only: neither the door nor another act.
 */
@Service
public class FreshCodes {

    /** What came of a typed code. */
    public sealed interface Outcome {
        record Right() implements Outcome {}

        record Wrong(int triesLeft) implements Outcome {}

        /** Too old, used, or tried too often: only a new one helps. */
        record Spent() implements Outcome {}
    }

    private final OneTimeCodes codes;
    private final ObjectProvider<PersonDirectory> directory;

    FreshCodes(OneTimeCodes codes, ObjectProvider<PersonDirectory> directory) {
        this.codes = codes;
        this.directory = directory;
    }

    /**
     * Sends one, or none when one left within the last minute or ten did today.
     *
     * @param purpose which act, "privacy.copy"
     * @param words key of the text; its arguments are the code and for how many minutes it is good
     * @return what the code is entered by; empty when we know no phone of hers
     */
    @Transactional
    public Optional<UUID> send(Actor.Person person, String purpose, String words, Language language) {
        var phone = phone(person);
        if (phone == null) return Optional.empty();
        var contact = Optional.of(new PersonDirectory.Contact(person.id(), phone));
        return Optional.of(codes.send(purpose + " " + person.id().value(), () -> contact, purpose, words, language));
    }

    private @Nullable String phone(Actor.Person person) {
        var known = directory.getIfAvailable();
        return known == null ? null : known.phoneOf(person.id()).orElse(null);
    }

    /** The phone that would be told, as far as its owner needs to see; empty when we know none. */
    public String phoneShown(Actor.Person person) {
        var phone = phone(person);
        return phone == null ? "" : Formats.phone(phone);
    }

    /** Each try counts, also a wrong one. */
    public Outcome enter(Actor.Person person, UUID code, String purpose, String typed) {
        return switch (codes.enter(code, purpose, typed)) {
            case OneTimeCodes.Outcome.Welcome(var owner) when owner.equals(person.id()) -> new Outcome.Right();
            case OneTimeCodes.Outcome.Wrong(var left) -> new Outcome.Wrong(left);
            case OneTimeCodes.Outcome.Welcome _, OneTimeCodes.Outcome.Spent _ -> new Outcome.Spent();
        };
    }
}
