package anjia.web;

/** One answer to choose (选项); the hint explains it in a few words and may be empty. */
public record Choice(String value, String label, String hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, "");
    }
}
