package anjia.engine;

/** What would make a number sure, in the words of whoever wrote the law text (怎样能定下来), in both languages. */
public record SettledBy(String zh, String en) {

    /** @param language tag, as in {@link Words} */
    public String in(String language) {
        return language.equals(Words.CHINESE) ? zh : en;
    }
}
