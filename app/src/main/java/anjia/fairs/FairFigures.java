package anjia.fairs;

import anjia.places.CodeRange;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of fairs, counted (招聘会统计): employers, posts, visitors, intents, hired. */
@Component
class FairFigures {

    /**
     * @param signedUp people who said that they come; {@code visitors} those who came through the gate
     * @param intents people with a second interview or hired (达成意向); {@code hired} those hired
     * @param hiredWithin30 those whose result came at most 30 days after the day of the fair
     */
    record Figures(
            int employers,
            int posts,
            int seats,
            int signedUp,
            int visitors,
            int intents,
            int hired,
            int hiredWithin30) {}

    /**
     * What the question after 30 or 90 days of work found, in people and posts (跟踪回访结果).
     *
     * @param open nobody has answered, or the day has not come
     */
    record After(int after, int still, int left, int neverBegan, int notReached, int open) {}

    /** Of one county, or of one band of ages. */
    record Group(String key, int visitors, int hired) {}

    /** @param still30 who said after 30 days that they are still at work there; {@code still90} after 90 */
    record OfCampaign(
            Campaign campaign,
            int fairs,
            int employers,
            int posts,
            int visitors,
            int intents,
            int hired,
            int hiredWithin30,
            int still30,
            int still90) {}

    private final JdbcClient db;

    FairFigures(JdbcClient db) {
        this.db = db;
    }

    Figures of(UUID fair) {
        return db.sql("""
                select (select count(*) from fairs.stand s where s.fair = :fair and s.state = 'ACCEPTED')::int as employers,
                    o.posts::int, o.seats::int,
                    (select count(*) from fairs.entry e where e.fair = :fair and e.left_at is null)::int as signed_up,
                    (select count(*) from fairs.entry e where e.fair = :fair and e.arrived_at is not null)::int as visitors,
                    (select count(distinct w.entry) from fairs.wish w where w.fair = :fair and w.result in ('SECOND', 'HIRED'))::int as intents,
                    (select count(distinct w.entry) from fairs.wish w where w.fair = :fair and w.result = 'HIRED')::int as hired,
                    (select count(distinct w.entry) from fairs.wish w join fairs.fair a on a.id = w.fair
                        where w.fair = :fair and w.result = 'HIRED' and w.result_on <= a.day + 30)::int as hired_within30
                from (select count(*) as posts, coalesce(sum(f.seats), 0) as seats from fairs.offer f join fairs.stand s on s.id = f.stand
                    where f.fair = :fair and s.state = 'ACCEPTED' and f.state = 'BROUGHT') o
                """).param("fair", fair).query(Figures.class).single();
    }

    /** After 30 days, then after 90; whoever never began is not asked again. Empty while nobody is hired. */
    List<After> followUps(UUID fair) {
        return db.sql("""
                select u.after, count(*) filter (where u.answer = 'STILL')::int as still,
                    count(*) filter (where u.answer = 'LEFT')::int as "left",
                    count(*) filter (where u.answer = 'NEVER_BEGAN')::int as never_began,
                    count(*) filter (where u.answer = 'NOT_REACHED')::int as not_reached,
                    count(*) filter (where u.answer = '')::int as open
                from fairs.follow_up u join fairs.entry e on e.id = u.entry where e.fair = :fair group by u.after order by u.after
                """).param("fair", fair).query(After.class).list();
    }

    /** By the county in which they live on the day of the fair; an empty key where it is not known. */
    List<Group> byCounty(UUID fair) {
        return db.sql("""
                select coalesce((select min(left(t.place, 6)) from registry.report_tie t
                        where t.person = e.person and t.kind = 'RESIDENCE' and t.valid @> a.day), '') as key,
                    count(*)::int as visitors,
                    count(*) filter (where exists (select from fairs.wish w where w.entry = e.id and w.result = 'HIRED'))::int as hired
                from fairs.entry e join fairs.fair a on a.id = e.fair where e.fair = :fair and e.arrived_at is not null
                group by 1 order by 2 desc, 1
                """).param("fair", fair).query(Group.class).list();
    }

    /** By completed years on the day of the fair. */
    List<Group> byAge(UUID fair) {
        return db.sql("""
                select case when years < 25 then 'to24' when years < 35 then 'to34' when years < 45 then 'to44'
                    when years < 55 then 'to54' else 'over' end as key, count(*)::int as visitors, count(*) filter (where hired)::int as hired
                from (select extract(year from age(a.day, p.born_on)) as years,
                        exists (select from fairs.wish w where w.entry = e.id and w.result = 'HIRED') as hired
                    from fairs.entry e join fairs.fair a on a.id = e.fair join registry.report_person p on p.id = e.person
                    where e.fair = :fair and e.arrived_at is not null) o
                group by 1 order by min(years)
                """).param("fair", fair).query(Group.class).list();
    }

    /** Fairs in some counties that were held in a year, whichever office held them, by campaign. */
    List<OfCampaign> byCampaign(List<CodeRange> scope, int year) {
        return db.sql("""
                select a.campaign, count(*)::int as fairs,
                    sum((select count(*) from fairs.stand s where s.fair = a.id and s.state = 'ACCEPTED'))::int as employers,
                    sum((select count(*) from fairs.offer f join fairs.stand s on s.id = f.stand
                        where f.fair = a.id and s.state = 'ACCEPTED' and f.state = 'BROUGHT'))::int as posts,
                    sum((select count(*) from fairs.entry e where e.fair = a.id and e.arrived_at is not null))::int as visitors,
                    sum((select count(distinct w.entry) from fairs.wish w
                        where w.fair = a.id and w.result in ('SECOND', 'HIRED')))::int as intents,
                    sum((select count(distinct w.entry) from fairs.wish w where w.fair = a.id and w.result = 'HIRED'))::int as hired,
                    sum((select count(distinct w.entry) from fairs.wish w
                        where w.fair = a.id and w.result = 'HIRED' and w.result_on <= a.day + 30))::int as hired_within30,
                    sum((select count(*) from fairs.follow_up u join fairs.entry e on e.id = u.entry
                        where e.fair = a.id and u.after = 30 and u.answer = 'STILL'))::int as still30,
                    sum((select count(*) from fairs.follow_up u join fairs.entry e on e.id = u.entry
                        where e.fair = a.id and u.after = 90 and u.answer = 'STILL'))::int as still90
                from fairs.fair a where a.state in ('HELD', 'CLOSED') and extract(year from a.day) = :year
                    and exists (select from unnest(:from, :to) as range (low, high) where a.division >= low and a.division < high)
                group by a.campaign order by a.campaign
                """)
                .param("year", year)
                .param("from", scope.stream().map(CodeRange::from).toArray(String[]::new))
                .param("to", scope.stream().map(CodeRange::to).toArray(String[]::new))
                .query(OfCampaign.class)
                .list();
    }

    /** In which fairs in some counties were held, the newest first. */
    List<Integer> years(List<CodeRange> scope) {
        return db.sql("""
                select distinct extract(year from a.day)::int from fairs.fair a where a.state in ('HELD', 'CLOSED')
                    and exists (select from unnest(:from, :to) as range (low, high) where a.division >= low and a.division < high)
                order by 1 desc
                """)
                .param("from", scope.stream().map(CodeRange::from).toArray(String[]::new))
                .param("to", scope.stream().map(CodeRange::to).toArray(String[]::new))
                .query(Integer.class)
                .list();
    }
}
