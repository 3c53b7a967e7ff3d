package anjia.relocation;

import anjia.places.CodeRange;
import anjia.places.Places;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts jobs from work in the life records (岗位统计): at the organisation, in the county, or where nobody wrote down a place. Somebody who left
 * and came back is one person who began once; whoever has several ids is one person.
 */
@Component
class JobCount {

    private final JdbcClient db;
    private final Places places;

    JobCount(JdbcClient db, Places places) {
        this.db = db;
        this.places = places;
    }

    Jobs of(Firm firm, LocalDate today) {
        var day = firm.countedOn(today);
        var ranges = places.scope(firm.content().division(), day);
        return db.sql("""
                with worked as (
                    select least(s.person, (select o.other from registry.report_other_id o where o.person = s.person order by o.other limit 1))
                        as person, s.held_from, s.held_to
                    from record.report_spell s
                    where s.kind = 'work' and s.organisation = :organisation and s.held_from <= :day
                        and (s.place is null or exists
                            (select from unnest(:from, :to) as range (low, high) where s.place >= low and s.place < high))
                ), begun as (
                    select person, (min(held_from) + interval '6 months')::date as six, (min(held_from) + interval '12 months')::date as twelve
                    from worked group by person having min(held_from) >= :since
                )
                select
                    (select count(distinct person) from worked where held_to is null or held_to > :day) as filled,
                    count(*) filter (where six <= :day) as six_began,
                    count(*) filter (where six <= :day and exists (select from worked w where w.person = b.person
                        and w.held_from <= six and (w.held_to is null or w.held_to > six))) as six_there,
                    count(*) filter (where twelve <= :day) as twelve_began,
                    count(*) filter (where twelve <= :day and exists (select from worked w where w.person = b.person
                        and w.held_from <= twelve and (w.held_to is null or w.held_to > twelve))) as twelve_there
                from begun b
                """)
                .param("organisation", firm.content().organisation())
                .param("day", day)
                .param("since", firm.content().since())
                .param("from", ranges.stream().map(CodeRange::from).toArray(String[]::new))
                .param("to", ranges.stream().map(CodeRange::to).toArray(String[]::new))
                .query(JobCount::read)
                .single();
    }

    private static Jobs read(ResultSet row, int number) throws SQLException {
        return new Jobs(
                row.getInt("filled"),
                new Jobs.Stayed(row.getInt("six_began"), row.getInt("six_there")),
                new Jobs.Stayed(row.getInt("twelve_began"), row.getInt("twelve_there")));
    }
}
