package anjia.brands;

/** What a brand lives by (劳务品牌类型). */
public enum BrandKind {
    /** 技能型 */
    SKILL,
    /** 服务型 */
    SERVICE,
    /** 文旅型 */
    CULTURE,
    /** 民生型 */
    LIVELIHOOD
}
