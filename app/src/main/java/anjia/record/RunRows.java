package anjia.record;

import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.web.OncePerPage;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL on {@code record.insurance_run} and {@code record.completeness}; who may ask was settled before. */
@Component
class RunRows {

    /**
     * @param person under whose id it was written, which is hers or one that was merged into hers
     * @param beforeMerge it was written before two entries of hers became one, and is left as it is: they may be parted again
     */
    record Known(UUID id, PersonId person, InsuranceRun run, Instant since, boolean beforeMerge) {}

    private record Row(
            UUID id,
            UUID person,
            String scheme,
            String place,
            @Nullable UUID organisation,
            int first,
            int end,
            OffsetDateTime knownSince,
            String source,
            boolean beforeMerge) {
        Known known() {
            var run = new InsuranceRun(
                    scheme, new DivisionCode(place), organisation, Months.month(first), Months.month(end - 1), source);
            return new Known(id, new PersonId(person), run, knownSince.toInstant(), beforeMerge);
        }
    }

    private record CompletenessRow(
            String scheme, String extent, @Nullable Integer since, String why) {
        Completeness completeness() {
            return new Completeness(scheme, extent.equals("COMPLETE"), since == null ? null : Months.month(since), why);
        }
    }

    private final JdbcClient db;

    RunRows(JdbcClient db) {
        this.db = db;
    }

    /** What was known at the moment, oldest months first; without a moment, what is known now. */
    List<Known> of(PersonId person, String scheme, @Nullable Instant knownAt) {
        return OncePerPage.find(new RunsAsked(person, scheme, knownAt), () -> read(person, scheme, knownAt));
    }

    private record RunsAsked(
            PersonId person, String scheme, @Nullable Instant knownAt) {}

    private List<Known> read(PersonId person, String scheme, @Nullable Instant knownAt) {
        return db
                .sql("""
                select id, person, scheme, place, organisation, lower(months) as first, upper(months) as end,
                    lower(known) as known_since, source,
                    coalesce(row_id < (
                        select bound from registry.report_merge where kept = :person order by bound desc limit 1), false) as before_merge
                from record.insurance_run
                where person in (select same from registry.report_same_person where person = :person) and scheme = :scheme and %s
                order by lower(months), id
                """.formatted(knownAt == null ? "upper_inf(known)" : "known @> :knownAt"))
                .param("person", person.value())
                .param("scheme", scheme)
                .params(knownAt == null ? Map.of() : Map.of("knownAt", knownAt.atOffset(ZoneOffset.UTC)))
                .query(Row.class)
                .list()
                .stream()
                .map(Row::known)
                .toList();
    }

    void insert(UUID row, UUID id, PersonId person, InsuranceRun run, Instant known, String actor) {
        db.sql("""
                insert into record.insurance_run
                    (row_id, id, person, scheme, place, organisation, months, known, source, entered_by)
                values (:row, :id, :person, :scheme, :place, :organisation, int4range(:first, :end),
                    tstzrange(:known, null), :source, :actor)
                """)
                .param("row", row)
                .param("id", id)
                .param("person", person.value())
                .param("scheme", run.scheme())
                .param("place", run.place().value())
                .param("organisation", run.organisation())
                .param("first", Months.number(run.first()))
                .param("end", Months.number(run.last()) + 1)
                .param("known", known.atOffset(ZoneOffset.UTC))
                .param("source", run.source())
                .param("actor", actor)
                .update();
    }

    void close(UUID id, Instant knownUntil) {
        db.sql("""
                update record.insurance_run set known = tstzrange(lower(known), :until)
                where id = :id and upper_inf(known)
                """)
                .param("until", knownUntil.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /**
     * What was stated last; "at least" when nothing was. Of two books that were merged the one that promises less, until it is stated anew:
     * neither knew of the other's months.
     */
    Completeness completeness(PersonId person, String scheme, @Nullable Instant knownAt) {
        return OncePerPage.find(
                new CompletenessAsked(person, scheme, knownAt), () -> readCompleteness(person, scheme, knownAt));
    }

    private record CompletenessAsked(
            PersonId person, String scheme, @Nullable Instant knownAt) {}

    private Completeness readCompleteness(PersonId person, String scheme, @Nullable Instant knownAt) {
        return db.sql("""
                select scheme, extent, since, why from record.completeness
                where person in (select same from registry.report_same_person where person = :person) and scheme = :scheme and %s
                order by person = :person and row_id > coalesce((
                        select bound from registry.report_merge where kept = :person order by bound desc limit 1),
                        'ffffffff-ffff-ffff-ffff-ffffffffffff') desc,
                    extent = 'COMPLETE', since desc nulls last
                limit 1
                """.formatted(knownAt == null ? "upper_inf(known)" : "known @> :knownAt"))
                .param("person", person.value())
                .param("scheme", scheme)
                .params(knownAt == null ? Map.of() : Map.of("knownAt", knownAt.atOffset(ZoneOffset.UTC)))
                .query(CompletenessRow.class)
                .optional()
                .map(CompletenessRow::completeness)
                .orElse(new Completeness(scheme, false, null, "nothing-stated"));
    }

    /** When what is stated now was stated; a new statement is later. */
    @Nullable
    Instant completenessKnownSince(PersonId person, String scheme) {
        return db.sql("""
                select lower(known) from record.completeness where person = :person and scheme = :scheme and upper_inf(known)
                """)
                .param("person", person.value())
                .param("scheme", scheme)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    void state(UUID row, PersonId person, Completeness stated, Instant known, String actor) {
        db.sql("""
                update record.completeness set known = tstzrange(lower(known), :now)
                where person = :person and scheme = :scheme and upper_inf(known)
                """)
                .param("now", known.atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .param("scheme", stated.scheme())
                .update();
        db.sql("""
                insert into record.completeness (row_id, person, scheme, extent, since, why, known, entered_by)
                values (:row, :person, :scheme, :extent, :since, :why, tstzrange(:known, null), :actor)
                """)
                .param("row", row)
                .param("person", person.value())
                .param("scheme", stated.scheme())
                .param("extent", stated.complete() ? "COMPLETE" : "AT_LEAST")
                .param("since", stated.since() == null ? null : Months.number(stated.since()))
                .param("why", stated.why())
                .param("known", known.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .update();
    }
}
