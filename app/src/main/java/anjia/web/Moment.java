package anjia.web;

/**
 * One entry of a life record told downwards, newest first (经历).
 *
 * @param when "今天", "2021"
 * @param line place and length; may be empty
 * @param more what opens on the entry: who says so, since when it is known; empty when there is nothing more
 */
public record Moment(Kind kind, String when, String name, String line, String more) {

    public enum Kind {
        TODAY,
        KNOWN,
        UNKNOWN
    }
}
