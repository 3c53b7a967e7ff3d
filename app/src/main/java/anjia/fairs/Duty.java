package anjia.fairs;

/**
 * What somebody ticks before a fair on site is published (法定事项). That it is announced beforehand, and that every employer is verified, the house
 * sees to by itself.
 *
 * @see "人力资源市场暂行条例 第二十八条"
 */
enum Duty {
    /** 组织实施办法 */
    WORK_PLAN,
    /** 应急预案 */
    EMERGENCY_PLAN,
    /** 安全保卫工作方案 */
    SECURITY_PLAN,
    /** 大型群众性活动安全许可, when it is large enough */
    PERMIT
}
