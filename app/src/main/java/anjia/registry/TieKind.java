package anjia.registry;

/** Why a person belongs to a place (人地关系). Staff see who has a tie in their division. */
public enum TieKind {
    /** 户籍地 */
    HOME_REGISTRATION,
    /** 居住地 */
    RESIDENCE,
    /** 就业地 */
    WORK,
    /** 参保地 */
    INSURED,
    /** 在办件 */
    OPEN_FILE
}
