package anjia.cases;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.OwnMatters;
import anjia.access.PersonId;
import anjia.access.Requests;
import anjia.catalogue.Answers;
import anjia.catalogue.Assessed;
import anjia.catalogue.Catalogue;
import anjia.engine.Outcome;
import anjia.engine.Paper;
import anjia.places.DivisionLevel;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.registry.Organisation;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands in for an organisation (单位递交): at a window, or by somebody who acts for it. Papers that the window has not seen are asked for at once, all of
 * them, and the clock stands until they are there.
 */
@Component
class HandingInForOrganisations {

    private final Requests requests;
    private final Catalogue catalogue;
    private final FilesOfOrganisations organisations;
    private final CaseFiles files;
    private final Numbers numbers;
    private final Clocks clocks;
    private final CaseEvents events;
    private final Supplements supplements;
    private final Promises promises;
    private final Offices offices;
    private final OwnMatters own;
    private final Notices notices;
    private final Audit audit;
    private final Changes changes;
    private final JdbcClient db;
    private final Clock clock;

    HandingInForOrganisations(
            Requests requests,
            Catalogue catalogue,
            FilesOfOrganisations organisations,
            CaseFiles files,
            Numbers numbers,
            Clocks clocks,
            CaseEvents events,
            Supplements supplements,
            Promises promises,
            Offices offices,
            OwnMatters own,
            Notices notices,
            Audit audit,
            Changes changes,
            JdbcClient db,
            Clock clock) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.files = files;
        this.numbers = numbers;
        this.clocks = clocks;
        this.events = events;
        this.supplements = supplements;
        this.promises = promises;
        this.offices = offices;
        this.own = own;
        this.notices = notices;
        this.audit = audit;
        this.changes = changes;
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param shown kinds of papers seen at the window now; only staff can say so
     * @param insists hand in although the law says No: then it is decided as usual
     */
    record Wish(Organisation organisation, String item, Answers answers, List<String> shown, boolean insists) {
        Wish {
            shown = List.copyOf(shown);
        }

        String canonical() {
            return "%s|%s|%s|%s|%s".formatted(organisation.id(), item, answers.values(), shown, insists);
        }
    }

    /** What came of it; nothing has happened unless it was taken. */
    enum Outcomes {
        TAKEN,
        /** One of this organisation and item is under way. */
        OPEN,
        UNANSWERED,
        LAW_SAYS_NO,
        /** No office that decides it is entered for the place. */
        NO_OFFICE,
        /** She acts for the organisation herself: somebody else takes it (回避). */
        OWN
    }

    /** @param number of the file that was taken, or is open; empty else */
    record Result(Outcomes outcome, String number) {}

    /** The same key does it once. */
    Result submit(Actor actor, String key, Wish wish) {
        var answer = requests.once(actor, key, "cases.handInForOrganisation", wish.canonical(), () -> {
            var result = take(actor, wish, LocalDate.now(clock));
            return result.outcome() + " " + result.number();
        });
        var parts = answer.split(" ", 2);
        return new Result(Outcomes.valueOf(parts[0]), parts[1]);
    }

    private Result take(Actor actor, Wish wish, LocalDate day) {
        var organisation = wish.organisation();
        if (!mayHandIn(actor, organisation) || !takes(wish.item())) throw new NoSuchCase();
        if (actor instanceof Actor.Staff staff && own.actsFor(staff, organisation.id()))
            return new Result(Outcomes.OWN, "");
        lock(organisation);
        var item = catalogue.item(wish.item());
        var open = files.ofOrganisation(organisation.id()).stream()
                .filter(file -> item.once() && file.isOpen() && file.item().equals(item.code()))
                .findFirst();
        if (open.isPresent())
            return new Result(Outcomes.OPEN, open.get().number().value());
        var answers = HandingIn.answersFor(item, wish.answers());
        var assessed = organisations.assess(organisation, item.code(), answers, day);
        if (!unanswered(assessed, answers).isEmpty()) return new Result(Outcomes.UNANSWERED, "");
        if (isNo(assessed) && !wish.insists()) return new Result(Outcomes.LAW_SAYS_NO, "");
        var deciding = deciding(actor, organisation, assessed);
        if (deciding.isEmpty()) return new Result(Outcomes.NO_OFFICE, "");
        return new Result(Outcomes.TAKEN, enter(actor, wish, assessed, answers, deciding.get(), day));
    }

    private static boolean mayHandIn(Actor actor, Organisation organisation) {
        return switch (actor) {
            case Actor.Agent agent ->
                agent.program() == null && agent.organisation().equals(organisation.id());
            case Actor.Staff staff -> staff.seesPersons();
            case Actor.SystemJob _ -> true;
            case Actor.Person _, Actor.Helper _, Actor.Agency _, Actor.Visitor _ -> false;
        };
    }

