package anjia.objections;

/** What is not right, as she chose it (异议类型). */
enum Wrong {
    /** 不是我的: it never was, or it is somebody else's. */
    NOT_MINE,
    /** 日期不对 */
    DAYS,
    /** 少了: months are lacking. */
    LACKING,
    /** 没有理由看: somebody opened her record who had no reason to. */
    NO_REASON,
    /** 别的 */
    OTHER
}
