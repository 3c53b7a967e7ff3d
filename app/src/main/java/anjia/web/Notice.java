package anjia.web;

/** What a message on a page is about (消息的种类). */
public enum Notice {
    /** It is done. */
    GOOD,
    /** There is time, but something is to be done or known. */
    SOON,
    /** Something went wrong. */
    WRONG,
    /** Just so that one knows. */
    PLAIN
}
