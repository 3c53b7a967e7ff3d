package anjia.engine;

/**
 * The time within which a matter must be settled (办理时限).
 *
 * @param kind whether the law sets it, or the office does where the law was found to set none
 * @param days 0 means at once (即时办结)
 * @param source the article; of a promise, why it is one
 * @param sourceInEnglish the same for who reads no Chinese; empty in texts of before, which say it in Chinese alone
 */
public record Limit(Kind kind, int days, Count count, String source, String sourceInEnglish, Sure sure) {

    public enum Kind {
        /** 法定时限. */
        STATUTORY,
        /** 承诺时限. */
        PROMISED
    }

    public enum Count {
        /** 工作日. */
        WORKING,
        /** 自然日. */
        CALENDAR
    }
}
