package anjia.demo;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The four characters with which the file numbers of a county's offices begin (办件号段), each office its own.
 *
 * @param agencies the hall first, then human resources, medical insurance, education, housing, public security, the trade union
 * @param town of the town with this place in the list, from 1
 */
record NumberBlocks(List<String> agencies, IntFunction<String> town) {

    /** Those of GB 32100 that a file number may have. */
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int TOWNS = 40;

    /** 2400 is the hall of 紫阳, 6124 its centre of human resources, 2402 the window of its second town. */
    static NumberBlocks of(DemoCounty county) {
        var ending = county.ending();
        var agencies = Stream.of(
                ending + "00",
                "61" + ending,
                "62" + ending,
                "63" + ending,
                "64" + ending,
                "65" + ending,
                "66" + ending);
        return new NumberBlocks(agencies.toList(), town -> "%s%02d".formatted(ending, town));
    }

    /** A038 is the hall of the county with the index 38, B038 its centre of human resources; the windows of all towns are counted through. */
    static NumberBlocks of(int county) {
        var agencies = Stream.of("A", "B", "C", "D", "E", "F", "G").map(letter -> "%s%03d".formatted(letter, county));
        return new NumberBlocks(agencies.toList(), town -> "T" + threeCharacters(county * TOWNS + town));
    }

    private static String threeCharacters(int number) {
        var base = CHARACTERS.length();
        return "" + CHARACTERS.charAt(number / base / base) + CHARACTERS.charAt(number / base % base)
                + CHARACTERS.charAt(number % base);
    }
}
