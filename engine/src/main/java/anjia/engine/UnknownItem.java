package anjia.engine;

/** No item of the law has this code. */
public final class UnknownItem extends RuntimeException {
    private final String code;

    public UnknownItem(String code) {
        super("no item has the code " + code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
