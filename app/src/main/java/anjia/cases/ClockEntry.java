package anjia.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who held a file, and on which days (办件时限台账). An entry holds the days after {@code from}, up to and including {@code to}: the day on which something happens belongs to whoever
 * held the file before it (民法典 第二百零一条: the first day is not counted), so entries that follow one another share a border.
 *
 * @param to the day it passed to the next holder; null while it is still held
 */
record ClockEntry(Holder holder, LocalDate from, @Nullable LocalDate to) {

    /** On whose side the next step lies. */
    enum Holder {
        /** 经办机构: its days count against the statutory limit. */
        OFFICE,
        /** 申请人: putting right, supplying, consenting (补正). */
        APPLICANT,
        /** 第三方: hearing, examination, appraisal, survey, public notice (听证、检验、检测、鉴定、勘验、公示). */
        OTHER
    }

    ClockEntry {
        if (to != null && to.isBefore(from))
            throw new IllegalArgumentException("a clock entry from " + from + " cannot end before, on " + to);
    }

    boolean stopsTheClock() {
        return holder != Holder.OFFICE;
    }

    /** Whether this holder has the file at the end of the day. */
    boolean isHeldOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }

    /** The last day it held up to the day asked for; never before {@code from}. */
    LocalDate until(LocalDate today) {
        var end = to == null || to.isAfter(today) ? today : to;
        return end.isBefore(from) ? from : end;
    }
}
