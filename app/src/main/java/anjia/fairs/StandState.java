package anjia.fairs;

/** Where an employer's wish to come stands (参会状态). */
enum StandState {
    /** 待核实 */
    ASKED,
    /** 已核实: employer and briefs are true and lawful. */
    ACCEPTED,
    /** 未通过 */
    REFUSED,
    /** 已退出 */
    WITHDRAWN
}
