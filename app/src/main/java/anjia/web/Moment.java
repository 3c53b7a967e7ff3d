package anjia.web;

/**
 * One entry of a life record told downwards, newest first (经历).
 *
 * @param when "今天", "2021"
 * @param line place and length; may be empty
 * @param more what opens on the entry: who says so, since when it is known; empty when there is nothing more
 * @param href where a link below the entry leads, {@code linkText} its words; empty when there is none
 */
public record Moment(Kind kind, String when, String name, String line, String more, String href, String linkText) {

    public Moment(Kind kind, String when, String name, String line, String more) {
        this(kind, when, name, line, more, "", "");
    }

    public enum Kind {
        TODAY,
        KNOWN,
        UNKNOWN
    }
}
