package anjia.places;

/**
 * A department whose offices serve people on this platform (部门).
 *
 * @param official what it is in charge of, in its official words
 * @param ofThePlan whether it is one of the nine that issued the plan of the province
 * @param sure "read" in the text, or "designed" by us
 */
public record Department(String code, String official, boolean ofThePlan, String sure, String source) {

    /** No department: the comprehensive window takes for all of them (综合窗口). */
    public static final String WINDOW = "window";
}
