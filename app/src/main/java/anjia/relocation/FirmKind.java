package anjia.relocation;

/** What kind of work came to the county (类型). */
public enum FirmKind {
    /** 转移企业 */
    RELOCATED,
    /** 社区工厂 */
    COMMUNITY_FACTORY,
    /** 就业帮扶车间 */
    WORKSHOP
}
