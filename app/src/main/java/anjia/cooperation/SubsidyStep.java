package anjia.cooperation;

import anjia.access.PersonId;
import java.time.LocalDate;

/**
 * How far somebody who left is on the way to a subsidy (补贴进度).
 *
 * @param dueOn from which day on she has worked there long enough, as the number of the law says on the day of asking
 * @param file number of the file that she handed in since they left; empty when there is none
 * @param paidFen what was paid or will be paid for it
 */
record SubsidyStep(PersonId person, Subsidy subsidy, LocalDate dueOn, State state, String file, long paidFen) {

    /** Where it stands. */
    enum State {
        /** 月数未到 */
        WAITS,
        /** 可以申请 */
        DUE,
        /** 已递交 */
        HANDED_IN,
        /** 已批准 */
        GRANTED,
        /** 未批准 */
        REFUSED
    }
}
