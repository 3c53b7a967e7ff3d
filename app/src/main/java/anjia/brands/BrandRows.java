package anjia.brands;

import anjia.access.Actor;
import anjia.places.CodeRange;
import anjia.places.DivisionCode;
import anjia.places.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Brands and their years as they are stored (品牌库). Asks nobody who may see what: {@link Brands} does. */
@Component
class BrandRows {

    private static final String SELECT = """
            select id, name, division, kind, level, occupation, story, steward, trademark, base, state, points, sheet, office, proposed_by,
                notice, recognised_on, valid_until, reason
            from brands.brand b
            """;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    BrandRows(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** @return false when the place has one of this name already */
    boolean insert(Brand brand) {
        return said(brand, """
                    insert into brands.brand (id, name, division, kind, level, occupation, story, steward, trademark, base, points, sheet, score,
                        office, proposed_by, proposed_at)
                    values (:id, :name, :division, :kind, :level, :occupation, :story, :steward, :trademark, :base, :points::jsonb, :sheet, :score,
                        :office, :by, :now)
                    on conflict (division, name) where state in ('PROPOSED', 'RECOGNISED') do nothing
                    """)
                        .param("office", brand.office().value())
                        .param("by", brand.proposedBy())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** What is said of it and how it was weighed. @param by is kept beside whoever proposed it */
    void mend(Brand brand, Actor by) {
        said(brand, """
                update brands.brand set name = :name, division = :division, kind = :kind, level = :level, occupation = :occupation, story = :story,
                    steward = :steward, trademark = :trademark, base = :base, points = :points::jsonb, sheet = :sheet, score = :score,
                    mended_by = case when :by = any(mended_by) then mended_by else mended_by || :by::text end
                where id = :id
                """).param("by", by.key()).update();
    }

    /** Whether she wrote any of what is proposed. */
    boolean mendedBy(UUID id, Actor actor) {
        return db.sql("select :actor = any(mended_by) from brands.brand where id = :id")
                .param("actor", actor.key())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec said(Brand brand, String sql) {
        var content = brand.content();
        return db.sql(sql)
                .param("id", brand.id())
                .param("name", content.name())
                .param("division", content.division().value())
                .param("kind", content.kind().name())
                .param("level", content.level().name())
                .param("occupation", content.occupation())
                .param("story", content.story())
                .param("steward", content.steward())
                .param("trademark", content.trademark())
                .param("base", content.base())
                .param("points", json.writeValueAsString(brand.scores().each()))
                .param("sheet", brand.scores().sheet())
                .param("score", brand.scores().sum());
    }

    /** Another one of this name that is proposed or recognised there. */
    boolean isTaken(Brand.Content content, UUID but) {
        return db.sql("""
                select exists (select from brands.brand where division = :division and name = :name and id <> :id
                    and state in ('PROPOSED', 'RECOGNISED'))
                """)
                .param("division", content.division().value())
                .param("name", content.name())
                .param("id", but)
                .query(Boolean.class)
                .single();
    }

    void recognise(UUID id, String notice, LocalDate from, LocalDate until, Actor by) {
        db.sql("""
                update brands.brand set state = 'RECOGNISED', notice = :notice, recognised_on = :from, valid_until = :until,
                    decided_by = :by, decided_at = :now
                where id = :id
                """)
                .param("notice", notice)
                .param("from", from)
                .param("until", until)
                .param("by", by.key())
                .param("now", now())
                .param("id", id)
                .update();
    }

    void refuse(UUID id, String reason, Actor by) {
        db.sql("""
                update brands.brand set state = 'REFUSED', reason = :reason, decided_by = :by, decided_at = :now where id = :id
                """)
                .param("reason", reason)
                .param("by", by.key())
                .param("now", now())
                .param("id", id)
                .update();
    }

    void end(UUID id, String reason) {
        db.sql("update brands.brand set state = 'ENDED', reason = :reason, ended_at = :now where id = :id")
                .param("reason", reason)
                .param("now", now())
                .param("id", id)
                .update();
    }

    Optional<Brand> find(UUID id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Locked until the transaction ends. */
    Optional<Brand> lock(UUID id) {
        return db.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Those of these places, what waits first, then by place and name. */
    List<Brand> within(List<CodeRange> scope) {
        return db.sql(SELECT + """
                 where exists (select from unnest(:from, :to) as range (low, high) where b.division >= low and b.division < high)
                order by case state when 'PROPOSED' then 0 when 'RECOGNISED' then 1 else 2 end, division, name, id
                """)
                .param("from", scope.stream().map(CodeRange::from).toArray(String[]::new))
                .param("to", scope.stream().map(CodeRange::to).toArray(String[]::new))
                .query(this::read)
                .list();
    }

    /** Those in force on the day, the highest level first. */
    List<Brand> inForce(LocalDate day) {
        return db.sql(SELECT + """
                 where state = 'RECOGNISED' and valid_until >= :day
                order by array_position(array['NATIONAL', 'PROVINCE', 'CITY', 'COUNTY'], level), division, name, id
                """).param("day", day).query(this::read).list();
    }

    private Brand read(ResultSet row, int number) throws SQLException {
        var scores = List.of(json.readValue(row.getString("points"), Brand.Score[].class));
        return new Brand(
                row.getObject("id", UUID.class),
                new Brand.Content(
                        row.getString("name"),
                        new DivisionCode(row.getString("division")),
                        BrandKind.valueOf(row.getString("kind")),
                        BrandLevel.valueOf(row.getString("level")),
                        row.getString("occupation"),
                        row.getString("story"),
                        row.getString("steward"),
                        row.getString("trademark"),
                        row.getString("base")),
                new Brand.Scores(row.getString("sheet"), scores),
                new OfficeId(row.getObject("office", UUID.class)),
                row.getString("proposed_by"),
                BrandState.valueOf(row.getString("state")),
                row.getString("notice"),
                row.getObject("recognised_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("reason"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
