package anjia.letters;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.places.CodeRange;
import anjia.registry.PersonLine;
import anjia.registry.Persons;
import anjia.vault.Vault;
import anjia.web.Ids;
import anjia.web.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the office has to print and to bring to its people (纸信打印与送达). An office has what came of its own acts, and what the house wrote by
 * itself to people who have a tie in its division; whoever prints one first has it.
 */
@Service
class Post {

    /** Files of so many letters are made in one go. */
    static final int MOST = 30;

    /** Paper for a person; {@code since} is how long she waits. */
    record Waiting(
            UUID message,
            PersonId person,
            String name,
            String place,
            OffsetDateTime since,
            @Nullable UUID letter) {}

    /** What is on one sheet: the letter it tells of, or the words of the message. */
    record Sheet(
            UUID message,
            PersonId person,
            Language language,
            OffsetDateTime writtenAt,
            String text,
            @Nullable UUID letter) {}

    /** @param more how many wait beyond the first */
    record Queue(List<Waiting> papers, int more) {}

    private record Row(
            UUID message,
            UUID person,
            OffsetDateTime since,
            @Nullable UUID letter) {}

    /** A message of this office, or of none and of a person who is tied to its division today. */
    private static final String OURS = """
            (m.office = :office or m.office is null and exists (
                select from registry.report_tie t
                join unnest(cast(:from as text[]), cast(:to as text[])) as reach (first, past)
                  on t.place >= reach.first collate "C" and t.place < reach.past collate "C"
                where t.person in (select same from registry.report_same_person where person = m.person) and t.valid @> :day))
            """;

    private final JdbcClient db;
    private final Persons persons;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    Post(JdbcClient db, Persons persons, Vault vault, Audit audit, Clock clock) {
        this.db = db;
        this.persons = persons;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** To be printed, longest waiting first. */
    Queue waiting(Actor.Staff staff) {
        return queue(staff, "WAITING");
    }

    /** Printed, and still in the house. */
    Queue printed(Actor.Staff staff) {
        return queue(staff, "PRINTED");
    }

    int count(Actor.Staff staff) {
        return asked(staff, """
                select count(*) from letters.delivery d join letters.message m on m.id = d.message
                where d.channel = 'PAPER' and d.state in ('WAITING', 'PRINTED') and
                """ + OURS).query(Integer.class).single();
    }

    private Queue queue(Actor.Staff staff, String state) {
        var rows = asked(staff, """
                select d.message, m.person, d.since, m.letter
                from letters.delivery d join letters.message m on m.id = d.message
                where d.channel = 'PAPER' and d.state = :state and
                """ + OURS + " order by d.since, d.message")
                .param("state", state)
                .query(Row.class)
                .list();
        var first = rows.stream().limit(MOST).toList();
        return new Queue(lines(staff, first), rows.size() - first.size());
    }

    /** The office writes to them: it reads their names although some may have moved out of its reach. */
    private List<Waiting> lines(Actor.Staff staff, List<Row> rows) {
        var ids = rows.stream().map(row -> new PersonId(row.person())).toList();
        var names = persons.lines(new Actor.SystemJob("letters:post:" + staff.account()), ids).stream()
                .collect(Collectors.toMap(PersonLine::id, Function.identity(), (one, _) -> one));
        audit.record(
                staff, "letters.post", rows.stream().map(Row::person).distinct().toList(), Map.of());
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(names.get(new PersonId(row.person()))).stream()
                        .map(line -> new Waiting(
                                row.message(),
                                line.id(),
                                line.name(),
                                line.residence() == null ? "" : line.residence().value(),
                                row.since(),
                                row.letter())))
                .toList();
    }

    /** Prints each once: of two members of staff, one has it. Empty when none of them waits any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> print(Actor.Staff staff, List<UUID> papers) {
        var print = Ids.next();
        var mine = asked(staff, """
                select d.message from letters.delivery d join letters.message m on m.id = d.message
                where d.channel = 'PAPER' and d.state = 'WAITING' and d.message = any(:papers) and
                """ + OURS + " order by d.message for update of d")
                .param("papers", papers.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        if (mine.isEmpty()) return Optional.empty();
        db.sql("insert into letters.print (id, office, printed_at, printed_by) values (:id, :office, :now, :by)")
                .param("id", print)
                .param("office", staff.office().value())
                .param("now", now())
                .param("by", staff.key())
                .update();
        db.sql("""
                update letters.delivery set state = 'PRINTED', print = :print, changed_at = :now
                where channel = 'PAPER' and message in (:mine)
                """)
                .param("print", print)
                .param("now", now())
                .param("mine", mine)
                .update();
        audit.record(staff, "letters.print", subjects(mine), Map.of("print", print.toString()));
        return Optional.of(print);
    }

    /** What the office printed in one go, in the order of the list; empty for another office. */
    List<Sheet> sheets(Actor.Staff staff, UUID print) {
        return db.sql("""
                select m.id, m.person, m.language, m.written_at, m.body, m.letter
                from letters.delivery d join letters.message m on m.id = d.message join letters.print p on p.id = d.print
                where d.print = :print and p.office = :office order by d.since, d.message
                """)
                .param("print", print)
                .param("office", staff.office().value())
                .query((row, _) -> sheet(row))
                .list();
    }

    private Sheet sheet(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Sheet(
                id,
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("language").equals(Language.EN.tag()) ? Language.EN : Language.ZH_CN,
                row.getObject("written_at", OffsetDateTime.class),
                vault.open("letters.message.body", id, row.getBytes("body")),
                row.getObject("letter", UUID.class));
    }

    /**
     * Notes what left the house, each once.
     *
     * @param handed whether it was handed over, else posted
     * @return how many were noted now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int out(Actor.Staff staff, List<UUID> papers, boolean handed, LocalDate day) {
        var noted = asked(staff, """
                update letters.delivery d
                set state = :state, out_on = :on, out_by = :by, changed_at = :now
                from letters.message m
                where m.id = d.message and d.channel = 'PAPER' and d.state = 'PRINTED' and d.message = any(:papers) and
                """ + OURS + " returning d.message")
                .param("state", handed ? "HANDED_OVER" : "POSTED")
                .param("on", day)
                .param("by", staff.key())
                .param("now", now())
                .param("papers", papers.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        if (!noted.isEmpty())
            audit.record(staff, "letters.out", subjects(noted), Map.of("handed", String.valueOf(handed)));
        return noted.size();
    }

    private List<UUID> subjects(List<UUID> papers) {
        return db.sql("select distinct person from letters.message where id in (:papers)")
                .param("papers", papers)
                .query(UUID.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(Actor.Staff staff, String sql) {
        return db.sql(sql)
                .param("office", staff.office().value())
                .param("from", staff.scope().stream().map(CodeRange::from).toArray(String[]::new))
                .param("to", staff.scope().stream().map(CodeRange::to).toArray(String[]::new))
                .param("day", LocalDate.now(clock));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
