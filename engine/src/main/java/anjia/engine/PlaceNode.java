package anjia.engine;

/**
 * The code of a place, of the county, city or province in which it lies.
 *
 * @param digits first digits of the code that are looked at: 2, 4 or 6
 */
record PlaceNode(int slot, int digits, Range range) implements FigureNode {
    static final Measure CODE = Measure.whole(Unit.PLAIN);

    static PlaceNode of(int slot, int digits) {
        return new PlaceNode(slot, digits, new Range(0, (long) Math.pow(10, digits) - 1, CODE));
    }

    @Override
    public Step.Figure read(Frame frame) {
        var place = frame.place(slot);
        var spec = frame.spec(slot);
        var low = place == null ? range.low() : Long.parseLong(place.substring(0, digits));
        var high = place == null ? range.high() : low;
        return frame.read(new Step.FactRead(spec, frame.fact(slot), low, high, CODE), low, high);
    }
}
