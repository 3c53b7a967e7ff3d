package anjia.access;

/** A password as the house keeps it (口令散列), for accounts that are given the same one: reckoned once. */
public record KeptPassword(String hash) {

    /** Nobody learns it from a log. */
    @Override
    public String toString() {
        return "KeptPassword[…]";
    }
}
