package anjia.record;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.work.Changes;
import anjia.work.RowBatch;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Enters histories of many persons at once, for jobs of the house that bring them from another book or make them for the demo (批量导入).
 * Nothing is compared with what is there and no watcher is called: for persons who are as new as their histories. The nightly check looks at
 * the result. One audit row per batch.
 */
@Service
public class BulkRecord {

    /** A run of months with the person who paid and the moment since when it is known. */
    public record RunOf(UUID id, PersonId person, InsuranceRun run, Instant knownSince) {}

    /** A statement on a person's book. */
    public record CompletenessOf(UUID id, PersonId person, Completeness completeness, Instant knownSince) {}

    private final JdbcClient db;
    private final JsonMapper json;
    private final Audit audit;
    private final Changes changes;

    BulkRecord(JdbcClient db, JsonMapper json, Audit audit, Changes changes) {
        this.db = db;
        this.json = json;
        this.audit = audit;
        this.changes = changes;
    }

    @Transactional
    public void spells(Actor.SystemJob job, Collection<Spell> spells) {
        RowBatch.of(spells)
                .column("id", Spell::id)
                .column("person", spell -> spell.person().value())
                .column("kind", Spell::kind)
                .column("place", Spell::place)
                .column("organisation", Spell::organisation)
                .column("details", spell -> json.writeValueAsString(spell.details()))
                .column("from", Spell::from)
                .column("to", Spell::to)
                .column("known", Spell::knownSince)
                .column("source", Spell::source)
                .column("job", _ -> job.key())
                .insert(db, """
                        insert into record.spell
                            (row_id, id, person, kind, place, organisation, details, valid, known, source, entered_by)
                        select id, id, person, kind, place, organisation, details, daterange(since, until),
                            tstzrange(known, null), source, job
                        from unnest(cast(:id as uuid[]), cast(:person as uuid[]), cast(:kind as text[]), cast(:place as text[]),
                            cast(:organisation as uuid[]), cast(:details as jsonb[]), cast(:from as date[]),
                            cast(:to as date[]), cast(:known as timestamptz[]), cast(:source as text[]), cast(:job as text[]))
                            as s (id, person, kind, place, organisation, details, since, until, known, source, job)
                        """);
        changes.append("record.spell", spells.stream().map(Spell::id).toList());
        audit.record(job, "record.enterSpells", List.of(), count(spells));
    }

    @Transactional
    public void runs(Actor.SystemJob job, Collection<RunOf> runs) {
        RowBatch.of(runs)
                .column("id", RunOf::id)
                .column("person", one -> one.person().value())
                .column("scheme", one -> one.run().scheme())
                .column("place", one -> one.run().place())
                .column("organisation", one -> one.run().organisation())
                .column("first", one -> Months.number(one.run().first()))
                .column("end", one -> Months.number(one.run().last()) + 1)
                .column("known", RunOf::knownSince)
                .column("source", one -> one.run().source())
                .column("job", _ -> job.key())
                .insert(db, """
                        insert into record.insurance_run
                            (row_id, id, person, scheme, place, organisation, months, known, source, entered_by)
                        select id, id, person, scheme, place, organisation, int4range(first, past), tstzrange(known, null), source, job
                        from unnest(cast(:id as uuid[]), cast(:person as uuid[]), cast(:scheme as text[]), cast(:place as text[]),
                            cast(:organisation as uuid[]), cast(:first as int[]), cast(:end as int[]),
                            cast(:known as timestamptz[]), cast(:source as text[]), cast(:job as text[]))
                            as r (id, person, scheme, place, organisation, first, past, known, source, job)
                        """);
        changes.append("record.run", runs.stream().map(RunOf::id).toList());
        audit.record(job, "record.enterRuns", List.of(), count(runs));
    }

    @Transactional
    public void completeness(Actor.SystemJob job, Collection<CompletenessOf> statements) {
        RowBatch.of(statements)
                .column("id", CompletenessOf::id)
                .column("person", one -> one.person().value())
                .column("scheme", one -> one.completeness().scheme())
                .column("extent", one -> one.completeness().complete() ? "COMPLETE" : "AT_LEAST")
                .column(
                        "since",
                        one -> one.completeness().since() == null
                                ? null
                                : Months.number(one.completeness().since()))
                .column("why", one -> one.completeness().why())
                .column("known", CompletenessOf::knownSince)
                .column("job", _ -> job.key())
                .insert(db, """
                        insert into record.completeness (row_id, person, scheme, extent, since, why, known, entered_by)
                        select id, person, scheme, extent, since, why, tstzrange(known, null), job
                        from unnest(cast(:id as uuid[]), cast(:person as uuid[]), cast(:scheme as text[]), cast(:extent as text[]),
                            cast(:since as int[]), cast(:why as text[]), cast(:known as timestamptz[]), cast(:job as text[]))
                            as c (id, person, scheme, extent, since, why, known, job)
                        """);
        changes.append(
                "record.completeness",
                statements.stream().map(one -> one.person().value()).toList());
        audit.record(job, "record.enterCompleteness", List.of(), count(statements));
    }

    private static Map<String, String> count(Collection<?> entered) {
        return Map.of("count", String.valueOf(entered.size()));
    }
}
