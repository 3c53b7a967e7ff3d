package anjia.cooperation;

import anjia.places.CodeRange;
import anjia.places.DivisionCode;
import anjia.places.Places;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the people of a county work (劳务输出去向): those whose home registration lies there, by the city of the work that holds on the day; where the
 * book knows of no place, nowhere. Whoever has several ids is one person, and whoever works in two cities is counted in both.
 */
@Component
class WhereTheyWork {

    /** Each worker of some counties with the place of her work, under one id; what she does there where the book says it. */
    private static final String WORKERS = """
            with home (county, low, high) as (select * from unnest(:counties::text[], :from::text[], :to::text[])),
            pair (home_low, home_high, partner, low, high) as
                (select * from unnest(:homeFrom::text[], :homeTo::text[], :partners::text[], :partnerFrom::text[], :partnerTo::text[])),
            worker as (
                select distinct h.county, s.place, s.details ->> 'occupation' as work,
                    least(s.person, (select o.other from registry.report_other_id o where o.person = s.person order by o.other limit 1)) as one
                from registry.report_tie t join home h on t.place >= h.low and t.place < h.high join record.report_spell s on s.person = t.person
                where t.kind = 'HOME_REGISTRATION' and t.valid @> :day::date
                    and s.kind = 'work' and s.held_from <= :day and (s.held_to is null or s.held_to > :day) and s.place is not null
            ), placed as (
                select w.*, exists (select from home h where h.county = w.county and w.place >= h.low and w.place < h.high) as home,
                    (select min(p.partner) from pair p where w.county >= p.home_low and w.county < p.home_high
                        and w.place >= p.low and w.place < p.high) as partner
                from worker w
            )
            """;

    private final JdbcClient db;
    private final Places places;
    private final Pairs pairs;

    WhereTheyWork(JdbcClient db, Places places, Pairs pairs) {
        this.db = db;
        this.places = places;
        this.pairs = pairs;
    }

    /** @param province elsewhere in the province; {@code away} in other provinces, {@code partner} of them in partner places of the county */
    record County(DivisionCode county, int home, int province, int away, int partner) {}

    /** One line for each county, also when nobody works; in their order. */
    List<County> of(List<DivisionCode> counties, DivisionCode province, LocalDate day) {
        return asked(WORKERS + """
                select c.county, count(distinct p.one) filter (where p.home) as home,
                    count(distinct p.one) filter (where not p.home and left(p.place, 2) = :province) as province,
                    count(distinct p.one) filter (where left(p.place, 2) <> :province) as away,
                    count(distinct p.one) filter (where p.partner is not null) as partner
                from (select distinct county from home) c left join placed p on p.county = c.county group by c.county order by c.county
                """, counties, day)
                .param("province", province.value())
                .query((row, _) -> new County(
                        new DivisionCode(row.getString("county")),
                        row.getInt("home"),
                        row.getInt("province"),
                        row.getInt("away"),
                        row.getInt("partner")))
                .list();
    }

    /** @param name code of a partner place, or of what they do */
    record Count(String name, int people) {}

    /** In which partner places of the county people work, the most first. */
    List<Count> partners(DivisionCode county, LocalDate day) {
        return counts("partner", "partner is not null", county, day);
    }

    /** What those do who work outside the county (从事的活), where the book says it; the most first. */
    List<Count> works(DivisionCode county, LocalDate day) {
        return counts("work", "work is not null and not home", county, day);
    }

    private List<Count> counts(String column, String where, DivisionCode county, LocalDate day) {
        return asked(
                        WORKERS
                                + "select %1$s as name, count(distinct one) as people from placed where %2$s group by %1$s order by people desc, %1$s"
                                        .formatted(column, where),
                        List.of(county),
                        day)
                .query(Count.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, List<DivisionCode> counties, LocalDate day) {
        var homes = counties.stream()
                .flatMap(one -> places.scope(one, day).stream().map(range -> new Home(one.value(), range)))
                .toList();
        var held = pairs.on(day);
        return db.sql(sql)
                .param("counties", array(homes, Home::county))
                .param("from", array(homes, one -> one.range().from()))
                .param("to", array(homes, one -> one.range().to()))
                .param("homeFrom", array(held, one -> one.home().range().from()))
                .param("homeTo", array(held, one -> one.home().range().to()))
                .param("partners", array(held, one -> one.partner().value()))
                .param("partnerFrom", array(held, one -> one.partner().range().from()))
                .param("partnerTo", array(held, one -> one.partner().range().to()))
                .param("day", day);
    }

    private record Home(String county, CodeRange range) {}

    private static <T> String[] array(List<T> some, Function<T, String> what) {
        return some.stream().map(what).toArray(String[]::new);
    }

    /** @param city where they work, of four digits; {@code atHome} how many of them work in the county itself */
    record Group(String city, int people, int atHome) {}

    List<Group> of(DivisionCode county, LocalDate day) {
        var ranges = places.scope(county, day);
        return db.sql("""
                with home (low, high) as (select * from unnest(:from, :to)),
                worker as (
                    select distinct s.person, s.place from registry.report_tie t join record.report_spell s on s.person = t.person
                    where t.kind = 'HOME_REGISTRATION' and t.valid @> :day::date
                        and exists (select from home where t.place >= low and t.place < high)
                        and s.kind = 'work' and s.held_from <= :day and (s.held_to is null or s.held_to > :day) and s.place is not null
                )
                select left(place, 4) as city, count(distinct one) as people, count(distinct one) filter (where home) as "atHome"
                from (select w.place, exists (select from home where w.place >= low and w.place < high) as home,
                        least(w.person, (select o.other from registry.report_other_id o where o.person = w.person order by o.other limit 1)) as one
                    from worker w) each
                group by left(place, 4) order by people desc, city
                """)
                .param("from", ranges.stream().map(CodeRange::from).toArray(String[]::new))
                .param("to", ranges.stream().map(CodeRange::to).toArray(String[]::new))
                .param("day", day)
                .query((row, _) -> new Group(row.getString("city"), row.getInt("people"), row.getInt("atHome")))
                .list();
    }
}
