package anjia.cooperation;

import anjia.places.CodeRange;
import anjia.places.DivisionCode;
import anjia.places.Places;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the people of a county work (劳务输出去向): those whose home registration lies there, by the city of the work that holds on the day; where the
 * book knows of no place, nowhere. Whoever has several ids is one person, and whoever works in two cities is counted in both.
 */
@Component
class WhereTheyWork {

    private final JdbcClient db;
    private final Places places;

    WhereTheyWork(JdbcClient db, Places places) {
        this.db = db;
        this.places = places;
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
