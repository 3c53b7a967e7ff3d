package anjia.catalogue;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.places.Places;
import anjia.record.LifeRecord;
import anjia.record.MonthsPaid;
import anjia.record.SeenPaper;
import anjia.record.Spell;
import anjia.registry.Corrections;
import anjia.registry.Person;
import anjia.registry.Persons;
import anjia.web.Fact;
import anjia.web.Formats;
import anjia.web.Frame;
import anjia.web.Moment;
import anjia.web.StripYear;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The record of a person in words (个人档案): who she is, her life downwards, her contributions, her papers, who says so and since when it is
 * known; as it is known now, or as it was known at the end of a day.
 */
@Component
public class RecordViews {

    private static final List<String> SCHEMES = List.of("unemployment", "pension");

    private final Persons persons;
    private final Corrections corrections;
    private final LifeRecord record;
    private final Strips strips;
    private final Places places;
    private final Clock clock;

    RecordViews(
            Persons persons, Corrections corrections, LifeRecord record, Strips strips, Places places, Clock clock) {
        this.persons = persons;
        this.corrections = corrections;
        this.record = record;
        this.strips = strips;
        this.places = places;
        this.clock = clock;
    }

    /** @param who empty when nobody knew her then, or the actor does not reach her */
    public record View(List<Fact> who, List<Moment> life, List<Scheme> schemes, List<Fact> papers) {}

    /**
     * Contributions to one scheme.
     *
     * @param counted "一共59个月。"
     * @param complete false when more may lie elsewhere
     */
    public record Scheme(String code, String name, List<StripYear> years, String counted, boolean complete) {}

    /**
     * Whose record is read, by whom, and as it was known when.
     *
     * @param day today, or the day at whose end it was known so
     * @param known that moment; null for what is known now
     */
    private record Asked(
            Actor actor,
            PersonId person,
            LocalDate day,
            @Nullable Instant known) {}

    /** What is known now. */
    public View now(Actor actor, PersonId person, Ways ways, Frame frame) {
        return view(new Asked(actor, person, LocalDate.now(clock), null), ways, frame);
    }

    /** What was known at the end of the day. */
    public View asKnown(Actor actor, PersonId person, LocalDate day, Frame frame) {
        var end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusNanos(1000);
        return view(new Asked(actor, person, day, end), Ways.NONE, frame);
    }

    /** Where an entry leads to from the page that shows it. */
    public interface Ways {
        Ways NONE = _ -> null;

        /** A link of the entry, or null. */
        @Nullable
        Way of(Spell spell);
    }

    /** A link in words. */
    public record Way(String label, String href) {}

    private View view(Asked asked, Ways ways, Frame frame) {
        return new View(who(asked, frame), life(asked, ways, frame), schemes(asked, frame), papers(asked, frame));
    }

    private List<Fact> who(Asked asked, Frame frame) {
        return known(asked).map(person -> facts(person, frame)).orElse(List.of());
    }

    private Optional<Person> known(Asked asked) {
        return asked.known() == null
                ? persons.view(asked.actor(), asked.person())
                : corrections.asKnown(asked.actor(), asked.person(), asked.known());
    }

