package anjia.engine;

/**
 * The time within which a matter must be settled (办理时限).
 *
 * @param days 0 means at once (即时办结)
 */
public record Limit(int days, Count count, String source, Sure sure) {

    public enum Count {
        /** 工作日. */
        WORKING,
        /** 自然日. */
        CALENDAR
    }
}
