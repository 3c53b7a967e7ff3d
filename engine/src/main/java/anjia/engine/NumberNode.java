package anjia.engine;

import anjia.engine.NumberTable.By;
import anjia.engine.Step.FactRead;
import anjia.engine.Step.NumberRead;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number of the law at a day and, where it differs between classes of counties, for a place.
 *
 * @param placeSlot fact that names the place; DESK for the desk's own; NOWHERE for a number that is the same everywhere
 * @param classSlot fact that gives the county's class where no list of counties reaches; NOWHERE when there is none
 */
record NumberNode(NumberTable number, FigureNode.When when, int placeSlot, int classSlot) implements FigureNode {
    static final int NOWHERE = -1;
    static final int DESK = -2;

    @Override
    public Range range() {
        return number.range();
    }

    @Override
    public Step.Figure read(Frame frame) {
        var day = frame.day(when);
        var supposed = frame.supposed(number.name());
        if (supposed != null) return supposed(frame, supposed, day);
        var version = number.versionOn(day);
        if (version < 0) return hole(frame, null, null);
        frame.holdsUntil(when, number.until(version));
        if (number.by() == By.NOTHING) return found(frame, version, 0, CountyClasses.NO_LIST, null);
        var place = placeSlot == DESK ? frame.division() : frame.place(placeSlot);
        if (number.by() == By.PLACE) return ofPlace(frame, version, place);
        var list = frame.counties().listOn(day);
        frame.holdsUntil(when, frame.counties().until(list));
        if (place == null) return openPlace(frame, version, list);
        if (list == CountyClasses.NO_LIST) return givenClass(frame, version, place);
        var countyClass = frame.counties().classIn(list, frame.counties().index(place));
        return countyClass == 0 ? hole(frame, place, null) : found(frame, version, countyClass, list, place);
    }

    private Step.Figure supposed(Frame frame, long value, long day) {
        frame.holdsUntil(when, day);
        return frame.read(number.supposed(value, day), value, value);
    }

    private Step.Figure ofPlace(Frame frame, int version, @Nullable String place) {
        if (place == null && placeSlot == DESK) return hole(frame, null, null);
        if (place == null)
            return open(frame, number.range().low(), number.range().high(), List.of(frame.figure(placeSlot)));
        var reading = number.readingFor(version, place);
        return reading != null ? frame.read(reading, reading.low(), reading.high()) : hole(frame, place, null);
    }

    private Step.Figure found(Frame frame, int version, int countyClass, int list, @Nullable String place) {
        var reading = number.reading(version, countyClass, list);
        return reading != null ? frame.read(reading, reading.low(), reading.high()) : hole(frame, place, countyClass);
    }

    /** Before the first list of counties the class itself may be given as a fact. */
    private Step.Figure givenClass(Frame frame, int version, String place) {
        if (classSlot == NOWHERE) return hole(frame, place, null);
        var given = frame.figure(classSlot);
        return given.exact()
                ? found(frame, version, (int) given.low(), CountyClasses.NO_LIST, place)
                : over(frame, version, number.versions().get(version).values().keySet(), List.of(given));
    }

    private Step.Figure openPlace(Frame frame, int version, int list) {
        if (placeSlot == DESK) return hole(frame, null, null);
        var present = list == CountyClasses.NO_LIST
                ? number.versions().get(version).values().keySet()
                : presentIn(frame, list);
        return over(frame, version, present, List.of(frame.figure(placeSlot)));
    }

    private static SortedSet<Integer> presentIn(Frame frame, int list) {
        return frame.counties().lists().get(list).present();
    }

    /** Every class is possible; one to which the law gives no value is a hole. */
    private Step.Figure over(Frame frame, int version, Iterable<Integer> classes, List<FactRead> open) {
        var low = number.range().high();
        var high = number.range().low();
        for (var each : classes) {
            var reading = number.reading(version, each, CountyClasses.NO_LIST);
            if (reading == null) return hole(frame, null, each);
            low = Math.min(low, reading.low());
            high = Math.max(high, reading.high());
        }
        return open(frame, low, high, open);
    }

    private Step.Figure open(Frame frame, long low, long high, List<FactRead> open) {
        return frame.read(new NumberRead(number.name(), null, low, high, measure(), open), low, high);
    }

    private Step.Figure hole(Frame frame, @Nullable String place, @Nullable Integer countyClass) {
        var day = frame.day(when);
        frame.missing(number.name(), day, place, countyClass);
        frame.holdsUntil(when, day);
        return open(frame, number.range().low(), number.range().high(), List.of());
    }
}
