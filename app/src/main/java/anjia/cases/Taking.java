package anjia.cases;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.catalogue.Assessed;
import anjia.catalogue.Desks;
import anjia.engine.Item;
import anjia.engine.Outcome;
import anjia.letters.Letters;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.web.Formats;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a complete application (受理): number, due day, the office that decides; what can be settled at once is. */
@Component
class Taking {

    private final CaseFiles files;
    private final Numbers numbers;
    private final Clocks clocks;
    private final CaseEvents events;
    private final OpenFileTies ties;
    private final Rulings rulings;
    private final Offices offices;
    private final Letters letters;
    private final Desks desks;
    private final Papers papers;
    private final FilePapers filePapers;
    private final Promises promises;
    private final EmployersTold employers;
    private final ClaimedDeaths deaths;
    private final Audit audit;
    private final Changes changes;

    Taking(
            CaseFiles files,
            Numbers numbers,
            Clocks clocks,
            CaseEvents events,
            OpenFileTies ties,
            Rulings rulings,
            Offices offices,
            Letters letters,
            Desks desks,
            Papers papers,
            FilePapers filePapers,
            Promises promises,
            EmployersTold employers,
            ClaimedDeaths deaths,
            Audit audit,
            Changes changes) {
        this.files = files;
        this.numbers = numbers;
        this.clocks = clocks;
        this.events = events;
        this.ties = ties;
        this.rulings = rulings;
        this.offices = offices;
        this.letters = letters;
        this.desks = desks;
        this.papers = papers;
        this.filePapers = filePapers;
        this.promises = promises;
        this.employers = employers;
        this.deaths = deaths;
        this.audit = audit;
        this.changes = changes;
    }

    /** Of which hand-in, and on which day. */
    record At(UUID handIn, LocalDate day) {}

    /** @return the id of the file */
    UUID take(Actor actor, HandIn handIn, Assessed assessed, At at) {
        var file = enter(actor, handIn, assessed, at);
        clocks.pass(file.id(), ClockEntry.Holder.OFFICE, at.day());
        rests(actor, handIn, assessed.item(), file, at.day());
        if (isSettledAtOnce(assessed)) settle(actor, file, assessed, at.day());
        else accept(actor, file, at.day());
        return file.id();
    }

    /** It waits for the other file, and no clock runs; see {@link Following}. */
    UUID follow(Actor actor, HandIn handIn, Assessed assessed, CaseFile other, At at) {
        var file = enter(actor, handIn, assessed, at);
        files.follow(file.id(), other.id());
        clocks.pass(file.id(), ClockEntry.Holder.OTHER, at.day());
        rests(actor, handIn, assessed.item(), file, at.day());
        ties.add(file, at.day());
        letters.send(
                actor,
                file.applicant(),
                "cases.text.following",
                List.of(file.number().value(), other.number().value()));
        return file.id();
    }

    private CaseFile enter(Actor actor, HandIn handIn, Assessed assessed, At at) {
        var file = newFile(actor, handIn, assessed, at);
        var answers = HandingIn.answersFor(
                assessed.item(), handIn.answers(), assessed.matter().subject());
        files.insert(file, assessed.item().once(), answers, assessed.facts());
        deaths.note(file, assessed.item(), answers, assessed.facts());
        var told = handIn.employer();
        if (told != null && EmployerMatter.of(assessed.item()).isPresent()) employers.enter(file.id(), told, at.day());
        events.add(file.id(), CaseEvents.Kind.HANDED_IN, at.day(), actor, "");
        audit.record(
                actor,
                "cases.handIn",
                List.of(file.id(), file.applicant().value()),
                Map.of("number", file.number().value(), "item", file.item()));
        changes.append("cases.case", file.id());
        return file;
    }

    /** On the papers that are there; what is not may be promised, or declared. */
    private void rests(Actor actor, HandIn handIn, Item item, CaseFile file, LocalDate day) {
        var shown = actor instanceof Actor.Staff
                ? handIn.papers().stream().map(HandIn.PaperShown::kind).toList()
                : List.<String>of();
        for (var checked : papers.of(actor, handIn.person(), item, day)) {
            var paper = checked.paper();
            var kept = checked.kept();
            if (kept != null) filePapers.attach(file.id(), List.of(kept.id()), day);
            if (checked.there() || shown.contains(paper.kind())) continue;
            if (checked.isPromised())
                promises.make(actor, file.id(), paper.kind(), Promises.Form.LATER, paper.within(), day);
            else if (paper.mayBeDeclared() && handIn.declared().contains(paper.kind()))
                promises.make(actor, file.id(), paper.kind(), Promises.Form.DECLARED, paper.checked(), day);
        }
    }

    /** 即时办结: the item is promised at once, and the law says Yes. */
    static boolean isSettledAtOnce(Assessed assessed) {
        return assessed.item().limit().days() == 0
                && assessed.assessment().outcome() == Outcome.ENTITLED
                && !assessed.assessment().gateIsOpen();
    }

    private void settle(Actor actor, CaseFile file, Assessed assessed, LocalDate day) {
        rulings.carryOut(actor, new Ruling(file, assessed, true, Ruling.Course.CONFIRMED, ""), day);
    }

    private void accept(Actor actor, CaseFile file, LocalDate day) {
        ties.add(file, day);
        letters.send(
                actor,
                file.applicant(),
                "cases.text.accepted",
                language -> List.of(file.number().value(), Formats.in(language).dayOfYear(file.dueOn())));
    }

    private CaseFile newFile(Actor actor, HandIn handIn, Assessed assessed, At at) {
        var item = assessed.item();
        var limit = Clocks.limit(item.limit());
        var due = clocks.due(at.day(), limit);
        var deciding = deciding(actor, handIn, assessed);
        var window = actor instanceof Actor.Staff staff ? staff : null;
        return new CaseFile(
                Ids.next(),
                numbers.next(
                        window == null
                                ? deciding
                                : offices.find(window.office()).orElse(deciding)),
                at.handIn(),
                item.code(),
                handIn.person(),
                null,
                assessed.matter().subject(),
                deciding.id(),
                deciding.division(),
                window == null ? null : window.division(),
                assessed.assessment().outcome(),
                assessed.assessment().lawHash(),
                CaseState.ACCEPTED,
                at.day(),
                at.day(),
                limit,
                due.on(),
                due.provisional(),
                null,
                1);
    }

    /** The office of the department for the place whose numbers hold; where there is none, the window that took it. */
    private Office deciding(Actor actor, HandIn handIn, Assessed assessed) {
        var place = assessed.assessment().place();
        var where = place == null ? desks.of(actor, handIn.person()) : new DivisionCode(place);
        return responsible(assessed.item(), where)
                .or(() -> actor instanceof Actor.Staff staff ? offices.find(staff.office()) : Optional.empty())
                .orElseThrow(() -> new IllegalStateException("no office of %s is entered for %s"
                        .formatted(assessed.item().department(), where)));
    }

    private Optional<Office> responsible(Item item, @Nullable DivisionCode where) {
        if (where == null) return Optional.empty();
        return offices.responsible(
                item.department(), DivisionLevel.valueOf(item.level().toUpperCase(Locale.ROOT)), where);
    }
}
