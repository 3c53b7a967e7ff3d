package anjia.access;

/** A request key that came before with another body, or from somebody else (422). */
public final class KeyReused extends RuntimeException {

    public KeyReused(String route) {
        super("a request key of %s was used before for something else".formatted(route));
    }
}
