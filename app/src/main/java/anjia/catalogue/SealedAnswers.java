package anjia.catalogue;

import org.springframework.stereotype.Service;

/**
 * Answers on their way from page to page (封存的回答): sealed, so that an address tells nobody what was answered, and stored
 * nowhere. They survive a change of language and the log-in, and stay good for a day.
 */
@Service
public class SealedAnswers {

    /** The name of the parameter that carries them. */
    public static final String PARAMETER = "a";

    /** Letters, digits, - and _; empty when there is no answer. */
    public String seal(Answers answers) {
        throw new UnsupportedOperationException();
    }

    /** No answers when the text was changed, is too old or was never ours. */
    public Answers open(String sealed) {
        throw new UnsupportedOperationException();
    }
}
