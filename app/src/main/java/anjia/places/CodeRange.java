package anjia.places;

/** A half-open range of division codes: {@code from <= code < to} in byte order, as {@code collate "C"} compares. */
public record CodeRange(String from, String to) {

    public boolean contains(DivisionCode code) {
        return code.value().compareTo(from) >= 0 && code.value().compareTo(to) < 0;
    }
}
