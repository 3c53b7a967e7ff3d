package anjia.privacy;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code retention.yaml}: a kind of record as people speak of it, and for how long it is kept (保存期限).
 *
 * @param kind "files"; its words are {@code privacy.kind.files}
 * @param holds what modules hold of it about persons
 * @param ages what of it goes by itself
 * @param period null when no time is set for it
 * @param since which field of which rows a kept period counts from; null when it does not count from one
 * @param ground the law on which it rests
 */
record KeptKind(
        String kind,
        List<String> holds,
        List<String> ages,
        Action action,
        @Nullable Period period,
        @Nullable Since since,
        String ground,
        Sure sure) {

    /** What becomes of it. */
    enum Action {
        /** The nightly job deletes it when its period is over. */
        DELETE,
        /** Must be kept; afterwards the archive decides. */
        KEEP,
        /** Until an officer erases it on request. */
        OFFICE,
        /** As long as the person is kept. */
        PERSON,
        /** Ends with the log-in. */
        SESSION,
        /** Ids without personal data. */
        STAYS
    }

    /** How sure the period or its ground is. */
    enum Sure {
        READ,
        REMEMBERED,
        /** By us: the pages say "confirm with the office". */
        DESIGNED
    }

    /** @param rows kind of rows; @param field a day of theirs */
    record Since(String rows, String field) {}
}
