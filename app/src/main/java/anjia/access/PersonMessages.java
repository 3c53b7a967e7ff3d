package anjia.access;

import anjia.web.Language;
import java.util.List;
import java.util.function.Function;

/**
 * Tells a person something (通知本人) by the channel and in the language that she chose: a text, an e-mail, or paper that the office prints for
 * who has neither. Supplied by the letters above.
 */
public interface PersonMessages {

    /**
     * Writes a message inside the caller's transaction; it leaves after the commit, and in the morning when that is at night.
     *
     * @param key unique for this person, {@code objections.answer:<id>}; the same key reaches her once
     * @param words key of a words file: {@code objections.told}
     * @param arguments what is filled in, in a language
     */
    void tell(Actor actor, PersonId person, String key, String words, Function<Language, List<String>> arguments);
}
