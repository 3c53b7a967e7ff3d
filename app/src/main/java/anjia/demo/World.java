package anjia.demo;

import anjia.cases.BulkFiles.FileOf;
import anjia.record.BulkRecord.CompletenessOf;
import anjia.record.BulkRecord.RunOf;
import anjia.record.Spell;
import anjia.registry.BulkEntry.HouseholdWithMembers;
import anjia.registry.BulkEntry.PersonWithTies;
import anjia.registry.Organisation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** What the demo enters together, before it is entered (演示数据一批). */
record World(
        List<Organisation> organisations,
        List<PersonWithTies> persons,
        List<HouseholdWithMembers> households,
        List<Spell> spells,
        List<RunOf> runs,
        List<CompletenessOf> statements,
        List<FileOf> files) {

    World() {
        this(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    void add(Soul soul, History history) {
        persons.add(
                new PersonWithTies(soul.id(), soul.name(), soul.number(), soul.phone(), List.copyOf(history.ties())));
        spells.addAll(history.spells());
        runs.addAll(history.runs());
        statements.addAll(history.statements());
    }

    /** Takes over what is in a portion. */
    void add(World portion) {
        organisations.addAll(portion.organisations);
        persons.addAll(portion.persons);
        households.addAll(portion.households);
        spells.addAll(portion.spells);
        runs.addAll(portion.runs);
        statements.addAll(portion.statements);
        files.addAll(portion.files);
    }

    /** The same for the same seed and day, on every machine. */
    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var person : persons) {
                update(digest, person.name());
                update(digest, person.number().value());
                update(digest, person.phone() == null ? "" : person.phone().value());
                update(digest, person.ties());
            }
            for (var spell : spells) update(digest, inOneOrder(spell));
            for (var rest : List.of(organisations, households, runs, statements)) update(digest, rest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The order of an immutable map differs from run to run. */
    private static String inOneOrder(Spell spell) {
        return spell.toString().replace(spell.details().toString(), new TreeMap<>(spell.details()).toString());
    }

    private static void update(MessageDigest digest, Object value) {
        digest.update(value.toString().getBytes(StandardCharsets.UTF_8));
    }
}
