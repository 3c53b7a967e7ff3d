package anjia.fairs;

/** Where a post at a fair stands (参会岗位状态). */
enum OfferState {
    /** 参会: verified together with its employer. */
    BROUGHT,
    /** 待核实: added when its employer was verified already. */
    ASKED,
    /** 已撤下: kept for those who chose it. */
    DROPPED
}
