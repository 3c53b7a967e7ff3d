package anjia.registry;

/** What somebody is to the head of the household (与户主关系, GB/T 4761-2008 first digit). */
public enum HouseholdRole {
    /** 本人或户主 */
    HEAD,
    /** 配偶 */
    SPOUSE,
    /** 子 */
    SON,
    /** 女 */
    DAUGHTER,
    /** 孙子女或外孙子女 */
    GRANDCHILD,
    /** 父母 */
    PARENT,
    /** 祖父母或外祖父母 */
    GRANDPARENT,
    /** 兄弟姐妹 */
    SIBLING,
    /** 其他 */
    OTHER
}
