package anjia.posts;

import anjia.places.DivisionCode;
import anjia.posts.PostContent.Contract;
import anjia.posts.PostContent.Hours;
import anjia.posts.PostContent.Insurance;
import anjia.posts.PostContent.Shift;
import anjia.posts.PostContent.Wage;
import anjia.web.DateParts;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an employer typed and ticked of a post (岗位填写表), by field in one order; what cannot be read becomes something that {@link PostChecks} refuses at its field. */
record PostForm(Map<String, List<String>> typed) {

    static final String OCCUPATION = "occupation";
    static final String WORD = "word";
    static final String CERTIFICATES = "certificates";
    static final String HAZARDS = "hazards";
    private static final String YES = "true";

    private static final List<String> DAYS = List.of("startOn", "openUntil");
    private static final Set<String> FIELDS = Set.of(
            OCCUPATION,
            WORD,
            "title",
            "work",
            "division",
            "place",
            "openings",
            "per",
            "wage",
            "wageHigh",
            "wageParts",
            "time",
            "hours",
            "hoursADay",
            "shift",
            "lodging",
            "meals",
            "contract",
            "insurance",
            "startOn.year",
            "startOn.month",
            "startOn.day",
            "openUntil.year",
            "openUntil.month",
            "openUntil.day",
            "experience",
            CERTIFICATES,
            HAZARDS,
            "ageGround",
            "healthGround");

    /** What no count, amount or day is read as. */
    private static final int UNREADABLE = -1;

    PostForm {
        typed = Collections.unmodifiableSortedMap(new TreeMap<>(typed));
    }

    /** What an empty form begins with: full-time work by day, six months of nothing decided for the employer. */
    static PostForm empty() {
        return new PostForm(Map.of(
                "per", List.of("month"),
                "time", List.of("full"),
                "shift", List.of(Shift.DAY.name()),
                "contract", List.of(Contract.FIXED.name()),
                "insurance", List.of(Insurance.ALL.name())));
    }

    /** @param place the name under which the division is typed */
    static PostForm of(PostContent post, String place) {
        var typed = new HashMap<String, List<String>>();
        typed.put(OCCUPATION, List.of(post.occupation()));
        typed.put("title", List.of(post.title()));
        typed.put("work", List.of(post.work()));
        typed.put("division", List.of(place));
        typed.put("place", List.of(post.place()));
        typed.put("openings", List.of(String.valueOf(post.openings())));
        typed.put("per", List.of(post.wage().hourly() ? "hour" : "month"));
        typed.put("wage", List.of(yuan(post.wage().low())));
        typed.put("wageHigh", List.of(yuan(post.wage().high())));
        typed.put("wageParts", List.of(post.wage().parts()));
        typed.put("time", List.of(post.hours().partTime() ? "part" : "full"));
        typed.put("hours", List.of(String.valueOf(post.hours().daysAWeek())));
        typed.put("hoursADay", List.of(String.valueOf(post.hours().hoursADay())));
        typed.put("shift", List.of(post.hours().shift().name()));
        typed.put("lodging", List.of(String.valueOf(post.lodging())));
        typed.put("meals", List.of(String.valueOf(post.meals())));
        typed.put("contract", List.of(post.contract().name()));
        typed.put("insurance", List.of(post.insurance().name()));
        day(typed, "startOn", post.startOn());
        day(typed, "openUntil", post.openUntil());
        typed.put("experience", List.of(String.valueOf(post.experience())));
        typed.put(CERTIFICATES, post.certificates());
        typed.put(HAZARDS, post.hazards());
        typed.put("ageGround", List.of(post.ageGround()));
        typed.put("healthGround", List.of(post.healthGround()));
        return new PostForm(typed);
    }

    private static void day(Map<String, List<String>> typed, String name, LocalDate day) {
        var parts = DateParts.of(day);
        typed.put(name + ".year", List.of(parts.year()));
        typed.put(name + ".month", List.of(parts.month()));
        typed.put(name + ".day", List.of(parts.day()));
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).stripTrailingZeros().toPlainString();
    }

    /** The same again for another time: its days are over, and new ones are not guessed. */
    static PostForm like(PostContent post, String place) {
        var typed = new HashMap<>(of(post, place).typed());
        typed.keySet().removeIf(field -> DAYS.stream().anyMatch(day -> field.startsWith(day + ".")));
        return new PostForm(typed);
    }

    /** An occupation is chosen: what the law asks for in it and what it usually brings is ticked, for the employer to look at. */
    PostForm choosing(String code, List<String> certificates, List<String> hazards) {
        var chosen = new HashMap<>(typed);
        chosen.put(OCCUPATION, List.of(code));
        chosen.put(CERTIFICATES, certificates);
        chosen.put(HAZARDS, hazards);
        chosen.put("ageGround", List.of(""));
        chosen.put("healthGround", List.of(""));
        return new PostForm(chosen);
    }

    /** What was typed into its fields, as it was typed, without what else a form carries. */
    PostForm own() {
        var own = new HashMap<String, List<String>>();
        typed.forEach((name, values) -> {
            var said = values.stream().filter(value -> !value.isEmpty()).toList();
            if (FIELDS.contains(name) && !said.isEmpty()) own.put(name, said);
        });
        return new PostForm(own);
    }

    /** Characters of all its fields together. */
    int length() {
        return own().typed().values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
    }

    String said(String name) {
        return typed.getOrDefault(name, List.of("")).stream()
                .findFirst()
                .orElse("")
                .strip()
                .replace("\r\n", "\n");
    }

    List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    boolean ticked(String name) {
        return YES.equals(said(name));
    }

    DateParts day(String name) {
        return DateParts.from(typed.keySet().stream().collect(Collectors.toMap(key -> key, this::said)), name);
    }

    /** @param division of the place that was typed */
    PostContent content(DivisionCode division) {
        return new PostContent(
                said(OCCUPATION),
                said("title"),
                said("work"),
                division,
                said("place"),
                count("openings"),
                wage(),
                new Hours(
                        count("hours"), count("hoursADay"), one(Shift.values(), "shift"), "part".equals(said("time"))),
                ticked("lodging"),
                ticked("meals"),
                one(Contract.values(), "contract"),
                one(Insurance.values(), "insurance"),
                day("startOn").toDay().orElse(LocalDate.MIN),
                day("openUntil").toDay().orElse(LocalDate.MIN),
                said("experience").isEmpty() ? 0 : count("experience"),
                all(CERTIFICATES),
                all(HAZARDS),
                said("ageGround"),
                said("healthGround"));
    }

    /** One amount alone is the whole wage. */
    private Wage wage() {
        var low = fen("wage");
        var high = said("wageHigh").isEmpty() ? low : fen("wageHigh");
        return new Wage("hour".equals(said("per")), low, high, said("wageParts"));
    }

    private long fen(String name) {
        var plain = plain(name);
        return plain.matches("\\d{1,7}(\\.\\d{1,2})?")
                ? new BigDecimal(plain).movePointRight(2).longValueExact()
                : UNREADABLE;
    }

    private int count(String name) {
        var plain = plain(name);
        return plain.matches("\\d{1,6}") ? Integer.parseInt(plain) : UNREADABLE;
    }

    private String plain(String name) {
        return Normalizer.normalize(said(name), Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
    }

    /** The first one where nothing of the list was sent, which the form does not do. */
    private <E extends Enum<E>> E one(E[] list, String name) {
        return Arrays.stream(list)
                .filter(each -> each.name().equals(said(name)))
                .findFirst()
                .orElse(list[0]);
    }
}
