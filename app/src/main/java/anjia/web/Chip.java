package anjia.web;

/**
 * How much time is left (期限标签); the nearer, the louder.
 *
 * @param days working days left or late; of no meaning where nothing is counted
 * @param waitingFor words for a stopped clock, "等您补材料"; empty otherwise
 */
public record Chip(Kind kind, int days, String waitingFor) {

    public enum Kind {
        LEFT,
        SOON,
        TODAY,
        LATE,
        STOPPED
    }

    /** @param left working days to the due day: 0 is today, below 0 is late */
    public static Chip of(int left) {
        if (left < 0) return new Chip(Kind.LATE, -left, "");
        if (left == 0) return new Chip(Kind.TODAY, 0, "");
        return new Chip(left <= 2 ? Kind.SOON : Kind.LEFT, left, "");
    }

    public static Chip stopped(String waitingFor) {
        return new Chip(Kind.STOPPED, 0, waitingFor);
    }

    String words(Frame frame) {
        return switch (kind) {
            case LEFT, SOON -> frame.text("web.chip.left", days);
            case TODAY -> frame.text("web.chip.today");
            case LATE -> frame.text("web.chip.late", days);
            case STOPPED -> waitingFor;
        };
    }

    /** The shape that says the same as the colour; empty for the two quiet kinds. */
    String icon() {
        return switch (kind) {
            case SOON, TODAY -> "clock";
            case LATE -> "warning";
            case LEFT, STOPPED -> "";
        };
    }
}
