package anjia.posts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody typed and ticked when looking for work (求职条件), as it stands in the address.
 *
 * @param word the work in her own words; {@code place} and {@code wage} as typed; all may be empty
 * @param far how many kilometres around the place as well, one of {@link #AROUND}; empty for the place alone
 */
record Asked(String word, String place, String far, String wage, boolean lodging, boolean day, boolean partTime) {

    private static final int LONGEST = 60;

    static final String WORD = "q";
    static final String PLACE = "place";
    static final String FAR = "far";
    static final String WAGE = "wage";
    static final String LODGING = "lodging";
    static final String DAY = "day";
    static final String PART_TIME = "part";
    static final String YES = "true";

    /** Kilometres; the steps are ours. */
    static final List<String> AROUND = List.of("50", "100", "200");

    static Asked read(Map<String, String> parameters) {
        return new Asked(
                text(parameters, WORD),
                text(parameters, PLACE),
                AROUND.contains(text(parameters, FAR)) ? text(parameters, FAR) : "",
                text(parameters, WAGE),
                parameters.containsKey(LODGING),
                parameters.containsKey(DAY),
                parameters.containsKey(PART_TIME));
    }

    private static String text(Map<String, String> parameters, String name) {
        var typed = parameters.getOrDefault(name, "").strip();
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    boolean isAnything() {
        return !equals(new Asked("", "", "", "", false, false, false));
    }

    boolean hasChoices() {
        return lodging || day || partTime || !wage.isEmpty() || !far.isEmpty();
    }

    Asked withWord(String other) {
        return new Asked(other, place, far, wage, lodging, day, partTime);
    }

    /** How far is meant from the place that was typed: it is not taken along to another. */
    Asked withPlace(String other) {
        return new Asked(word, other, "", wage, lodging, day, partTime);
    }

    Asked withWage(String other) {
        return new Asked(word, place, far, other, lodging, day, partTime);
    }

    Asked within(String kilometres) {
        return new Asked(word, place, kilometres, wage, lodging, day, partTime);
    }

    /** Kilometres around the place; 0 for the place alone. */
    int kilometres() {
        return far.isEmpty() ? 0 : Integer.parseInt(far);
    }

    Asked anyLodging() {
        return new Asked(word, place, far, wage, false, day, partTime);
    }

    Asked anyShift() {
        return new Asked(word, place, far, wage, lodging, false, partTime);
    }

    Asked anyHours() {
        return new Asked(word, place, far, wage, lodging, day, false);
    }

    String address() {
        return address("");
    }

    /** @param after the key of a card; empty for the first page */
    String address(String after) {
        var query = Stream.of(
                        said(WORD, word),
                        said(PLACE, place),
                        said(FAR, far),
                        said(WAGE, wage),
                        said(LODGING, lodging ? YES : ""),
                        said(DAY, day ? YES : ""),
                        said(PART_TIME, partTime ? YES : ""),
                        said("after", after))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? FindPages.PATH : FindPages.PATH + "?" + query;
    }

    private static String said(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
