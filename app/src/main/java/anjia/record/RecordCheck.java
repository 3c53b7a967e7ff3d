package anjia.record;

import anjia.access.Actor;
import anjia.access.Audit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks every night for what the writing transactions should have refused (档案自查): two spells of one kind at once, two truths about one
 * spell, one month counted twice. It changes nothing; a person decides which entry is right.
 */
@Component
class RecordCheck {

    private static final Logger LOG = LoggerFactory.getLogger(RecordCheck.class);
    private static final Actor.SystemJob NIGHTLY = new Actor.SystemJob("record-check");

    /** Two rows that cannot both be right. */
    record Contradiction(String what, UUID first, UUID second) {}

    private record Pair(UUID first, UUID second) {}

    private final JdbcClient db;
    private final Audit audit;

    RecordCheck(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    @Transactional
    List<Contradiction> run() {
        var found = new ArrayList<Contradiction>();
        overlappingSpells()
                .forEach(pair -> found.add(new Contradiction("overlapping spells", pair.first(), pair.second())));
        twoTruths().forEach(pair -> found.add(new Contradiction("two truths on a spell", pair.first(), pair.second())));
        monthsTwice()
                .forEach(pair -> found.add(new Contradiction("months counted twice", pair.first(), pair.second())));
        found.forEach(one ->
                LOG.warn("the life record contradicts itself: {} {} and {}", one.what(), one.first(), one.second()));
        audit.record(NIGHTLY, "record.check", List.of(), Map.of("contradictions", String.valueOf(found.size())));
        return List.copyOf(found);
    }

    private List<Pair> overlappingSpells() {
        return db.sql("""
                select a.id as first, b.id as second
                from record.spell a join record.spell b
                    on b.person = a.person and b.kind = a.kind and b.id > a.id and b.valid && a.valid
                where upper_inf(a.known) and upper_inf(b.known)
                    and (a.kind <> all(:severalAtOnce) or a.organisation = b.organisation)
                """)
                .param("severalAtOnce", SpellKinds.SEVERAL_AT_ONCE.toArray(String[]::new))
                .query(Pair.class)
                .list();
    }

    private List<Pair> twoTruths() {
        return db.sql("""
                select a.row_id as first, b.row_id as second
                from record.spell a join record.spell b on b.id = a.id and b.row_id > a.row_id and b.known && a.known
                """).query(Pair.class).list();
    }

    private List<Pair> monthsTwice() {
        return db.sql("""
                select a.id as first, b.id as second
                from record.insurance_run a join record.insurance_run b
                    on b.person = a.person and b.scheme = a.scheme and b.place = a.place and b.id > a.id and b.months && a.months
                where upper_inf(a.known) and upper_inf(b.known)
                """).query(Pair.class).list();
    }
}
