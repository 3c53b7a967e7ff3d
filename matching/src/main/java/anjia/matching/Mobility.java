package anjia.matching;

/** How far from home a seeker is ready to work (求职意向区域), nearest first. */
public enum Mobility {
    COUNTY,
    PREFECTURE,
    PROVINCE,
    NATION
}
