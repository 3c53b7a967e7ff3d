package anjia.cases;

import anjia.access.Actor;
import anjia.places.Places;
import anjia.record.LifeRecord;
import anjia.record.SpellKinds;
import anjia.registry.Organisation;
import anjia.registry.Organisations;
import anjia.web.Choice;
import anjia.web.Fact;
import anjia.web.Frame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The organisation of a file on the officer's screen: which it is, and which it could be (涉及单位一栏). */
@Component
class FileEmployerViews {

    static final String FIELD = "employer";

    /** The choice of none. */
    static final String NONE = "none";

    private static final int MOST_FOUND = 10;

    private final FileEmployers employers;
    private final EmployersTold told;
    private final EmployerObjections objections;
    private final Organisations organisations;
    private final LifeRecord record;
    private final Places places;

    FileEmployerViews(
            FileEmployers employers,
            EmployersTold told,
            EmployerObjections objections,
            Organisations organisations,
            LifeRecord record,
            Places places) {
        this.employers = employers;
        this.told = told;
        this.objections = objections;
        this.organisations = organisations;
        this.record = record;
        this.places = places;
    }

    /** @param raised on which day, and until when it is answered */
    record Objected(String ground, String words, String raised, boolean mayAnswer) {}

    /**
     * @param told in the words of the person; empty when she was not asked
     * @param words what is looked up: what the officer typed, at first what the person said
     * @param objected null while no objection of the employer is open
     * @param name empty while none is named; {@code line} says by whom and when
     * @param settled the day, in words; empty until then
     * @param choices those that were found, or those where she worked
     * @param decided whether a change needs a reason
     */
    record View(
            EmployerMatter matter,
            List<Fact> told,
            String words,
            @Nullable Objected objected,
            String name,
            String line,
            String settled,
            List<Choice> choices,
            boolean mayName,
            boolean maySettle,
            boolean decided) {}

    /** @param typed what the officer typed; {@code null} for items that are about no employer */
    @Nullable
    View of(Actor.Staff staff, CaseFile file, Map<String, String> typed, Frame frame) {
        return employers
                .matter(file)
                .map(matter -> view(matter, staff, file, typed, frame))
                .orElse(null);
    }

    private View view(EmployerMatter matter, Actor.Staff staff, CaseFile file, Map<String, String> typed, Frame frame) {
        var named = employers.of(file.id());
        var organisation = named.flatMap(one -> organisations.find(one.organisation()));
        var mayName = employers.mayName(staff, file);
        var said = told.of(file.id());
        var search =
                organisation.isPresent() ? "" : said.map(EmployerTold::name).orElse("");
        var words = typed.getOrDefault(FIELD, search);
        return new View(
                matter,
                said.map(one -> one.facts(frame.text("cases.told.hers"), frame)).orElse(List.of()),
                words,
                objections
                        .open(file)
                        .map(one -> objected(staff, file, one, frame))
                        .orElse(null),
                organisation.map(Organisation::name).orElse(""),
                named.filter(one -> !one.namer().isEmpty())
                        .map(one -> frame.text(
                                "cases.employer.namedBy",
                                frame.name(one.namer()),
                                frame.formats().dayOfYear(one.namedOn())))
                        .orElse(""),
                named.flatMap(one -> Optional.ofNullable(one.settledOn()))
                        .map(on -> frame.formats().day(on))
                        .orElse(""),
                mayName ? choices(staff, file, words, organisation.isPresent(), frame) : List.of(),
                mayName,
                employers.maySettle(staff, file) && organisation.isPresent(),
                !file.isOpen());
    }

    private Objected objected(Actor.Staff staff, CaseFile file, EmployerObjection one, Frame frame) {
        return new Objected(
                frame.text("cases.objected.ground." + one.ground()),
                one.words(),
                frame.text(
                        "cases.objected.raisedDue",
                        frame.formats().dayOfYear(one.raisedOn()),
                        frame.formats().dayOfYear(one.dueOn())),
                objections.mayAnswer(staff, file, one));
    }

    private List<Choice> choices(Actor.Staff staff, CaseFile file, String words, boolean named, Frame frame) {
        var found = new LinkedHashMap<UUID, Choice>();
        if (!words.isBlank())
            for (var one : organisations.search(words, MOST_FOUND)) found.put(one.id(), choice(one, frame));
        for (var one : whereSheWorked(staff, file)) found.putIfAbsent(one.id(), choice(one, frame));
        var none = named ? Stream.of(Choice.of(NONE, frame.text("cases.employer.none"))) : Stream.<Choice>empty();
        return Stream.concat(found.values().stream(), none).toList();
    }

    /** As the life record has it, the last first. */
    private List<Organisation> whereSheWorked(Actor.Staff staff, CaseFile file) {
        return record.spells(staff, file.applicant()).stream()
                .filter(spell -> spell.kind().equals(SpellKinds.WORK))
                .flatMap(spell -> Stream.ofNullable(spell.organisation()))
                .distinct()
                .limit(MOST_FOUND)
                .flatMap(id -> organisations.find(id).stream())
                .toList();
    }

    private Choice choice(Organisation one, Frame frame) {
        var code = one.creditCode();
        var seat = frame.place(places.localName(one.division()));
        return new Choice(one.id().toString(), one.name(), code == null ? seat : seat + " " + code.value());
    }

    boolean finds(String words) {
        return !organisations.search(words, 1).isEmpty();
    }
}
