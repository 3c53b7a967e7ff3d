package anjia.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody typed in answer to questions (回答): name of the fact to the answer as typed, in the order of asking. Days are
 * typed as {@code 2026-03-10}. Nothing is checked yet: {@link Answering} does that.
 */
public record Answers(Map<String, String> values) {

    /** The answer of who does not know; the fact stays unknown, and is not asked again. */
    public static final String UNSURE = "unsure";

    /** The answer that there is no such day or place. */
    public static final String NONE_SUCH = "absent";

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public Answers with(String fact, String answer) {
        var more = new LinkedHashMap<>(values);
        more.put(fact, answer);
        return new Answers(more);
    }

    public Answers without(String fact) {
        var fewer = new LinkedHashMap<>(values);
        fewer.remove(fact);
        return new Answers(fewer);
    }

    public boolean answers(String fact) {
        return values.containsKey(fact);
    }

    static String other(String fact) {
        return fact + ".other";
    }
}
