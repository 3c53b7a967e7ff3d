package anjia.registry;

import anjia.work.JobKind;
import anjia.work.Jobs;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives persons who were entered before names were compared by ear their index of it (补建同音索引). A house that was renewed starts it by
 * itself; until it is done, those persons are found by what is written alone.
 */
@Component
class SoundsJob implements JobKind {

    static final String NAME = "registry.sounds";

    private static final int PORTION = 500;

    private final JdbcClient db;
    private final PersonSeal seal;

    SoundsJob(JdbcClient db, PersonSeal seal) {
        this.db = db;
        this.seal = seal;
    }

    private record Row(UUID id, byte[] name) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long total(String subject) {
        return db.sql("select count(*) from registry.person where sound_index is null")
                .query(Long.class)
                .single();
    }

    /** The rows themselves say what is left, so that a portion needs no position. */
    @Override
    public Portion next(String subject, String position) {
        var rows = db.sql("""
                select id, name from registry.person where sound_index is null order by id limit :portion for update
                """).param("portion", PORTION).query(Row.class).list();
        rows.forEach(this::index);
        return rows.size() < PORTION ? Portion.last(rows.size()) : Portion.upTo("more", rows.size());
    }

    private void index(Row row) {
        db.sql("update registry.person set sound_index = :sound where id = :id")
                .param("sound", seal.indexOfSound(seal.openName(row.id(), row.name())))
                .param("id", row.id())
                .update();
    }

    /** Sets the job going at the start of a house that needs it. */
    @Component
    static class AtStart {

        private final JdbcClient db;
        private final Jobs jobs;

        AtStart(JdbcClient db, Jobs jobs) {
            this.db = db;
            this.jobs = jobs;
        }

        @EventListener(ApplicationReadyEvent.class)
        public void start() {
            var left = db.sql("select id from registry.person where sound_index is null limit 1")
                    .query(UUID.class)
                    .list();
            if (!left.isEmpty()) jobs.start(NAME, "");
        }
    }
}
