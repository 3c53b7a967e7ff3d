package anjia.cooperation;

import anjia.access.Actor;
import anjia.cooperation.Statement.About;
import anjia.cooperation.Statement.Letter;
import anjia.places.CodeRange;
import anjia.places.DivisionCode;
import anjia.places.Places;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Statements as they are stored, and the count they rest on (对账单台账). Asks nobody who may see what: {@link Statements} does. */
@Component
class StatementRows {

    private static final String SELECT = """
            select id, home, partner, year, quarter, version, reason, gone, stayed, back, stated_by, their_gone, their_stayed, their_back, letter,
                letter_on, answered_by, agreed_by
            from cooperation.statement
            """;

    private final JdbcClient db;
    private final Places places;
    private final Clock clock;

    StatementRows(JdbcClient db, Places places, Clock clock) {
        this.db = db;
        this.places = places;
        this.clock = clock;
    }

    /** From the rosters of departures that left in the quarter, and from the work that began with them. Whoever left twice is one person. */
    Figures count(About about) {
        var quarter = about.quarter();
        var until = quarter.countedUntil();
        var home = places.scope(about.home(), until);
        var partner = places.scope(about.partner(), until);
        return db.sql("""
                with journey as (
                    select least(t.person, (select o.other from registry.report_other_id o where o.person = t.person order by o.other limit 1))
                            as person, t.back_on, (d.leaves_on + interval '3 months')::date as later, s.held_to
                    from cooperation.departure d join cooperation.traveller t on t.departure = d.id
                        left join record.report_spell s on s.id = t.spell
                    where d.state = 'LEFT' and t.state in ('WENT', 'BACK') and d.leaves_on between :first and :last
                        and exists (select from unnest(:homeFrom, :homeTo) as range (low, high) where d.home >= low and d.home < high)
                        and exists (select from unnest(:from, :to) as range (low, high) where d.destination >= low and d.destination < high)
                )
                select count(distinct person) as gone,
                    count(distinct person) filter (where held_to is null or held_to > later) as stayed,
                    count(distinct person) filter (where back_on <= :until) as back
                from journey
                """)
                .param("first", quarter.first())
                .param("last", quarter.last())
                .param("until", until)
                .param("homeFrom", lows(home))
                .param("homeTo", highs(home))
                .param("from", lows(partner))
                .param("to", highs(partner))
                .query(Figures.class)
                .single();
    }

    private static String[] lows(List<CodeRange> ranges) {
        return ranges.stream().map(CodeRange::from).toArray(String[]::new);
    }

    private static String[] highs(List<CodeRange> ranges) {
        return ranges.stream().map(CodeRange::to).toArray(String[]::new);
    }

    /** @return false when somebody stated this version before */
    boolean insert(Statement one) {
        return db.sql("""
                insert into cooperation.statement (id, home, partner, year, quarter, version, reason, gone, stayed, back, stated_by, stated_at)
                values (:id, :home, :partner, :year, :quarter, :version, :reason, :gone, :stayed, :back, :by, :now)
                on conflict (home, partner, year, quarter, version) do nothing
                """)
                        .param("id", one.id())
                        .param("home", one.about().home().value())
                        .param("partner", one.about().partner().value())
                        .param("year", one.about().quarter().year())
                        .param("quarter", one.about().quarter().number())
                        .param("version", one.version())
                        .param("reason", one.reason())
                        .param("gone", one.ours().gone())
                        .param("stayed", one.ours().stayed())
                        .param("back", one.ours().back())
                        .param("by", one.statedBy())
                        .param("now", now())
                        .update()
                == 1;
    }

    void answer(UUID id, Letter letter) {
        db.sql("""
                update cooperation.statement set their_gone = :gone, their_stayed = :stayed, their_back = :back, letter = :letter,
                    letter_on = :on, answered_by = :by, answered_at = :now
                where id = :id
                """)
                .param("gone", letter.theirs().gone())
                .param("stayed", letter.theirs().stayed())
                .param("back", letter.theirs().back())
                .param("letter", letter.number())
                .param("on", letter.on())
                .param("by", letter.typedBy())
                .param("now", now())
                .param("id", id)
                .update();
    }

    void agree(UUID id, Actor by) {
        db.sql("update cooperation.statement set agreed_by = :by, agreed_at = :now where id = :id")
                .param("by", by.key())
                .param("now", now())
                .param("id", id)
                .update();
    }

    Optional<Statement> find(UUID id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(StatementRows::read)
                .optional();
    }

    /** Locked until the transaction ends. */
    Optional<Statement> lock(UUID id) {
        return db.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(StatementRows::read)
                .optional();
    }

    /** All versions, the newest first. */
    List<Statement> of(About about) {
        return db.sql(SELECT + """
                 where home = :home and partner = :partner and year = :year and quarter = :quarter order by version desc
                """)
                .param("home", about.home().value())
                .param("partner", about.partner().value())
                .param("year", about.quarter().year())
                .param("quarter", about.quarter().number())
                .query(StatementRows::read)
                .list();
    }

    private static Statement read(ResultSet row, int number) throws SQLException {
        return new Statement(
                row.getObject("id", UUID.class),
                new About(
                        new DivisionCode(row.getString("home")),
                        new DivisionCode(row.getString("partner")),
                        new Quarter(row.getInt("year"), row.getInt("quarter"))),
                row.getInt("version"),
                row.getString("reason"),
                new Figures(row.getInt("gone"), row.getInt("stayed"), row.getInt("back")),
                row.getString("stated_by"),
                letter(row),
                row.getString("agreed_by"));
    }

    private static @Nullable Letter letter(ResultSet row) throws SQLException {
        var on = row.getObject("letter_on", LocalDate.class);
        if (on == null) return null;
        var theirs = new Figures(row.getInt("their_gone"), row.getInt("their_stayed"), row.getInt("their_back"));
        return new Letter(theirs, row.getString("letter"), on, row.getString("answered_by"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
