package anjia.backup;

/** A backup that is not restored; the database is left as it was (拒绝恢复). */
public final class RestoreRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** Something is in the database already. */
        NOT_EMPTY,
        /** The backup has migrations that this program has not. */
        NEWER,
        /** The backup has a migration that reads differently in this program. */
        ANOTHER_HISTORY,
        /** It opens, and is no backup, or one of a format not known here. */
        NO_BACKUP,
        /** What was loaded does not add up to what was written. */
        DIFFERS,
        /** A paper of the same name with another content lies in the folder. */
        OTHER_PAPERS,
        /** The audit in it does not hold. */
        AUDIT_BROKEN
    }

    private final Reason reason;
    private final String what;

    RestoreRefused(Reason reason, String what) {
        super(reason + ": " + what);
        this.reason = reason;
        this.what = what;
    }

    public Reason reason() {
        return reason;
    }

    /** The migration, table or batch that it is about; no personal data. */
    public String what() {
        return what;
    }
}
