package anjia.fairs;

import java.util.List;

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
    /** 大型群众性活动安全许可, from 1,000 people on */
    PERMIT;

    /** Those that a fair owes; a fair that is only online owes the first two. */
    static List<Duty> of(Plan plan) {
        if (!plan.onSite()) return List.of(WORK_PLAN, EMERGENCY_PLAN);
        return Permit.of(plan).isPresent() ? List.of(values()) : List.of(WORK_PLAN, EMERGENCY_PLAN, SECURITY_PLAN);
    }
}
