package anjia.vault;

/** The keys do not fit the database; the start ends here, because going on would seal with keys that open nothing (密钥不符). */
public final class UnusableKeys extends RuntimeException {

    private final String found;
    private final String remedy;

    UnusableKeys(String found, String remedy) {
        super(found + " " + remedy);
        this.found = found;
        this.remedy = remedy;
    }

    /** What is wrong, one sentence. */
    public String found() {
        return found;
    }

    /** What the operator should do, one sentence. */
    public String remedy() {
        return remedy;
    }
}
