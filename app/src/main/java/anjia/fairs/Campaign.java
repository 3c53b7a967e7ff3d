package anjia.fairs;

/** The special action that a fair belongs to (就业服务专项活动). */
enum Campaign {
    /** 春风行动 */
    SPRING_BREEZE,
    /** 春暖农民工 */
    SPRING_WARMTH,
    /** 农村劳动力转移就业百日行动 */
    HUNDRED_DAYS,
    NONE
}
