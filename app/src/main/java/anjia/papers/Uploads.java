package anjia.papers;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.papers.NotTaken.Reason;
import anjia.papers.PaperFolder.NewPaper;
import anjia.registry.Persons;
import anjia.vault.BrokenFile;
import anjia.vault.ContentKeys;
import anjia.web.Ids;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files that come in parts over a bad line (断点续传). The sender asks how much is here, sends the next part with its place, and goes on after
 * whatever broke: the line, the page, the phone. Each part lies sealed; what is not finished within a day goes.
 */
@Service
class Uploads {

    static final Duration KEPT = Duration.ofHours(24);

    /** A page sends one file at a time; of more than these the oldest gives way. */
    static final int MOST_OPEN = 3;

    static final int LARGEST_PART = 1024 * 1024;

    private static final String KEY = "papers.upload.data_key";
    private static final String PARTS = "parts";

    private final JdbcClient db;
    private final Persons persons;
    private final Preparing preparing;
    private final PaperFolder folder;
    private final ContentKeys keys;
    private final ContentFiles files;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Uploads(
            JdbcClient db,
            Persons persons,
            Preparing preparing,
            PaperFolder folder,
            ContentKeys keys,
            ContentFiles files,
            Clock clock,
            TransactionTemplate transaction) {
        this.db = db;
        this.persons = persons;
        this.preparing = preparing;
        this.folder = folder;
        this.keys = keys;
        this.files = files;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * What is about to come.
     *
     * @param onto the paper that it is a further page of; null for a new one
     * @param mark by which the same file is known again: its size and time
     */
    record Coming(String kind, @Nullable UUID onto, String mark, long bytes) {}

    /** @param received bytes that are here, from the beginning and without a gap */
    record State(UUID id, long received) {}

    record Row(
            UUID id,
            UUID person,
            String kind,
            @Nullable UUID onto,
            long bytes,
            long received,
            byte[] dataKey,
            @Nullable UUID paper) {}

    /** Begins, or goes on with what the same file of the same sender left here. */
    @Transactional
    State start(Actor actor, PersonId person, Coming coming) {
        var hers = persons.reached(actor, person).orElseThrow(NoSuchPaper::new);
        if (coming.onto() != null) folder.find(actor, coming.onto());
        if (coming.bytes() < 1) throw new NotTaken(Reason.EMPTY);
        if (coming.bytes() > Preparing.MOST_BYTES) throw new NotTaken(Reason.TOO_LARGE);
        lock(hers);
        var before = before(actor, hers, coming);
        return before.isPresent() ? known(before.get()) : begin(actor, hers, coming);
    }

    private Optional<Row> before(Actor actor, PersonId person, Coming coming) {
        return db.sql("""
                select id, person, kind, onto, bytes, received, data_key, paper from papers.upload
                where person = :person and started_by = :by and kind = :kind and onto is not distinct from cast(:onto as uuid)
                  and mark = :mark and bytes = :bytes and paper is null and started_at > :oldest
                order by started_at desc limit 1
                """)
                .param("person", person.value())
                .param("by", actor.key())
                .param("kind", coming.kind())
                .param("onto", coming.onto())
                .param("mark", coming.mark())
                .param("bytes", coming.bytes())
                .param("oldest", now().minus(KEPT))
                .query(Row.class)
                .optional();
    }

    private State begin(Actor actor, PersonId person, Coming coming) {
        giveWay(person);
        var id = Ids.next();
        db.sql("""
                insert into papers.upload (id, person, started_by, kind, onto, mark, bytes, data_key, started_at)
                values (:id, :person, :by, :kind, :onto, :mark, :bytes, :key, :now)
                """)
                .param("id", id)
                .param("person", person.value())
                .param("by", actor.key())
                .param("kind", coming.kind())
                .param("onto", coming.onto())
                .param("mark", coming.mark())
                .param("bytes", coming.bytes())
                .param("key", keys.make(KEY, id))
                .param("now", now())
                .update();
        return new State(id, 0);
    }

    private void giveWay(PersonId person) {
        db.sql("""
                delete from papers.upload where id in (
                    select id from papers.upload where person = :person and paper is null order by started_at desc offset :most)
                """).param("person", person.value()).param("most", MOST_OPEN - 1).update();
    }

    /** What the row says and the folder does not have, a restore for example, is sent again. */
    private State known(Row row) {
        var here = 0L;
        for (var part : parts(row.id()).entrySet()) if (part.getKey() == here) here = part.getValue();
        if (here != row.received()) received(row.id(), Math.min(here, row.bytes()));
        return new State(row.id(), Math.min(here, row.bytes()));
    }

    /**
     * Takes the next part.
     *
     * @param at its place; a part that does not follow on what is here is passed over
     * @return how much is here now
     */
    @Transactional
    State append(Actor actor, UUID upload, long at, byte[] part) {
        var row = locked(actor, upload);
        var fits = at == row.received()
                && part.length > 0
                && part.length <= LARGEST_PART
                && at + part.length <= row.bytes();
        if (row.paper() != null || !fits) return new State(row.id(), row.received());
        files.write(
                "%s/%s/%d-%d".formatted(PARTS, row.id(), at, at + part.length),
                keys.seal(KEY, row.id(), row.dataKey(), part));
        received(row.id(), at + part.length);
        return new State(row.id(), at + part.length);
    }

    private void received(UUID upload, long bytes) {
        db.sql("update papers.upload set received = :bytes where id = :id")
                .param("bytes", bytes)
                .param("id", upload)
                .update();
    }

    /** What finishing came to. */
    sealed interface Finished {
        record Done(UUID paper) implements Finished {}

        /** Something is still to come. */
        record NotYet(long received) implements Finished {}
    }

    /** Looks into what came and keeps it as a paper; asked again it says the same. Looking takes its time, and holds no connection. */
    Finished finish(Actor actor, UUID upload, NewPaper said) {
        var row = transaction(() -> locked(actor, upload));
        if (row.paper() != null) return new Finished.Done(row.paper());
        var whole = whole(row);
        if (whole.length != row.bytes())
            return transaction(() -> new Finished.NotYet(known(row).received()));
        try {
            var prepared = preparing.prepare(whole);
            return transaction(() -> finished(actor, upload, said, prepared));
        } catch (NotTaken notTaken) {
            // the same file sent again would be refused again; another one begins anew
            db.sql("delete from papers.upload where id = :id and paper is null")
                    .param("id", upload)
                    .update();
            throw notTaken;
        }
    }

    /** Two that finish at once make one paper. */
    private Finished finished(Actor actor, UUID upload, NewPaper said, Prepared prepared) {
        var row = locked(actor, upload);
        if (row.paper() != null) return new Finished.Done(row.paper());
        var paper = keep(actor, row, said, prepared);
        db.sql("update papers.upload set paper = :paper where id = :id")
                .param("paper", paper)
                .param("id", upload)
                .update();
        return new Finished.Done(paper);
    }

    private <T> T transaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private UUID keep(Actor actor, Row row, NewPaper said, Prepared prepared) {
        if (row.onto() == null) return folder.keep(actor, new PersonId(row.person()), said, prepared);
        folder.keepPage(actor, row.onto(), prepared);
        return row.onto();
    }

    String kindOf(Actor actor, UUID upload) {
        return locked(actor, upload).kind();
    }

    private byte[] whole(Row row) {
        var whole = new ByteArrayOutputStream((int) row.bytes());
        try {
            for (var part : parts(row.id()).entrySet()) {
                if (part.getKey() != whole.size()) continue;
                var sealed = files.read("%s/%s/%d-%d".formatted(PARTS, row.id(), part.getKey(), part.getValue()));
                if (sealed.isPresent()) whole.writeBytes(keys.open(KEY, row.id(), row.dataKey(), sealed.get()));
            }
            return whole.toByteArray();
        } catch (BrokenFile broken) {
            throw new UncheckedIOException("part of upload %s".formatted(row.id()), broken);
        }
    }

    /** Places of the parts that are here: first byte to the byte after the last. */
    private TreeMap<Long, Long> parts(UUID upload) {
        return files.below(PARTS + "/" + upload).stream()
                .map(file -> file.name().substring(file.name().lastIndexOf('/') + 1))
                .filter(name -> name.matches("\\d{1,9}-\\d{1,9}"))
                .map(name -> name.split("-", 2))
                .collect(Collectors.toMap(
                        ends -> Long.parseLong(ends[0]), ends -> Long.parseLong(ends[1]), Math::max, TreeMap::new));
    }

    /** @throws NoSuchPaper when it is not of this actor, or of somebody whom she does not reach any more */
    private Row locked(Actor actor, UUID upload) {
        return db.sql("""
                select id, person, kind, onto, bytes, received, data_key, paper from papers.upload
                where id = :id and started_by = :by and started_at > :oldest for update
                """)
                .param("id", upload)
                .param("by", actor.key())
                .param("oldest", now().minus(KEPT))
                .query(Row.class)
                .optional()
                .filter(row -> persons.reaches(actor, new PersonId(row.person())))
                .orElseThrow(NoSuchPaper::new);
    }

    /** Those that nobody finished, and parts of those that are done or gone. */
    void forget() {
        db.sql("delete from papers.upload where started_at <= :oldest")
                .param("oldest", now().minus(KEPT))
                .update();
        var parts = files.below(PARTS); // before the rows: parts of an upload that begins now are not among them
        var open = db.sql("select id::text from papers.upload where paper is null")
                .query(String.class)
                .set();
        parts.stream().filter(file -> !open.contains(folderOf(file))).forEach(file -> {
            files.delete(file.name());
            files.deleteEmpty(PARTS + "/" + folderOf(file));
        });
    }

    private static String folderOf(ContentFiles.Lying part) {
        return part.name().split("/", 3)[1];
    }

    private void lock(PersonId person) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "papers.upload:" + person.value())
                .query((_, _) -> true)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
