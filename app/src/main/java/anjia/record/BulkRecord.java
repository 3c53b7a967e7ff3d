package anjia.record;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.work.Changes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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

    private final JdbcTemplate db;
    private final JsonMapper json;
    private final Audit audit;
    private final Changes changes;

    BulkRecord(JdbcTemplate db, JsonMapper json, Audit audit, Changes changes) {
        this.db = db;
        this.json = json;
        this.audit = audit;
        this.changes = changes;
    }

    @Transactional
    public void spells(Actor.SystemJob job, Collection<Spell> spells) {
        db.batchUpdate("""
                insert into record.spell (row_id, id, person, kind, place, organisation, details, valid, known, source, entered_by)
                values (?, ?, ?, ?, ?, ?, cast(? as jsonb), daterange(?, ?), tstzrange(?, null), ?, ?)
                """, spells.stream().map(spell -> row(spell, job)).toList());
        changes.append("record.spell", spells.stream().map(Spell::id).toList());
        audit.record(job, "record.enterSpells", List.of(), count(spells));
    }

    @Transactional
    public void runs(Actor.SystemJob job, Collection<RunOf> runs) {
        db.batchUpdate("""
                insert into record.insurance_run
                    (row_id, id, person, scheme, place, organisation, months, known, source, entered_by)
                values (?, ?, ?, ?, ?, ?, int4range(?, ?), tstzrange(?, null), ?, ?)
                """, runs.stream().map(run -> row(run, job)).toList());
        changes.append("record.run", runs.stream().map(RunOf::id).toList());
        audit.record(job, "record.enterRuns", List.of(), count(runs));
    }

    @Transactional
    public void completeness(Actor.SystemJob job, Collection<CompletenessOf> statements) {
        db.batchUpdate(
                """
                insert into record.completeness (row_id, person, scheme, extent, since, why, known, entered_by)
                values (?, ?, ?, ?, ?, ?, tstzrange(?, null), ?)
                """, statements.stream().map(statement -> row(statement, job)).toList());
        changes.append(
                "record.completeness",
                statements.stream().map(statement -> statement.person().value()).toList());
        audit.record(job, "record.enterCompleteness", List.of(), count(statements));
    }

    private @Nullable Object[] row(Spell spell, Actor.SystemJob job) {
        var place = spell.place();
        return new @Nullable Object[] {
            spell.id(),
            spell.id(),
            spell.person().value(),
            spell.kind(),
            place == null ? null : place.value(),
            spell.organisation(),
            json.writeValueAsString(spell.details()),
            spell.from(),
            spell.to(),
            spell.knownSince().atOffset(ZoneOffset.UTC),
            spell.source(),
            job.key()
        };
    }

    private static @Nullable Object[] row(RunOf entered, Actor.SystemJob job) {
        var run = entered.run();
        return new @Nullable Object[] {
            entered.id(),
            entered.id(),
            entered.person().value(),
            run.scheme(),
            run.place().value(),
            run.organisation(),
            Months.number(run.first()),
            Months.number(run.last()) + 1,
            entered.knownSince().atOffset(ZoneOffset.UTC),
            run.source(),
            job.key()
        };
    }

    private static @Nullable Object[] row(CompletenessOf entered, Actor.SystemJob job) {
        var stated = entered.completeness();
        var since = stated.since();
        return new @Nullable Object[] {
            entered.id(),
            entered.person().value(),
            stated.scheme(),
            stated.complete() ? "COMPLETE" : "AT_LEAST",
            since == null ? null : Months.number(since),
            stated.why(),
            entered.knownSince().atOffset(ZoneOffset.UTC),
            job.key()
        };
    }

    private static Map<String, String> count(Collection<?> entered) {
        return Map.of("count", String.valueOf(entered.size()));
    }
}