    boolean takes(String item) {
        return catalogue.find(item).filter(Catalogue::isTakenForOrganisations).isPresent();
    }

    /** Facts that are still to be asked about. "I am not sure" is an answer: then the officer finds out. */
    static List<String> unanswered(Assessed assessed, Answers answers) {
        return assessed.assessment().questions().stream()
                .map(question -> question.fact())
                .filter(fact -> !answers.answers(fact))
                .toList();
    }

    static boolean isNo(Assessed assessed) {
        var outcome = assessed.assessment().outcome();
        return outcome == Outcome.NOT_ENTITLED || outcome == Outcome.NOT_APPLICABLE;
    }

    /** The office of the department for the place where the organisation is; where there is none, the window that took it. */
    Optional<Office> deciding(Actor actor, Organisation organisation, Assessed assessed) {
        var item = assessed.item();
        return offices.responsible(
                        item.department(),
                        DivisionLevel.valueOf(item.level().toUpperCase(Locale.ROOT)),
                        organisation.division())
                .or(() -> actor instanceof Actor.Staff staff ? offices.find(staff.office()) : Optional.empty());
    }

    private String enter(Actor actor, Wish wish, Assessed assessed, Answers answers, Office deciding, LocalDate day) {
        var file = file(actor, wish, assessed, deciding, handIn(actor, wish.organisation(), day), day);
        files.insert(file, assessed.item().once(), answers, assessed.facts());
        clocks.pass(file.id(), ClockEntry.Holder.OFFICE, day);
        events.add(file.id(), CaseEvents.Kind.HANDED_IN, day, actor, "");
        papers(actor, wish, assessed, file, day);
        notices.tell(actor, file, "cases.event.HANDED_IN", day);
        audit.record(
                actor,
                "cases.handInForOrganisation",
                List.of(file.id(), wish.organisation().id()),
                Map.of("number", file.number().value(), "item", file.item()));
        changes.append("cases.case", file.id());
        return file.number().value();
    }

    /** What was seen is noted, what may come later is promised, and everything else is asked for. */
    private void papers(Actor actor, Wish wish, Assessed assessed, CaseFile file, LocalDate day) {
        var papers = assessed.item().papers();
        var shown = actor instanceof Actor.Staff ? wish.shown() : List.<String>of();
        files.show(
                file.id(),
                papers.stream().map(Paper::kind).filter(shown::contains).toList());
        for (var paper : papers)
            if (paper.mayBePromised() && !shown.contains(paper.kind()))
                promises.make(actor, file.id(), paper.kind(), Promises.Form.LATER, paper.within(), day);
        var lacking = papers.stream()
                .filter(paper -> paper.must() && !shown.contains(paper.kind()))
                .map(Paper::kind)
                .toList();
        if (lacking.isEmpty()) return;
        supplements.insert(file.id(), lacking, "", day);
        clocks.pass(file.id(), ClockEntry.Holder.APPLICANT, day);
        files.move(file, CaseState.WAITING, clocks.due(file, day), null);
        events.add(file.id(), CaseEvents.Kind.SUPPLEMENT_ASKED, day, actor, "");
    }

    private UUID handIn(Actor actor, Organisation organisation, LocalDate day) {
        var id = Ids.next();
        var window = actor instanceof Actor.Staff staff ? staff : null;
        db.sql("""
                insert into cases.hand_in (id, organisation, office, division, handed_in_by, handed_in_on, handed_in_at)
                values (:id, :organisation, :office, :division, :by, :day, :at)
                """)
                .param("id", id)
                .param("organisation", organisation.id())
                .param("office", window == null ? null : window.office().value())
                .param("division", window == null ? null : window.division().value())
                .param("by", actor.key())
                .param("day", day)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private CaseFile file(Actor actor, Wish wish, Assessed assessed, Office deciding, UUID handIn, LocalDate day) {
        var limit = Clocks.limit(assessed.item().limit());
        var due = clocks.due(day, limit);
        var window = actor instanceof Actor.Staff staff ? staff : null;
        return new CaseFile(
                Ids.next(),
                numbers.next(
                        window == null
                                ? deciding
                                : offices.find(window.office()).orElse(deciding)),
                handIn,
                assessed.item().code(),
                new PersonId(wish.organisation().id()),
                wish.organisation().id(),
                "",
                deciding.id(),
                deciding.division(),
                window == null ? null : window.division(),
                assessed.assessment().outcome(),
                assessed.assessment().lawHash(),
                CaseState.ACCEPTED,
                day,
                day,
                limit,
                due.on(),
                due.provisional(),
                null,
                1);
    }

    /** Two who hand in for one organisation at the same time come one after the other. */
    private void lock(Organisation organisation) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "cases.organisation:" + organisation.id())
                .query((_, _) -> true)
                .single();
    }
}
