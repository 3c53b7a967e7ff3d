package anjia.papers;

/** A file that is not taken, and why (不能收的文件); words of {@code papers.notTaken}. */
public final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why; each with a sentence that says what to do. */
    public enum Reason {
        EMPTY,
        /** More bytes than we keep. */
        TOO_LARGE,
        /** Neither a photo nor a PDF. */
        OTHER_KIND,
        HEIC,
        /** It begins like a photo and cannot be read. */
        BROKEN_PHOTO,
        TOO_MANY_PIXELS,
        BROKEN_PDF,
        ENCRYPTED_PDF,
        /** It holds a program, or other files. */
        ACTIVE_PDF,
        TOO_MANY_PAGES,
        /** She has as many as we keep for one person. */
        TOO_MANY_PAPERS
    }

    private final Reason reason;

    NotTaken(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
