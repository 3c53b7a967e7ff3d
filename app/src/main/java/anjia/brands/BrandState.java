package anjia.brands;

/** Where a brand stands (品牌状态). One whose last day is over is still RECOGNISED here: it waits to be renewed or ended. */
public enum BrandState {
    /** 待认定 */
    PROPOSED,
    /** 已认定 */
    RECOGNISED,
    /** 未通过 */
    REFUSED,
    /** 已撤销 */
    ENDED
}
