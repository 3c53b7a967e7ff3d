package anjia.cooperation;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.PersonMessages;
import anjia.catalogue.Answers;
import anjia.catalogue.Assessments;
import anjia.engine.Outcome;
import anjia.places.DivisionCode;
import anjia.places.Places;
import anjia.web.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever left with the county is told on the day when she has worked there long enough for a subsidy (补贴提醒), unless the record rules it out: nobody
 * has to count months, or to know that there is such a thing. Until she hands it in, it waits on her own page for some weeks.
 */
@Service
class SubsidyNotices {

    private static final Actor.SystemJob JOB = new Actor.SystemJob("cooperation.subsidies");
    private static final int AT_ONCE = 1_000;

    /** So long it stands among what waits for her: who has no right to it need not look at it for ever. */
    private static final int DAYS_SHOWN = 60;

    /** An answer of hers may still be missing: what her household is, nobody but her knows. */
    private static final Set<Outcome> PERHAPS_HERS = Set.of(Outcome.ENTITLED, Outcome.UNKNOWN);

    private final JdbcClient db;
    private final SubsidySteps steps;
    private final Assessments assessments;
    private final PersonMessages messages;
    private final Places places;
    private final TransactionTemplate transaction;

    SubsidyNotices(
            JdbcClient db,
            SubsidySteps steps,
            Assessments assessments,
            PersonMessages messages,
            Places places,
            TransactionTemplate transaction) {
        this.db = db;
        this.steps = steps;
        this.assessments = assessments;
        this.messages = messages;
        this.places = places;
        this.transaction = transaction;
    }

    private record Candidate(UUID departure, UUID person, String destination, LocalDate heldFrom) {}

    /** Everybody whose months are over and who was not told yet. @return how many were told */
    int tell(LocalDate today) {
        return tell(today, AT_ONCE);
    }

    /** @param atOnce so many are read at a time: whoever the record rules out comes again every morning, and keeps nobody behind her from being told */
    int tell(LocalDate today, int atOnce) {
        var told = 0;
        for (var subsidy : Subsidy.values()) {
            var months = steps.leastMonths(subsidy, today);
            if (months.isPresent()) told += tell(subsidy, months.getAsInt(), today, atOnce);
        }
        return told;
    }

    private int tell(Subsidy subsidy, int months, LocalDate today, int atOnce) {
        var told = 0;
        Candidate last = null;
        while (true) {
            var some = candidates(subsidy, months, today, last, atOnce);
            for (var one : some) if (isPerhapsHers(one, subsidy, today) && tell(one, subsidy, months, today)) told++;
            if (some.size() < atOnce) return told;
            last = some.getLast();
        }
    }

    /** At work there so long, within this year, and no file of it since they left. @param after the last one of those before; null for the first */
    private List<Candidate> candidates(
            Subsidy subsidy, int months, LocalDate today, @Nullable Candidate after, int most) {
        return db.sql("""
                select t.departure, t.person, d.destination, s.held_from
                from cooperation.traveller t join cooperation.departure d on d.id = t.departure join record.report_spell s on s.id = t.spell
                where t.state in ('WENT', 'BACK') and s.held_from <= :began and (s.held_to is null or s.held_to > :year)
                    and (cast(:from as date) is null
                        or (s.held_from, t.departure, t.person) > (cast(:from as date), cast(:departure as uuid), cast(:person as uuid)))
                    and not exists (select from cooperation.subsidy_told o
                        where o.departure = t.departure and o.person = t.person and o.item = :item)
                    and not exists (select from cases.report_case f where f.item_code = :item and f.handed_in_on >= d.leaves_on
                        and f.applicant in (select same from registry.report_same_person p where p.person = t.person))
                order by s.held_from, t.departure, t.person limit :most
                """)
                .param("began", today.plusDays(1).minusMonths(months))
                .param("year", today.withDayOfYear(1))
                .param("item", subsidy.item())
                .param("from", after == null ? null : after.heldFrom())
                .param("departure", after == null ? null : after.departure())
                .param("person", after == null ? null : after.person())
                .param("most", most)
                .query(Candidate.class)
                .list();
    }

    private boolean isPerhapsHers(Candidate one, Subsidy subsidy, LocalDate today) {
        var assessment = assessments
                .assess(JOB, new PersonId(one.person()), subsidy.item(), today, null, Answers.NONE)
                .assessment();
        return PERHAPS_HERS.contains(assessment.outcome()) && !assessment.gateIsOpen();
    }

    /** @return false when another server was quicker */
    private boolean tell(Candidate one, Subsidy subsidy, int months, LocalDate today) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!write(one, subsidy, today)) return false;
            messages.tell(
                    JOB,
                    new PersonId(one.person()),
                    "cooperation.subsidy:" + one.departure() + ":" + subsidy,
                    "cooperation.told.subsidy." + subsidy,
                    language -> List.of(
                            Formats.in(language).dayOfYear(one.heldFrom()),
                            places.localName(new DivisionCode(one.destination())),
                            String.valueOf(months)));
            return true;
        }));
    }

    private boolean write(Candidate one, Subsidy subsidy, LocalDate today) {
        return db.sql("""
                insert into cooperation.subsidy_told (departure, person, item, told_on) values (:departure, :person, :item, :today)
                on conflict (departure, person, item) do nothing
                """)
                        .param("departure", one.departure())
                        .param("person", one.person())
                        .param("item", subsidy.item())
                        .param("today", today)
                        .update()
                == 1;
    }

    /** Of which she was told lately, and which she has not handed in since they left. */
    List<Subsidy> waiting(PersonId person, LocalDate today) {
        var items = db.sql("""
                select distinct o.item from cooperation.subsidy_told o
                    join cooperation.traveller t on t.departure = o.departure and t.person = o.person
                    join cooperation.departure d on d.id = o.departure
                where o.person in (select same from registry.report_same_person where person = :person) and o.told_on > :since
                    and t.state in ('WENT', 'BACK')
                    and not exists (select from cases.report_case f where f.item_code = o.item and f.handed_in_on >= d.leaves_on
                        and f.state <> 'WITHDRAWN'
                        and f.applicant in (select same from registry.report_same_person where person = :person))
                """)
                .param("person", person.value())
                .param("since", today.minusDays(DAYS_SHOWN))
                .query(String.class)
                .list();
        return List.of(Subsidy.values()).stream()
                .filter(one -> items.contains(one.item()))
                .toList();
    }
}
