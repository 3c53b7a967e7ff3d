package anjia.cases;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.papers.Paper;
import anjia.papers.PaperFolder;
import anjia.web.Formats;
import anjia.web.Language;
import anjia.web.Texts;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Papers that come after the hand-in (补交材料): asked for or promised. Who promised is reminded three working days before the day; when a paper does
 * not come, the file stops and waits for her as if she had been asked, and whatever was decided stays.
 */
@Component
class Supplying {

    /** Ours; so that there is a way to the town on one of them. */
    static final int REMINDED_BEFORE = 3;

    private static final Actor.SystemJob JOB = new Actor.SystemJob("cases.promises");

    private final CaseAccess access;
    private final CaseFiles files;
    private final Clocks clocks;
    private final CaseEvents events;
    private final Promises promises;
    private final Supplements supplements;
    private final FilePapers papers;
    private final PaperFolder folder;
    private final Notices notices;
    private final WorkingDays calendar = WorkingDays.published();
    private final Audit audit;
    private final Changes changes;

    Supplying(
            CaseAccess access,
            CaseFiles files,
            Clocks clocks,
            CaseEvents events,
            Promises promises,
            Supplements supplements,
            FilePapers papers,
            PaperFolder folder,
            Notices notices,
            Audit audit,
            Changes changes) {
        this.access = access;
        this.files = files;
        this.clocks = clocks;
        this.events = events;
        this.promises = promises;
        this.supplements = supplements;
        this.papers = papers;
        this.folder = folder;
        this.notices = notices;
        this.audit = audit;
        this.changes = changes;
    }

    /** Kinds that the file waits for: asked for by the office, or promised; in this order, each once. */
    Set<String> wanted(CaseFile file) {
        var wanted = new LinkedHashSet<String>();
        if (!file.isOpen()) return wanted;
        supplements.open(file.id()).ifPresent(asked -> wanted.addAll(asked.papers()));
        promises.of(file.id()).stream()
                .filter(promise -> promise.isOpen(Promises.Form.LATER))
                .forEach(promise -> wanted.add(promise.kind()));
        return wanted;
    }

    /** Those of hers that are wanted, are valid, and came since the hand-in. */
    Map<String, Paper> ready(Actor.ForPerson person, CaseFile file, LocalDate day) {
        var attached = papers.of(file.id()).stream().map(Paper::id).collect(Collectors.toSet());
        var ready = folder.validOn(person, file.applicant(), day);
        ready.keySet().retainAll(wanted(file));
        ready.values().removeIf(paper -> attached.contains(paper.id()));
        return ready;
    }

    /**
     * She hands in what is wanted and ready. What she was asked for is complete when all of it is here, and the clock of the file goes on.
     *
     * @throws StaleCase when there is nothing to hand in any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void supply(Actor.ForPerson person, CaseNumber number, LocalDate day) {
        var file = access.lock(person, number);
        var ready = ready(person, file, day);
        if (ready.isEmpty()) throw new StaleCase(number, file.version());
        papers.attach(file.id(), ready.values().stream().map(Paper::id).toList(), day);
        came(person, file, ready.keySet(), day);
        var asked = supplements.open(file.id());
        if (asked.isPresent() && isHere(file, asked.get(), ready.keySet())) supplements.goOn(person, file, day);
        note(person, "cases.supply", file);
    }

    private boolean isHere(CaseFile file, Supplements.Asked asked, Collection<String> now) {
        var since = papers.of(file.id()).stream()
                .filter(paper -> !paper.addedOn().isBefore(asked.askedOn()))
                .map(Paper::kind)
                .collect(Collectors.toSet());
        since.addAll(now);
        return !asked.papers().isEmpty() && since.containsAll(asked.papers());
    }

    /** What was promised is kept, whichever way the paper came. */
    void came(Actor actor, CaseFile file, Collection<String> kinds, LocalDate day) {
        promises.of(file.id()).stream()
                .filter(promise -> promise.isOpen(Promises.Form.LATER) && kinds.contains(promise.kind()))
                .filter(promise -> promises.end(actor, promise, Promises.Outcome.KEPT, "", day))
                .forEach(_ -> events.add(file.id(), CaseEvents.Kind.PAPER_CAME, day, actor, ""));
    }

    /** Pictures of what was shown at the window now belong to the file. */
    void shown(Actor.Staff staff, CaseFile file, Collection<String> kinds, LocalDate day) {
        if (!file.isOfOrganisation()) {
            var valid = folder.validOn(staff, file.applicant(), day);
            valid.keySet().retainAll(kinds);
            papers.attach(file.id(), valid.values().stream().map(Paper::id).toList(), day);
        }
        came(staff, file, kinds, day);
    }

    /** Tells those whose day is near, once. */
    @Transactional
    public int remind(LocalDate day) {
        var told = 0;
        for (var promise : promises.toRemind(day, calendar.plus(day, REMINDED_BEFORE))) {
            var file = files.find(promise.file()).orElseThrow();
            if (!promises.remind(promise.id(), day)) continue;
            notices.tell(
                    JOB,
                    file,
                    "cases.organisation.paperNear",
                    day,
                    "cases.text.promiseNear",
                    _ -> List.of(
                            file.number().value(), Formats.in(Language.ZH_CN).dayOfYear(promise.dueOn())));
            told++;
        }
        return told;
    }

    /** What did not come stops its file, if that is open; two servers do it once. */
    @Transactional
    public int miss(LocalDate day) {
        var missed = promises.missed(day).stream().collect(Collectors.groupingBy(Promises.Promise::file));
        var files = 0;
        for (var one : missed.entrySet()) files += miss(one.getKey(), one.getValue(), day);
        return files;
    }

    private int miss(UUID id, List<Promises.Promise> missed, LocalDate day) {
        var number = files.find(id).orElseThrow().number();
        var file = access.lock(JOB, number);
        var ended = missed.stream()
                .filter(promise -> promises.end(
                        JOB, promise, file.isOpen() ? Promises.Outcome.MISSED : Promises.Outcome.LAPSED, "", day))
                .map(Promises.Promise::kind)
                .toList();
        if (ended.isEmpty() || !file.isOpen()) return 0;
        events.add(file.id(), CaseEvents.Kind.PROMISE_MISSED, day, JOB, "");
        if (file.state() == CaseState.ACCEPTED) stop(file, ended, day);
        note(JOB, "cases.promiseMissed", file);
        return 1;
    }

    private void stop(CaseFile file, List<String> kinds, LocalDate day) {
        supplements.insert(file.id(), kinds, Texts.in(Language.ZH_CN).get("cases.promise.missedNote"), day);
        clocks.pass(file.id(), ClockEntry.Holder.APPLICANT, day);
        files.move(file, CaseState.WAITING, clocks.due(file, day), null);
        notices.tell(
                JOB,
                file,
                "cases.event.PROMISE_MISSED",
                day,
                "cases.text.promiseMissed",
                _ -> List.of(file.number().value()));
    }

    private void note(Actor actor, String act, CaseFile file) {
        audit.record(
                actor,
                act,
                List.of(file.id(), file.applicant().value()),
                Map.of("number", file.number().value()));
        changes.append("cases.case", file.id());
    }
}
