package anjia.brands;

import anjia.places.DivisionLevel;

/** By whom a brand is recognised (认定级别). */
public enum BrandLevel {
    /** 县级 */
    COUNTY(DivisionLevel.COUNTY),
    /** 市级 */
    CITY(DivisionLevel.CITY),
    /** 省级 */
    PROVINCE(DivisionLevel.PROVINCE),
    /** 国家级: the ministry recognises it, the province writes down by which paper. */
    NATIONAL(DivisionLevel.PROVINCE);

    private final DivisionLevel tier;

    BrandLevel(DivisionLevel tier) {
        this.tier = tier;
    }

    /** Tier of the office that decides here. */
    DivisionLevel tier() {
        return tier;
    }
}
