package anjia.objections;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.OwnMatters;
import anjia.access.PersonDirectory;
import anjia.access.TextMessages;
import anjia.cases.OfficeDays;
import anjia.objections.Objection.State;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Office;
import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.registry.Persons;
import anjia.registry.Tie;
import anjia.registry.TieKind;
import anjia.web.Language;
import anjia.web.Texts;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises, answers and withdraws objections (异议). The office that keeps her record answers: the county's centre of where she lives; for a look,
 * the centre of the county of whoever looked. Nobody answers an objection to her own look.
 *
 * @see "个人信息保护法 第四十六条 (correction), 第五十条 (a way to raise it, and a reason when it is refused)"
 */
@Service
class Objections {

    /**
     * Working days in which an objection is answered (异议答复期限). Sure: designed by us. The law gives a way to object and demands a reason,
     * but no number of days that we have read.
     */
    static final int WORKING_DAYS = 10;

    /** So many may be open at once: who has more is better served by one talk at the window. */
    static final int MOST_OPEN = 10;

    private static final String DEPARTMENT = "human-resources";

    private final ObjectionRows rows;
    private final Persons persons;
    private final Offices offices;
    private final OfficeDays days;
    private final PersonDirectory directory;
    private final TextMessages texts;
    private final OwnMatters own;
    private final Audit audit;
    private final Changes changes;

    Objections(
            ObjectionRows rows,
            Persons persons,
            Offices offices,
            OfficeDays days,
            PersonDirectory directory,
            TextMessages texts,
            OwnMatters own,
            Audit audit,
            Changes changes) {
        this.rows = rows;
        this.persons = persons;
        this.offices = offices;
        this.days = days;
        this.directory = directory;
        this.texts = texts;
        this.own = own;
        this.audit = audit;
        this.changes = changes;
    }

    /** What came of raising one. */
    sealed interface Raised {
        record Open(UUID id) implements Raised {}

        /** Ten are open already. */
        record TooMany() implements Raised {}

        /** No office is known that could answer. */
        record NoOffice() implements Raised {}
    }

    /** Whether and by whom it was answered. */
    enum Answered {
        DONE,
        /** Somebody was quicker, or she took it back. */
        OVER,
        /** It is about the officer's own look. */
        OWN_LOOK
    }

    OfficeDays.Due dueOf(LocalDate day) {
        return days.after(day, WORKING_DAYS);
    }

    /** Raising the same again while it is open changes nothing. */
    @Transactional
    Raised raise(Actor.Person person, About about, Shown shown, Wrong wrong, String words, LocalDate day) {
        var open = rows.open(person.id(), about);
        if (open.isPresent()) return new Raised.Open(open.get());
        if (rows.countOpen(person.id()) >= MOST_OPEN) return new Raised.TooMany();
        var office = office(person, shown);
        if (office.isEmpty()) return new Raised.NoOffice();
        var id = rows.raise(person.id(), about, shown.text(), wrong, words, office.get(), dueOf(day));
        note(person, "objections.raise", id, person.id().value());
        return new Raised.Open(id);
    }

    private Optional<OfficeId> office(Actor.Person person, Shown shown) {
        var looker = shown.lookedFrom();
        if (looker == null) return ofResidence(person).map(Office::id);
        return offices.find(looker)
                .map(office -> centre(office.division()).orElse(office))
                .map(Office::id);
    }

    private Optional<Office> ofResidence(Actor.Person person) {
        var ties = persons.view(person, person.id()).orElseThrow(NoSuchObjection::new).ties().stream()
                .filter(tie -> tie.to() == null)
                .toList();
        return Stream.of(TieKind.RESIDENCE, TieKind.HOME_REGISTRATION, TieKind.INSURED, TieKind.WORK)
                .flatMap(kind -> ties.stream().filter(tie -> tie.kind() == kind).map(Tie::place))
                .flatMap(place -> centre(place).stream())
                .findFirst();
    }

    private Optional<Office> centre(DivisionCode place) {
        return offices.responsible(DEPARTMENT, DivisionLevel.COUNTY, place);
    }

    List<Objection> ofHers(Actor.Person person) {
        return rows.of(person.id());
    }

    Objection ofHers(Actor.Person person, UUID id) {
        return rows.ofHers(person.id(), id).orElseThrow(NoSuchObjection::new);
    }

    @Transactional
    void withdraw(Actor.Person person, UUID id) {
        if (rows.withdraw(person.id(), id))
            note(person, "objections.withdraw", id, person.id().value());
    }

    List<Objection> waiting(Actor.Staff officer) {
        return rows.waiting(officer.office());
    }

    List<Objection> over(Actor.Staff officer, int most) {
        return rows.over(officer.office(), most);
    }

    int countWaiting(Actor.Staff officer) {
        return rows.countWaiting(officer.office());
    }

    /** Opens one of the office; audited. */
    @Transactional
    Objection open(Actor.Staff officer, UUID id) {
        var objection = rows.ofOffice(officer.office(), id).orElseThrow(NoSuchObjection::new);
        audit.record(officer, "objections.view", List.of(id), Map.of());
        return objection;
    }

    /** Answers with a reason; the person is told by text that there is an answer, not which. */
    @Transactional
    Answered answer(Actor.Staff officer, UUID id, boolean putRight, String reason) {
        var objection = rows.ofOffice(officer.office(), id).orElseThrow(NoSuchObjection::new);
        if (isOwnLook(officer, objection)) return Answered.OWN_LOOK;
        if (!rows.answer(id, putRight ? State.PUT_RIGHT : State.KEPT, reason, officer)) return Answered.OVER;
        note(officer, "objections.answer", id, objection.person().value());
        directory
                .phoneOf(objection.person())
                .ifPresent(phone -> texts.send(
                        "objections.answer:" + id,
                        phone,
                        Texts.in(Language.ZH_CN).get("objections.told", officer.officeName())));
        return Answered.DONE;
    }

    /** Hers is what she looked at, and what she herself raised. */
    boolean isOwnLook(Actor.Staff officer, Objection objection) {
        return objection.about() instanceof About.Look(var _, var account) && account.equals(officer.account())
                || own.isHerself(officer, objection.person());
    }

    private void note(Actor actor, String act, UUID objection, UUID person) {
        audit.record(actor, act, List.of(objection, person), Map.of());
        changes.append("objections.objection", objection);
    }
}