    private static List<Fact> facts(Person person, Frame frame) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(frame.text("catalogue.record.name"), frame.name(person.name())));
        facts.add(new Fact(
                frame.text("catalogue.record.number"),
                Formats.identityNumber(person.number().value())));
        if (person.phone() instanceof String phone)
            facts.add(new Fact(frame.text("catalogue.record.phone"), Formats.phone(phone)));
        return facts;
    }

    private List<Moment> life(Asked asked, Ways ways, Frame frame) {
        var spells = asked.known() == null
                ? record.spells(asked.actor(), asked.person())
                : record.spells(asked.actor(), asked.person(), asked.known());
        return spells.stream()
                .map(spell -> moment(spell, asked.day(), ways.of(spell), frame))
                .toList();
    }

    private Moment moment(Spell spell, LocalDate day, @Nullable Way way, Frame frame) {
        return new Moment(
                spell.to() == null || spell.to().isAfter(day) ? Moment.Kind.TODAY : Moment.Kind.KNOWN,
                String.valueOf(spell.from().getYear()),
                name(spell, frame),
                line(spell, frame),
                frame.text("catalogue.record.who", source(spell, frame), known(spell, frame)),
                way == null ? "" : way.href(),
                way == null ? "" : way.label());
    }

    /** The entry in a few words: from when to when, where, how it ended. */
    public String line(Spell spell, Frame frame) {
        return Stream.of(during(spell, frame), place(spell, frame), detail(spell, frame))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(frame.text("web.listComma")));
    }

    /** What the entry is: "失业登记", or the employer of a job. */
    public static String name(Spell spell, Frame frame) {
        var key = "record.kind." + spell.kind();
        var name = frame.text(frame.texts().has(key) ? key : "catalogue.record.other");
        var organisation =
                spell.organisationName() == null ? spell.details().get("employer") : spell.organisationName();
        return organisation == null ? name : name + frame.text("web.listComma") + organisation;
    }

    private static String during(Spell spell, Frame frame) {
        var formats = frame.formats();
        return spell.to() == null
                ? frame.text("catalogue.record.sinceDay", formats.day(spell.from()))
                : frame.text(
                        "catalogue.record.fromTo",
                        formats.day(spell.from()),
                        formats.day(spell.to().minusDays(1)));
    }

    private String place(Spell spell, Frame frame) {
        return spell.place() == null ? "" : frame.place(places.localName(spell.place()));
    }

    private static String detail(Spell spell, Frame frame) {
        if (spell.details().get("ended") instanceof String ended) {
            var key = "record.ended." + ended;
            return frame.texts().has(key) ? frame.text(key) : "";
        }
        return spell.details().get("months") instanceof String months
                ? frame.text("catalogue.record.months", months)
                : "";
    }

    private static String source(Spell spell, Frame frame) {
        var source = spell.source();
        if (source.startsWith("case:"))
            return frame.text("catalogue.source.case", Formats.fileNumber(source.substring("case:".length())));
        var key = "record.source." + source;
        return frame.text(frame.texts().has(key) ? key : "catalogue.source.record");
    }

    private String known(Spell spell, Frame frame) {
        return frame.formats().day(spell.knownSince().atZone(clock.getZone()).toLocalDate());
    }

    private List<Scheme> schemes(Asked asked, Frame frame) {
        return SCHEMES.stream()
                .map(scheme -> scheme(scheme, paid(asked, scheme), asked.day(), frame))
                .filter(scheme -> !scheme.years().isEmpty() || !scheme.complete())
                .toList();
    }

    private MonthsPaid paid(Asked asked, String scheme) {
        var until = YearMonth.from(asked.day());
        return asked.known() == null
                ? record.monthsPaid(asked.actor(), asked.person(), scheme, null, until)
                : record.monthsPaid(asked.actor(), asked.person(), scheme, null, until, asked.known());
    }

    private Scheme scheme(String scheme, MonthsPaid paid, LocalDate day, Frame frame) {
        var key = paid.complete() ? "catalogue.record.complete" : "catalogue.record.atLeast";
        return new Scheme(
                scheme,
                frame.text("record.scheme." + scheme),
                strips.years(paid.runs(), null, day),
                frame.text(key, frame.formats().months(paid.count())),
                paid.complete());
    }

    private List<Fact> papers(Asked asked, Frame frame) {
        return record.seenPapers(asked.actor(), asked.person(), asked.day()).stream()
                .map(paper -> paper(paper, frame))
                .toList();
    }

    private static Fact paper(SeenPaper paper, Frame frame) {
        var key = "catalogue.paper." + paper.kind();
        var seen = frame.text(
                "catalogue.record.paperLine",
                frame.name(paper.seenBy()),
                frame.formats().day(paper.seenOn()));
        var until = paper.validUntil();
        return new Fact(
                frame.texts().has(key) ? frame.text(key) : paper.kind(),
                until == null
                        ? seen
                        : seen
                                + frame.text("web.listComma")
                                + frame.text(
                                        "catalogue.record.paperUntil",
                                        frame.formats().day(until)));
    }
}
