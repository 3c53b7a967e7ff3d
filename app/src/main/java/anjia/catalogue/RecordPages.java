package anjia.catalogue;

import anjia.access.Actor;
import anjia.access.Looks;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.places.Places;
import anjia.record.LifeRecord;
import anjia.record.MonthsPaid;
import anjia.record.SeenPaper;
import anjia.record.Spell;
import anjia.registry.Persons;
import anjia.web.Fact;
import anjia.web.Formats;
import anjia.web.Frame;
import anjia.web.Moment;
import anjia.web.StripYear;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the house knows of the worker who looks (我的档案): her life downwards, her contributions, her papers, and who says so. */
@Controller
class RecordPages {

    private static final List<String> SCHEMES = List.of("unemployment", "pension");

    private final Persons persons;
    private final LifeRecord record;
    private final Strips strips;
    private final Places places;
    private final Offices offices;
    private final Looks looks;
    private final Clock clock;

    RecordPages(
            Persons persons,
            LifeRecord record,
            Strips strips,
            Places places,
            Offices offices,
            Looks looks,
            Clock clock) {
        this.persons = persons;
        this.record = record;
        this.strips = strips;
        this.places = places;
        this.offices = offices;
        this.looks = looks;
        this.clock = clock;
    }

    /** @param looks day, and who opened the record on it */
    record RecordPage(List<Fact> who, List<Moment> life, List<Scheme> schemes, List<Fact> papers, List<Fact> looks) {}

    /**
     * Contributions to one scheme.
     *
     * @param counted "一共59个月。"
     * @param complete false when more may lie elsewhere
     */
    record Scheme(String name, List<StripYear> years, String counted, boolean complete) {}

    @GetMapping("/my/record")
    String record(Actor.Person person, Frame frame, Model model) {
        var today = LocalDate.now(clock);
        var page = new RecordPage(
                who(person, frame),
                life(person, today, frame),
                schemes(person, today, frame),
                papers(person, today, frame),
                looks(person, frame));
        model.addAttribute("page", page);
        return "catalogue/record";
    }

    private List<Fact> looks(Actor.Person person, Frame frame) {
        return looks.ofHerself(person).stream()
                .map(look -> new Fact(frame.formats().day(look.day()), look(look, frame)))
                .toList();
    }

    private String look(Looks.Look look, Frame frame) {
        var office = offices.find(look.office()).map(Office::name).orElse("");
        var who = frame.name(look.who()) + frame.text("web.listComma") + office;
        return look.reason() == null ? who : who + frame.text("catalogue.record.reason", look.reason());
    }

    private List<Fact> who(Actor.Person person, Frame frame) {
        var known = persons.view(person, person.id());
        if (known.isEmpty()) return List.of();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                frame.text("catalogue.record.name"), frame.name(known.get().name())));
        facts.add(new Fact(
                frame.text("catalogue.record.number"),
                Formats.identityNumber(known.get().number().value())));
        if (known.get().phone() instanceof String phone)
            facts.add(new Fact(frame.text("catalogue.record.phone"), Formats.phone(phone)));
        return facts;
    }

    private List<Moment> life(Actor.Person person, LocalDate today, Frame frame) {
        return record.spells(person, person.id()).stream()
                .map(spell -> moment(spell, today, frame))
                .toList();
    }

    private Moment moment(Spell spell, LocalDate today, Frame frame) {
        var holds = spell.to() == null || spell.to().isAfter(today);
        var line = Stream.of(during(spell, frame), place(spell, frame), detail(spell, frame))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(frame.text("web.listComma")));
        return new Moment(
                holds ? Moment.Kind.TODAY : Moment.Kind.KNOWN,
                String.valueOf(spell.from().getYear()),
                name(spell, frame),
                line,
                frame.text("catalogue.record.who", source(spell, frame), known(spell, frame)));
    }

    private static String name(Spell spell, Frame frame) {
        var key = "record.kind." + spell.kind();
        var name = frame.text(frame.texts().has(key) ? key : "catalogue.record.other");
        var organisation = spell.organisationName();
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

    private List<Scheme> schemes(Actor.Person person, LocalDate today, Frame frame) {
        return SCHEMES.stream()
                .map(scheme -> scheme(scheme, paid(person, scheme, today), today, frame))
                .filter(scheme -> !scheme.years().isEmpty() || !scheme.complete())
                .toList();
    }

    private MonthsPaid paid(Actor.Person person, String scheme, LocalDate today) {
        return record.monthsPaid(person, person.id(), scheme, null, YearMonth.from(today));
    }

    private Scheme scheme(String scheme, MonthsPaid paid, LocalDate today, Frame frame) {
        var key = paid.complete() ? "catalogue.record.complete" : "catalogue.record.atLeast";
        return new Scheme(
                frame.text("record.scheme." + scheme),
                strips.years(paid.runs(), null, today),
                frame.text(key, frame.formats().months(paid.count())),
                paid.complete());
    }

    private List<Fact> papers(Actor.Person person, LocalDate today, Frame frame) {
        return record.seenPapers(person, person.id(), today).stream()
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
