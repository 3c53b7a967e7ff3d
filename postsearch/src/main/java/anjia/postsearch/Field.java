package anjia.postsearch;

/** Names of what the index holds of a card (索引字段). */
final class Field {

    static final String CARD = "card";
    static final String POST = "post";

    /** Title, employer, place and work in pairs of characters. */
    static final String TEXT = "text";

    static final String TITLE = "title";

    /** All of the text character by character, for one who types a single one. */
    static final String EACH = "each";

    /** How title, employer and place sound. */
    static final String SOUND = "sound";

    /** Its occupation and certificates. */
    static final String CONCEPT = "concept";

    /** These, what else is so of it, and the concepts whose words stand in title or work. */
    static final String NAMED = "named";

    static final String PLACE = "place";
    static final String TERMS = "terms";
    static final String WAGE = "wage";
    static final String DAY = "day";
    static final String HIGH = "high";
    static final String LOW = "low";

    private Field() {}
}
