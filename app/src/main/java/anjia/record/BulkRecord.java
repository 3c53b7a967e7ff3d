package anjia.record;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.work.Changes;
import anjia.work.CopyBatch;
import anjia.work.CopyRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encodes histories of many persons at once, for jobs of the house that bring them from another book or make them for the demo (批量导入). It
 * writes nothing and may be called by several threads; {@link anjia.work.BulkWriter} enters the batches. Nothing is compared with what is there
 * and no watcher is called: for persons who are as new as their histories. The nightly check looks at the result.
 */
@Service
public class BulkRecord {

    /** What the batches are copied into. */
    public static final List<String> TABLES = List.of("record.spell", "record.insurance_run", "record.completeness");

    /** A run of months with the person who paid and the moment since when it is known. */
    public record RunOf(UUID id, PersonId person, InsuranceRun run, Instant knownSince) {}

    /** A statement on a person's book. */
    public record CompletenessOf(UUID id, PersonId person, Completeness completeness, Instant knownSince) {}

    private final Changes changes;
    private final JsonMapper json;

    BulkRecord(JsonMapper json, Changes changes) {
        this.changes = changes;
        this.json = json;
    }

    public CopyBatch spells(Actor.SystemJob job, Collection<Spell> spells) {
        var rows = CopyRows.of(
                "record.spell",
                "row_id",
                "id",
                "person",
                "kind",
                "place",
                "organisation",
                "details",
                "valid",
                "known",
                "source",
                "entered_by");
        for (var spell : spells) {
            var place = spell.place();
            rows.row().uuid(spell.id()).uuid(spell.id()).uuid(spell.person().value());
            rows.text(spell.kind()).text(place == null ? null : place.value()).uuid(spell.organisation());
            rows.json(json.writeValueAsString(spell.details())).days(spell.from(), spell.to());
            rows.since(spell.knownSince()).text(spell.source()).text(job.key());
        }
        var ids = spells.stream().map(Spell::id).toList();
        return new CopyBatch("record.enterSpells", spells.size(), List.of(rows, changes.rows("record.spell", ids)));
    }

    public CopyBatch runs(Actor.SystemJob job, Collection<RunOf> runs) {
        var rows = CopyRows.of(
                "record.insurance_run",
                "row_id",
                "id",
                "person",
                "scheme",
                "place",
                "organisation",
                "months",
                "known",
                "source",
                "entered_by");
        for (var one : runs) {
            var run = one.run();
            rows.row().uuid(one.id()).uuid(one.id()).uuid(one.person().value());
            rows.text(run.scheme()).text(run.place().value()).uuid(run.organisation());
            rows.numbers(Months.number(run.first()), Months.number(run.last()) + 1);
            rows.since(one.knownSince()).text(run.source()).text(job.key());
        }
        var ids = runs.stream().map(RunOf::id).toList();
        return new CopyBatch("record.enterRuns", runs.size(), List.of(rows, changes.rows("record.run", ids)));
    }

    public CopyBatch completeness(Actor.SystemJob job, Collection<CompletenessOf> statements) {
        var rows = CopyRows.of(
                "record.completeness", "row_id", "person", "scheme", "extent", "since", "why", "known", "entered_by");
        for (var one : statements) {
            var stated = one.completeness();
            var since = stated.since();
            rows.row().uuid(one.id()).uuid(one.person().value()).text(stated.scheme());
            rows.text(stated.complete() ? "COMPLETE" : "AT_LEAST");
            rows.number(since == null ? null : Months.number(since)).text(stated.why());
            rows.since(one.knownSince()).text(job.key());
        }
        var ids = statements.stream().map(one -> one.person().value()).toList();
        return new CopyBatch(
                "record.enterCompleteness", statements.size(), List.of(rows, changes.rows("record.completeness", ids)));
    }
}
