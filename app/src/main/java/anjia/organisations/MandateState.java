package anjia.organisations;

/** Where a mandate stands (授权状态). */
enum MandateState {
    /** Waits for the office. */
    ASKED,
    /** Checked; in force until its day. */
    VALID,
    REFUSED,
    /** By the person, before it was checked. */
    TAKEN_BACK,
    /** Before its day. */
    ENDED
}
