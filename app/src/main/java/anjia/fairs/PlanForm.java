package anjia.fairs;

import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.web.DateParts;
import anjia.web.FieldError;
import anjia.web.Formats;
import anjia.web.Frame;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an officer types about a fair that is planned; what is wrong is told at its field. */
record PlanForm(Map<String, String> typed) {

    static final PlanForm EMPTY = new PlanForm(Map.of(
            "onSite", "true", "begins", "09:00", "ends", "15:00", "wishes", "5", "interviews", "3", "minutes", "15"));

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 300;
    private static final int MOST_PEOPLE = 200_000;
    private static final int MOST_BOOTHS = 5_000;
    private static final int MOST_WISHES = 10;
    private static final int MOST_INTERVIEWS = 5;

    PlanForm {
        typed = Map.copyOf(typed);
    }

    static PlanForm of(Plan plan, String county) {
        var typed = new HashMap<String, String>();
        typed.put("name", plan.name());
        typed.put("campaign", plan.campaign().name());
        typed.put("county", county);
        typed.put("onSite", String.valueOf(plan.onSite()));
        typed.put("online", String.valueOf(plan.online()));
        typed.put("link", plan.link());
        typed.put("venue", plan.venue());
        typed.put("way", plan.way());
        day(typed, "day", plan.day());
        day(typed, "signUpUntil", plan.signUpUntil());
        typed.put("begins", plan.begins().toString());
        typed.put("ends", plan.ends().toString());
        typed.put("expected", String.valueOf(plan.expected()));
        typed.put("booths", String.valueOf(plan.booths()));
        typed.put("wishes", String.valueOf(plan.wishes()));
        typed.put("interviews", String.valueOf(plan.interviews()));
        typed.put("minutes", String.valueOf(plan.minutes()));
        return new PlanForm(typed);
    }

    private static void day(Map<String, String> typed, String name, LocalDate day) {
        var parts = DateParts.of(day);
        typed.put(name + ".year", parts.year());
        typed.put(name + ".month", parts.month());
        typed.put(name + ".day", parts.day());
    }

    String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    boolean ticked(String field) {
        return "true".equals(typed.get(field));
    }

    DateParts day(String field) {
        return DateParts.from(typed, field);
    }

    private Optional<LocalTime> time(String field) {
        try {
            return Optional.of(LocalTime.parse(text(field).replace('：', ':').replaceFirst("^(\\d):", "0$1:")));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    private int number(String field) {
        return text(field).matches("\\d{1,7}") ? Integer.parseInt(text(field)) : -1;
    }

    private Optional<Campaign> campaign() {
        return Arrays.stream(Campaign.values())
                .filter(one -> one.name().equals(text("campaign")))
                .findFirst();
    }

    private Optional<DivisionCode> county(List<Division> counties) {
        if (counties.size() == 1) return Optional.of(counties.getFirst().code());
        return counties.stream()
                .filter(one -> one.name().equals(text("county")))
                .map(Division::code)
                .findFirst();
    }

    /** For a form without faults. */
    Plan plan(List<Division> counties) {
        return new Plan(
                text("name"),
                campaign().orElseThrow(),
                county(counties).orElseThrow(),
                ticked("onSite"),
                ticked("online"),
                ticked("online") ? text("link") : "",
                ticked("onSite") ? text("venue") : "",
                ticked("onSite") ? text("way") : "",
                day("day").toDay().orElseThrow(),
                time("begins").orElseThrow(),
                time("ends").orElseThrow(),
                number("expected"),
                ticked("onSite") ? number("booths") : 0,
                day("signUpUntil").toDay().orElseThrow(),
                number("wishes"),
                number("interviews"),
                number("minutes"));
    }

    List<FieldError> faults(List<Division> counties, LocalDate today, Frame frame) {
        var faults = new Faults(frame);
        var length = text("name").length();
        faults.add(length < 2 || length > LONGEST_NAME, "name", LONGEST_NAME);
        faults.add(campaign().isEmpty(), "campaign");
        faults.add(county(counties).isEmpty(), "county");
        faults.add(!ticked("onSite") && !ticked("online"), "onSite");
        faults.add(ticked("online") && !isLink(text("link")), "link");
        if (ticked("onSite")) {
            faults.add(text("venue").length() < 2 || text("venue").length() > LONGEST_TEXT, "venue", LONGEST_TEXT);
            faults.add(text("way").length() > LONGEST_TEXT, "way", LONGEST_TEXT);
            faults.add(outside("booths", 1, MOST_BOOTHS), "booths", MOST_BOOTHS);
        }
        days(faults, today);
        faults.add(outside("expected", 1, MOST_PEOPLE), "expected", MOST_PEOPLE);
        faults.add(outside("wishes", 1, MOST_WISHES), "wishes", MOST_WISHES);
        faults.add(outside("interviews", 1, MOST_INTERVIEWS), "interviews", MOST_INTERVIEWS);
        faults.add(outside("minutes", 5, 60), "minutes");
        if (faults.all.isEmpty() && plan(counties).slots() < 1)
            faults.all.add(new FieldError("minutes", frame.text("fairs.fault.short")));
        return faults.all;
    }

    private void days(Faults faults, LocalDate today) {
        var day = day("day").toDay();
        faults.add(day.isEmpty() || !day.get().isAfter(today), "day");
        var begins = time("begins");
        var ends = time("ends");
        faults.add(begins.isEmpty(), "begins");
        faults.add(ends.isEmpty() || begins.isPresent() && !ends.get().isAfter(begins.get()), "ends");
        var until = day("signUpUntil").toDay();
        faults.add(
                until.isEmpty()
                        || until.get().isBefore(today)
                        || day.isPresent() && !until.get().isBefore(day.get()),
                "signUpUntil");
    }

    private boolean outside(String field, int least, int most) {
        return number(field) < least || number(field) > most;
    }

    /** To a page of a house with a name, by a safe line. */
    private static boolean isLink(String text) {
        try {
            var link = new URI(text);
            return "https".equals(link.getScheme()) && link.getHost() != null && text.length() <= LONGEST_TEXT;
        } catch (URISyntaxException noLink) {
            return false;
        }
    }

    /** Gathers what is wrong, in the order of the form. */
    private static final class Faults {
        private final Frame frame;
        private final List<FieldError> all = new ArrayList<>();

        Faults(Frame frame) {
            this.frame = frame;
        }

        void add(boolean wrong, String field) {
            if (wrong) all.add(new FieldError(field, frame.text("fairs.fault." + field)));
        }

        void add(boolean wrong, String field, int most) {
            var text = Formats.in(frame.language()).number(most);
            if (wrong) all.add(new FieldError(field, frame.text("fairs.fault." + field, text)));
        }
    }
}
