package anjia.access;

/** How something reaches a person (通知渠道). */
public enum Channel {
    /** 短信. */
    SMS,
    /** 电子邮件. */
    EMAIL,
    /** 纸质: printed by the office, posted or handed over. */
    PAPER
}
