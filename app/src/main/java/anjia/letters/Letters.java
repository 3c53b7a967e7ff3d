package anjia.letters;

import anjia.access.Actor;
import anjia.access.PersonId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What the house writes to people (文书与通知), in the transaction of the act that gives the reason. */
@Service
public class Letters {

    /**
     * Sends a text message in Chinese. The same words with the same arguments reach a person once.
     *
     * @param words key of a words file: {@code cases.text.accepted}
     */
    public void send(Actor actor, PersonId person, String words, List<String> arguments) {
        throw new UnsupportedOperationException();
    }

    /** Writes the decision letter, in both languages, and tells the person. The same file and day is one letter; returns its id. */
    public UUID decide(Actor actor, PersonId person, Decision decision) {
        throw new UnsupportedOperationException();
    }
}
