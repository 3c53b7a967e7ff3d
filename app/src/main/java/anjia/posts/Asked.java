package anjia.posts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        var fields = fields();
        if (!after.isEmpty()) fields.put("after", after);
        return address(FindPages.PATH, fields);
    }

    /** The same on another page. */
    String at(String path) {
        return address(path, fields());
    }

    private static String address(String path, Map<String, String> fields) {
        return fields.isEmpty()
                ? path
                : path + "?"
                        + fields.entrySet().stream()
                                .map(one ->
                                        one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }

    /** As it is sent and kept: what was left empty is not there. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put(WORD, word);
        fields.put(PLACE, place);
        fields.put(FAR, far);
        fields.put(WAGE, wage);
        fields.put(LODGING, lodging ? YES : "");
        fields.put(DAY, day ? YES : "");
        fields.put(PART_TIME, partTime ? YES : "");
        fields.values().removeIf(String::isEmpty);
        return fields;
    }
}
