package anjia.matches;

import static anjia.access.Held.code;

import anjia.access.Held;
import anjia.access.Held.Fate;
import anjia.access.HeldData;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What she looks for, who may find her, who looked, and where she applied (求职意愿与报名). */
@Component
@Order(68)
class MatchData implements HeldData {

    /** So that the lists in memory let her go at once, not with the next day. */
    private static final String TELL_THE_LISTS = """
            insert into work.change (era, kind, id)
            select e.number, 'matches.wish', w.person from work.era e, matches.wish w where w.person = any(:persons)
            """;

    @Override
    public List<Held> held() {
        return List.of(
                new Held(
                        "matches.wish",
                        Fate.AT_ONCE,
                        List.of("matches.wish"),
                        """
                        select home, work, done, reach, cities, wage, nights, lodging, hours, limits, papers, alerts_since, changed_at from matches.wish
                        where person = any(:persons) order by changed_at
                        """,
                        List.of(
                                new Held.Reading.Place("home"),
                                code("reach", "matches.choice.reach."),
                                code("hours", "matches.choice.hours.")),
                        List.of(TELL_THE_LISTS, "delete from matches.wish where person = any(:persons)")),
                new Held(
                        "matches.consent",
                        Fate.AT_ONCE,
                        List.of("matches.consent"),
                        """
                        select kinds, until, given_at, withdrawn_at from matches.consent
                        where person = any(:persons) order by given_at
                        """,
                        List.of(),
                        List.of("delete from matches.consent where person = any(:persons)")),
                new Held(
                        "matches.look",
                        Fate.WITH_HER,
                        List.of("matches.look"),
                        """
                        select l.id, o.name as employer, l.post, l.day from matches.look l
                        join registry.report_organisation o on o.id = l.employer
                        where l.person = any(:persons) order by l.at
                        """,
                        List.of(),
                        List.of("delete from matches.look where person = any(:persons)")),
                new Held(
                        "matches.application",
                        Fate.WITH_HER,
                        List.of("matches.application"),
                        """
                        select a.id, o.name as employer, a.post, a.state, a.began_at, a.changed_at, a.agreed_at, a.hired_on, a.began
                        from matches.application a join registry.report_organisation o on o.id = a.employer
                        where a.person = any(:persons) order by a.began_at
                        """,
                        List.of(code("state", "matches.state.")),
                        List.of("delete from matches.application where person = any(:persons)")));
    }

    @Override
    public List<Ageing> ageing() {
        return List.of(new Ageing("matches.look", """
                        delete from matches.look where id in
                            (select id from matches.look where at < :before order by at limit :most)
                        """), new Ageing("matches.application", """
                        delete from matches.application where id in
                            (select id from matches.application where changed_at < :before order by changed_at limit :most)
                        """));
    }
}
