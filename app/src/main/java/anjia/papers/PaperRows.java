package anjia.papers;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.papers.PaperFolder.NewPaper;
import anjia.web.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers and their pages as they are stored (材料登记). Asks nobody who may see what: {@link PaperFolder} does. */
@Component
class PaperRows {

    private static final String SELECT = """
            select p.id, p.person, p.kind, p.issued_on, p.valid_until, p.added_on, p.adder, p.original_seen_on, p.original_seer
            from papers.paper p
            """;

    private final JdbcClient db;
    private final Clock clock;

    PaperRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    UUID insert(Actor actor, PersonId person, NewPaper paper, UUID content) {
        var id = Ids.next();
        db.sql("""
                insert into papers.paper (id, person, kind, issued_on, valid_until, added_on, added_at, added_by, adder)
                values (:id, :person, :kind, :issued, :until, :today, :now, :by, :adder)
                """)
                .param("id", id)
                .param("person", person.value())
                .param("kind", paper.kind())
                .param("issued", paper.issuedOn())
                .param("until", paper.validUntil())
                .param("today", LocalDate.now(clock))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.key())
                .param("adder", actor instanceof Actor.Staff staff ? staff.name() : "")
                .update();
        addPage(id, content);
        return id;
    }

    /** The same picture twice is one page. */
    void addPage(UUID paper, UUID content) {
        db.sql("""
                insert into papers.page (paper, place, content)
                select :paper, coalesce(max(place), 0) + 1, :content from papers.page where paper = :paper
                having count(*) filter (where content = :content) = 0
                """).param("paper", paper).param("content", content).update();
    }

    void seen(Actor.Staff staff, UUID paper) {
        db.sql("""
                update papers.paper set original_seen_on = :today, original_seen_by = :by, original_seer = :name
                where id = :id and original_seen_on is null
                """)
                .param("today", LocalDate.now(clock))
                .param("by", staff.key())
                .param("name", staff.name())
                .param("id", paper)
                .update();
    }

    void remove(UUID paper) {
        db.sql("delete from papers.paper where id = :id").param("id", paper).update();
    }

    Optional<Paper> find(UUID paper) {
        return read("where p.id = :key", paper).stream().findFirst();
    }

    /** Newest first. */
    List<Paper> of(PersonId person) {
        return read("""
                where p.person in (select same from registry.report_same_person where person = :key) order by p.added_at desc, p.id desc
                """, person.value());
    }

    List<Paper> find(Collection<UUID> papers) {
        return papers.isEmpty()
                ? List.of()
                : read("where p.id = any(:key) order by p.added_at desc, p.id desc", papers.toArray(UUID[]::new));
    }

    int countPages(PersonId person) {
        return db.sql("""
                select count(*) from papers.page g join papers.paper p on p.id = g.paper
                where p.person in (select same from registry.report_same_person where person = :person)
                """).param("person", person.value()).query(Integer.class).single();
    }

    Optional<UUID> content(UUID paper, int place) {
        return db.sql("select content from papers.page where paper = :paper and place = :place")
                .param("paper", paper)
                .param("place", place)
                .query(UUID.class)
                .optional();
    }

    List<UUID> contents(UUID paper) {
        return db.sql("select content from papers.page where paper = :paper")
                .param("paper", paper)
                .query(UUID.class)
                .list();
    }

    private List<Paper> read(String where, Object key) {
        var without = db.sql(SELECT + where)
                .param("key", key)
                .query((row, _) -> read(row))
                .list();
        var pages = pages(without.stream().map(Paper::id).toList());
        return without.stream()
                .map(paper -> with(paper, pages.getOrDefault(paper.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Paper.Page>> pages(List<UUID> papers) {
        var pages = new LinkedHashMap<UUID, List<Paper.Page>>();
        if (papers.isEmpty()) return pages;
        db.sql("""
                select g.paper, g.place, c.form, c.pages from papers.page g join papers.content c on c.id = g.content
                where g.paper = any(:papers) order by g.paper, g.place
                """).param("papers", papers.toArray(UUID[]::new)).query(row -> {
            var page = new Paper.Page(
                    row.getInt("place"),
                    Prepared.Form.valueOf(row.getString("form")) == Prepared.Form.PDF,
                    row.getInt("pages"));
            pages.computeIfAbsent(row.getObject("paper", UUID.class), _ -> new ArrayList<>())
                    .add(page);
        });
        return pages;
    }

    private static Paper with(Paper paper, List<Paper.Page> pages) {
        return new Paper(
                paper.id(),
                paper.person(),
                paper.kind(),
                paper.issuedOn(),
                paper.validUntil(),
                paper.addedOn(),
                paper.adder(),
                paper.seenOn(),
                paper.seer(),
                pages);
    }

    private static Paper read(ResultSet row) throws SQLException {
        return new Paper(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("kind"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("added_on", LocalDate.class),
                row.getString("adder"),
                row.getObject("original_seen_on", LocalDate.class),
                row.getString("original_seer"),
                List.of());
    }
}
