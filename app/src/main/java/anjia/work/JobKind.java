package anjia.work;

/** One kind of long work (批处理), a bean of the module that owns it. Its portions are small, and each has a transaction of its own. */
public interface JobKind {

    /** Unique, "module.work"; kept in the table, so never change it. */
    String name();

    /** How many pieces there are to do, counted once before the first portion, for the progress shown. */
    long total(String subject);

    /**
     * Does the next portion, in the transaction that also keeps the progress: a portion is either done and remembered, or not done. Keep it under some seconds; stopping waits for it.
     *
     * @param position where it begins: empty the first time, then what the portion before gave
     */
    Portion next(String subject, String position);

    /**
     * What a portion did.
     *
     * @param done pieces done in it
     * @param position where the next one begins
     * @param isLast there is no next one
     */
    record Portion(long done, String position, boolean isLast) {

        public static Portion upTo(String position, long done) {
            return new Portion(done, position, false);
        }

        public static Portion last(long done) {
            return new Portion(done, "", true);
        }
    }
}
