package anjia.cases;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.Strips;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Places;
import anjia.record.LifeRecord;
import anjia.record.MonthsPaid;
import anjia.record.Spell;
import anjia.record.SpellKinds;
import anjia.web.Choice;
import anjia.web.Frame;
import anjia.web.Lanes;
import anjia.web.Moment;
import anjia.web.StripYear;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The life record of a person as staff see it (个人档案): told downwards for the rail, and as lanes over the years for the file. */
@Service
public class PersonRecord {

    private static final String SCHEME = "unemployment";

    private static final int MOST_EMPLOYERS = 6;

    private final LifeRecord record;
    private final Strips strips;
    private final Places places;
    private final DivisionCode province;

    PersonRecord(LifeRecord record, Strips strips, Places places, @Value("${anjia.province:61}") String province) {
        this.record = record;
        this.strips = strips;
        this.places = places;
        this.province = new DivisionCode(province);
    }

    /** @param counted how many months, in words; {@code years} may be empty */
    public record Contributions(List<StripYear> years, String counted) {}

    /** Newest first, from today on. */
    public List<Moment> moments(Actor actor, PersonId person, LocalDate day, Frame frame) {
        return record.spells(actor, person).stream()
                .map(spell -> moment(spell, day, frame))
                .toList();
    }

    private Moment moment(Spell spell, LocalDate day, Frame frame) {
        var holds = spell.holdsOn(day);
        return new Moment(
                holds ? Moment.Kind.TODAY : Moment.Kind.KNOWN,
                String.valueOf(spell.from().getYear()),
                name(spell, frame),
                line(spell, frame),
                "");
    }

    private String line(Spell spell, Frame frame) {
        var to = spell.to();
        var length = to == null
                ? frame.text("cases.record.since", frame.formats().day(spell.from()))
                : frame.text("cases.record.until", frame.formats().day(to.minusDays(1)));
        var place = spell.place() == null ? "" : frame.place(places.localName(spell.place()));
        return Stream.of(place, length, ended(spell, frame))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + frame.text("web.listComma") + other)
                .orElse("");
    }

    private static String ended(Spell spell, Frame frame) {
        var key = "catalogue.ended." + spell.details().get("ended");
        return frame.texts().has(key) ? frame.text(key) : "";
    }

    /** Where she worked by the record, the last first, each once: value and label are the name, the hint says where and until when. */
    public List<Choice> employers(Actor actor, PersonId person, Frame frame) {
        var employers = new LinkedHashMap<String, Choice>();
        for (var spell : record.spells(actor, person)) {
            var name = employer(spell);
            if (spell.kind().equals(SpellKinds.WORK) && name != null)
                employers.putIfAbsent(name, new Choice(name, name, line(spell, frame)));
        }
        return employers.values().stream().limit(MOST_EMPLOYERS).toList();
    }

    private static @Nullable String employer(Spell spell) {
        return spell.organisationName() == null ? spell.details().get("employer") : spell.organisationName();
    }

    private static String name(Spell spell, Frame frame) {
        if (employer(spell) instanceof String employer) return employer;
        var key = "cases.record.kind." + spell.kind();
        return frame.text(frame.texts().has(key) ? key : "cases.record.kind.other");
    }

    public Contributions contributions(Actor actor, PersonId person, LocalDate day, Frame frame) {
        var paid = paid(actor, person, day);
        var key = paid.complete() ? "cases.record.months" : "cases.record.atLeast";
        return new Contributions(
                strips.years(paid.runs(), null, day),
                frame.text(key, frame.formats().months(paid.count())));
    }

    public Lanes lanes(Actor actor, PersonId person, LocalDate day, Frame frame) {
        var spells = record.spells(actor, person);
        var paid = paid(actor, person, day);
        var first = Stream.concat(
                        spells.stream().map(Spell::from),
                        paid.runs().stream().map(run -> run.first().atDay(1)))
                .min(Comparator.naturalOrder())
                .orElse(day.minusYears(5));
        return new Lanes(
                first.withDayOfYear(1),
                day,
                List.of(
                        new Lanes.Lane(
                                frame.text("cases.lane.work"),
                                bars(spells, SpellKinds.WORK, day, frame),
                                frame.text("cases.lane.noWork")),
                        new Lanes.Lane(
                                frame.text("cases.lane.insurance"),
                                runs(paid, spells, day, frame),
                                frame.text("cases.lane.noInsurance")),
                        new Lanes.Lane(
                                frame.text("cases.lane.drawn"),
                                bars(spells, SpellKinds.UNEMPLOYMENT_BENEFIT, day, frame),
                                frame.text("cases.lane.notDrawn"))));
    }

    private List<Lanes.Bar> bars(List<Spell> spells, String kind, LocalDate day, Frame frame) {
        return spells.stream()
                .filter(spell -> spell.kind().equals(kind) && !spell.from().isAfter(day))
                .sorted(Comparator.comparing(Spell::from))
                .map(spell -> new Lanes.Bar(spell.from(), last(spell, day), name(spell, frame), kind(spell.place())))
                .toList();
    }

    /** Work in another province without a month in our book may have been insured there. */
    private List<Lanes.Bar> runs(MonthsPaid paid, List<Spell> spells, LocalDate day, Frame frame) {
        var bars = new ArrayList<Lanes.Bar>();
        if (!paid.complete())
            spells.stream()
                    .filter(spell ->
                            spell.kind().equals(SpellKinds.WORK) && kind(spell.place()) == Lanes.Kind.ELSEWHERE)
                    .filter(spell -> !isInsured(paid, spell, day))
                    .map(spell -> new Lanes.Bar(
                            spell.from(), last(spell, day), frame.text("cases.lane.ask"), Lanes.Kind.UNKNOWN))
                    .forEach(bars::add);
        paid.runs().stream()
                .map(run -> new Lanes.Bar(
                        run.first().atDay(1),
                        run.last().atEndOfMonth(),
                        frame.formats().months(run.months()),
                        kind(run.place())))
                .forEach(bars::add);
        bars.sort(Comparator.comparing(Lanes.Bar::from));
        return bars;
    }

    private static boolean isInsured(MonthsPaid paid, Spell work, LocalDate day) {
        return paid.runs().stream()
                .anyMatch(run -> !run.first().atDay(1).isAfter(last(work, day))
                        && !run.last().atEndOfMonth().isBefore(work.from()));
    }

    private Lanes.Kind kind(@Nullable DivisionCode place) {
        var at = place == null ? null : place.at(DivisionLevel.PROVINCE).orElse(null);
        return at == null || Objects.equals(at, province) ? Lanes.Kind.HERE : Lanes.Kind.ELSEWHERE;
    }

    private static LocalDate last(Spell spell, LocalDate day) {
        var to = spell.to();
        return to == null || to.isAfter(day) ? day : to.minusDays(1);
    }

    private MonthsPaid paid(Actor actor, PersonId person, LocalDate day) {
        return record.monthsPaid(actor, person, SCHEME, null, YearMonth.from(day));
    }
}
