package anjia.cases;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.letters.Decision;
import anjia.letters.Letters;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what was decided (决定的执行): state, clock, ledger, effects, letter, audit and change log, all in one transaction. */
@Component
class Rulings {

    private final CaseFiles files;
    private final Clocks clocks;
    private final CaseEvents events;
    private final Decisions decisions;
    private final Effects effects;
    private final OpenFileTies ties;
    private final Letters letters;
    private final Notices notices;
    private final FileEmployers employers;
    private final HerEmployers herEmployers;
    private final Offices offices;
    private final Audit audit;
    private final Changes changes;
    private final ApplicationEventPublisher publisher;
    private final ObjectProvider<Following> following;

    /** What follows is asked for late: it is carried out here as well. */
    Rulings(
            CaseFiles files,
            Clocks clocks,
            CaseEvents events,
            Decisions decisions,
            Effects effects,
            OpenFileTies ties,
            Letters letters,
            Notices notices,
            FileEmployers employers,
            HerEmployers herEmployers,
            Offices offices,
            Audit audit,
            Changes changes,
            ApplicationEventPublisher publisher,
            ObjectProvider<Following> following) {
        this.files = files;
        this.clocks = clocks;
        this.events = events;
        this.decisions = decisions;
        this.effects = effects;
        this.ties = ties;
        this.letters = letters;
        this.notices = notices;
        this.employers = employers;
        this.herEmployers = herEmployers;
        this.offices = offices;
        this.audit = audit;
        this.changes = changes;
        this.publisher = publisher;
        this.following = following;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void carryOut(Actor actor, Ruling ruling, LocalDate day) {
        var file = ruling.file();
        files.move(file, ruling.state(), new StatutoryClock.Due(file.dueOn(), file.dueProvisional()), day);
        clocks.stop(file.id(), day);
        if (ruling.granted()) effects.carryOut(ruling, day);
        decisions.enter(actor, ruling, letter(actor, ruling, day), day);
        var kind = ruling.granted() ? CaseEvents.Kind.GRANTED : CaseEvents.Kind.REFUSED;
        events.add(file.id(), kind, day, actor, ruling.reason());
        ties.end(file, day);
        employers.decided(file);
        note(actor, ruling);
        following.getObject().ended(file.id());
    }

    /** Only for items that name a letter for this end; an organisation reads the decision on its own page. */
    private @Nullable UUID letter(Actor actor, Ruling ruling, LocalDate day) {
        var file = ruling.file();
        if (file.isOfOrganisation()) {
            notices.tell(actor, file, ruling.granted() ? "cases.event.GRANTED" : "cases.event.REFUSED", day);
            return null;
        }
        if (!ruling.assessed().item().letters().containsKey(ruling.granted() ? "granted" : "refused")) return null;
        var office = offices.find(file.office()).map(Office::name).orElse("");
        return letters.decide(
                actor,
                file.applicant(),
                new Decision(
                        file.number().value(),
                        decisions.turns(file.id()) + 1,
                        ruling.assessed(),
                        ruling.granted(),
                        ruling.reason(),
                        office,
                        day,
                        herEmployers.forLetter(file)));
    }

    private void note(Actor actor, Ruling ruling) {
        var file = ruling.file();
        audit.record(
                actor,
                "cases.decide",
                List.of(file.id(), file.applicant().value()),
                Map.of(
                        "number", file.number().value(),
                        "granted", String.valueOf(ruling.granted()),
                        "course", ruling.course().name()));
        changes.append("cases.case", file.id());
        publisher.publishEvent(new CaseDecided(file.id(), file.item(), ruling.granted()));
    }
}
