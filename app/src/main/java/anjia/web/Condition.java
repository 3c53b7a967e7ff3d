package anjia.web;

/**
 * One condition of the law and how it came out (条件).
 *
 * @param fact what was found, in words: "您缴了59个月。"
 * @param source where the fact comes from and the article: "来源：社保缴费记录。"
 */
public record Condition(State state, String name, String fact, String source) {

    public enum State {
        MET,
        NOT_MET,
        UNKNOWN
    }
}
