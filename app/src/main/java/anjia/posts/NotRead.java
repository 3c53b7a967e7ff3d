package anjia.posts;

/** A file of posts that cannot be read, and why (无法读取的表格); words of {@code posts.table.notRead}. */
final class NotRead extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why; each with a sentence that says what to do. */
    enum Reason {
        /** Nothing was chosen, or the file is empty. */
        NOTHING,
        /** More bytes than we take. */
        TOO_LARGE,
        /** Too much once it is unpacked. */
        TOO_MUCH,
        /** The format of before 2007, or one locked by a password: both begin alike. */
        OLD_OR_LOCKED,
        /** No workbook: text with commas, a document, a picture. */
        OTHER_KIND,
        BROKEN,
        TOO_MANY_ROWS,
        /** No line has the names of the columns. */
        NO_HEAD,
        /** A column that the template has is not there. */
        COLUMN_LACKS,
        /** A column that the template does not have: what stands in it would be lost. */
        COLUMN_UNKNOWN,
        COLUMN_TWICE,
        /** There are columns and no posts. */
        NO_POSTS,
        /** Too many tables are being read; in a minute it goes. */
        BUSY
    }

    private final Reason reason;
    private final String about;

    NotRead(Reason reason) {
        this(reason, "");
    }

    /** @param about what it is about: the name of a column */
    NotRead(Reason reason, String about) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.about = about;
    }

    Reason reason() {
        return reason;
    }

    String about() {
        return about;
    }
}
