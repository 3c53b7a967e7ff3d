package anjia.access;

/** What a helper may do for a person (委托事项). The person chooses; looking is part of every mandate. */
public enum Errand {
    /** Her files, her letters, and what she is entitled to (查看办件和文书). */
    LOOK,
    /** Hand in, bring what is missing, correct, take back, appeal (代为申请). */
    APPLY,
    /** Say to which account in her own name money goes (代填收款账户). */
    ACCOUNT,
    /** Her life record (查看个人档案). */
    RECORD
}
