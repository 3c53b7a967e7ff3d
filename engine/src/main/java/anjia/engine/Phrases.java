package anjia.engine;

/** The words between the names of a formula, in one language (公式用语): whoever shows formulas brings them. */
@FunctionalInterface
public interface Phrases {

    /**
     * @param key path of a phrase: {@code round.half_up}, {@code unit.months}, {@code at_least}
     * @param arguments parts that are words already, in the order of the sentence
     */
    String say(String key, Object... arguments);
}
