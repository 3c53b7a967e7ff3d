package anjia.access;

import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Nothing happens twice: a request carries a key, and the same key brings the first answer back (幂等请求). */
@Service
public class Requests {

    /**
     * Does the act once. Opens the transaction, inserts the key first, runs the act in it and keeps its answer.
     *
     * @param key from the hidden field of the form or the Idempotency-Key header; one form shown is one key
     * @param route which act, "cases.handIn"
     * @param body canonical text of what was sent; its hash is compared
     * @param act the change; its answer (short text: a number, an id) is kept and given back to whoever asks again
     * @throws KeyReused when the key came before with another body or from another actor (422)
     */
    public String once(Actor actor, String key, String route, String body, Supplier<String> act) {
        throw new UnsupportedOperationException();
    }
}
