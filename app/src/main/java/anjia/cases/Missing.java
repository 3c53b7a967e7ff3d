package anjia.cases;

/** One thing that a hand-in still needs (缺什么). */
public sealed interface Missing {

    String item();

    /** A question that nobody has answered; {@code key} names its words in the item. */
    record Answer(String item, String fact, String key) implements Missing {}

    /** Which employer it is about. */
    record Employer(String item) implements Missing {}

    /** Who it is that died. */
    record WhoDied(String item) implements Missing {}

    /** A paper that nobody has seen; {@code kind} as the item names it. */
    record Paper(String item, String kind) implements Missing {}

    /** No account to pay to, or one that cannot be right: {@code problem} is then a key of words with {@code digits} as argument. */
    record Account(String item, String problem, int digits) implements Missing {}
}
