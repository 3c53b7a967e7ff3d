package anjia.privacy;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.Held.Fate;
import anjia.access.PersonDirectory;
import anjia.access.PersonId;
import anjia.access.TextMessages;
import anjia.cases.OfficeDays;
import anjia.objections.RecordOffice;
import anjia.places.Office;
import anjia.privacy.Eraser.Extent;
import anjia.registry.OpenMatters;
import anjia.web.Language;
import anjia.web.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * She has her data erased (删除权): what rests on nothing at once and by herself; what public services rest on by an officer of the office that
 * keeps her record. Files, letters and money are kept; while there are some, she stays.
 *
 * @see "个人信息保护法 第四十七条, and 第五十条 (a reason when it is refused)"
 */
@Service
class Erasures {

    /** Working days in which the office answers (答复期限). Sure: designed by us; the law says no number of days that we have read. */
    static final int WORKING_DAYS = 10;

    /** What came of asking the office. */
    sealed interface Asked {
        record Open(UUID id) implements Asked {}

        /** No office is known that could answer. */
        record NoOffice() implements Asked {}
    }

    /** What came of erasing or answering. */
    enum Done {
        DONE,
        /** Somebody was quicker, or she took it back. */
        OVER,
        /** Something has to be kept, or an officer has to decide: not by herself. */
        NOT_ALONE,
        /** A file or money is under way. */
        UNDER_WAY
    }

    private final ErasureRows rows;
    private final Eraser eraser;
    private final Holdings holdings;
    private final RecordOffice keeper;
    private final OfficeDays days;
    private final ObjectProvider<OpenMatters> matters;
    private final PersonDirectory directory;
    private final TextMessages texts;
    private final Audit audit;

    Erasures(
            ErasureRows rows,
            Eraser eraser,
            Holdings holdings,
            RecordOffice keeper,
            OfficeDays days,
            ObjectProvider<OpenMatters> matters,
            PersonDirectory directory,
            TextMessages texts,
            Audit audit) {
        this.rows = rows;
        this.eraser = eraser;
        this.holdings = holdings;
        this.keeper = keeper;
        this.days = days;
        this.matters = matters;
        this.directory = directory;
        this.texts = texts;
        this.audit = audit;
    }

    /** Whether she may have everything erased without an officer: nothing has to be kept, and no service rests on her record. */
    boolean mayGoAlone(PersonId person) {
        return mayGoAlone(holdings.ids(person));
    }

    private boolean mayGoAlone(List<UUID> ids) {
        return holdings.count(ids, Fate.KEPT) == 0 && holdings.count(ids, Fate.BY_OFFICE) == 0;
    }

    boolean isUnderWay(PersonId person) {
        return matters.stream().anyMatch(one -> one.has(person));
    }

    @Transactional
    Done eraseAtOnce(Actor.Person person) {
        eraser.erase(person, person.id(), eraser.lock(person.id()), Extent.AT_ONCE);
        return Done.DONE;
    }

    @Transactional
    Done eraseWhole(Actor.Person person) {
        var ids = eraser.lock(person.id());
        if (ids.isEmpty()) return Done.OVER;
        if (!mayGoAlone(ids)) return Done.NOT_ALONE;
        eraser.erase(person, person.id(), ids, Extent.WHOLE);
        return Done.DONE;
    }

    OfficeDays.Due dueOf(LocalDate day) {
        return days.after(day, WORKING_DAYS);
    }

    Optional<Office> office(Actor actor, PersonId person) {
        return keeper.of(actor, person);
    }

    /** Asking again while one is open changes nothing. @param actor herself, or the member of staff before whom she stands */
    @Transactional
    Asked ask(Actor actor, PersonId person, String words, LocalDate day) {
        var open = rows.open(person);
        if (open.isPresent()) return new Asked.Open(open.get());
        var office = office(actor, person);
        if (office.isEmpty()) return new Asked.NoOffice();
        var id = rows.ask(actor, person, words, office.get().id(), day, dueOf(day));
        audit.record(actor, "privacy.askErasure", List.of(id, person.value()), Map.of());
        return new Asked.Open(id);
    }

    List<Erasure> ofHers(Actor.Person person) {
        return rows.of(person.id());
    }

    Erasure ofHers(Actor.Person person, UUID id) {
        return rows.of(person.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchErasure::new);
    }

    @Transactional
    void withdraw(Actor.Person person, UUID id, LocalDate day) {
        if (rows.withdraw(person.id(), id, day))
            audit.record(
                    person, "privacy.withdrawErasure", List.of(id, person.id().value()), Map.of());
    }

    List<Erasure> waiting(Actor.Staff officer) {
        return rows.ofOffice(officer.office(), true);
    }

    List<Erasure> over(Actor.Staff officer) {
        return rows.ofOffice(officer.office(), false);
    }

    int countWaiting(Actor.Staff officer) {
        return rows.countWaiting(officer.office());
    }

    /** Opens one of the office; audited. */
    @Transactional
    Erasure open(Actor.Staff officer, UUID id) {
        var erasure = find(officer, id);
        audit.record(officer, "privacy.viewErasure", List.of(id), Map.of());
        return erasure;
    }

    private Erasure find(Actor.Staff officer, UUID id) {
        return rows.ofOffice(officer.office(), id).orElseThrow(NoSuchErasure::new);
    }

    /** Everything that may go goes with the answer, or nothing does; she is told by text. */
    @Transactional
    Done answer(Actor.Staff officer, UUID id, boolean erase, String reason, LocalDate day) {
        var asked = find(officer, id);
        var ids = eraser.lock(asked.person());
        if (erase && isUnderWay(asked.person())) return Done.UNDER_WAY;
        if (!rows.answer(id, erase, reason, officer, day)) return Done.OVER;
        audit.record(
                officer, "privacy.answerErasure", List.of(id, asked.person().value()), Map.of("erased", "" + erase));
        if (erase) eraser.erase(officer, asked.person(), ids, eraser.most(ids));
        else
            directory
                    .phoneOf(asked.person())
                    .ifPresent(phone -> texts.send(
                            "privacy.refused:" + id,
                            phone,
                            Texts.in(Language.ZH_CN).get("privacy.text.refused", officer.officeName())));
        return Done.DONE;
    }
}
