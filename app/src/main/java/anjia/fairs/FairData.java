package anjia.fairs;

import static anjia.access.Held.code;

import anjia.access.Held;
import anjia.access.Held.Fate;
import anjia.access.HeldData;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** To which fairs she came, for which posts and with what result; and those at which she stood for an organisation (招聘会报名). They go with the fair. */
@Component
@Order(68)
class FairData implements HeldData {

    @Override
    public List<Held> held() {
        return List.of(
                new Held(
                        "fairs.entry",
                        Fate.WITH_HER,
                        List.of("fairs.entry"),
                        """
                        select e.id, f.name as fair, f.day, e.number, e.code, b.stop as bus, r.stop as rode, e.signed_at, e.left_at, e.arrived_at
                        from fairs.entry e join fairs.fair f on f.id = e.fair left join fairs.bus b on b.id = e.bus
                            left join fairs.bus r on r.id = e.rode
                        where e.person = any(:persons) order by e.signed_at
                        """,
                        List.of(),
                        List.of("delete from fairs.entry where person = any(:persons)")),
                new Held(
                        "fairs.wish",
                        Fate.WITH_HER,
                        List.of("fairs.wish", "fairs.follow_up"),
                        """
                        select w.post as id, w.rank, o.title, w.regard, w.outcome, w.off as called_off, w.result, w.result_on, w.starts_on, w.walked_up,
                            (select max(u.answer) from fairs.follow_up u where u.entry = w.entry and u.post = w.post) as follow_up
                        from fairs.wish w join fairs.entry e on e.id = w.entry join fairs.offer o on o.fair = w.fair and o.post = w.post
                        where e.person = any(:persons) order by e.signed_at, w.rank
                        """,
                        List.of(),
                        List.of("""
                                delete from fairs.wish where entry in (select id from fairs.entry where person = any(:persons))
                                """)),
                new Held(
                        "fairs.stand",
                        Fate.WITH_HER,
                        List.of("fairs.stand", "fairs.offer"),
                        """
                        select s.id, f.name as fair, f.day, s.state, s.booth, s.asked_at
                        from fairs.stand s join fairs.fair f on f.id = s.fair where s.agent = any(:persons) order by s.asked_at
                        """,
                        List.of(code("state", "fairs.standState.")),
                        List.of("update fairs.stand set agent = null where agent = any(:persons)")));
    }

    /** With the fair goes all that hangs on it. */
    @Override
    public List<Ageing> ageing() {
        return List.of(new Ageing("fairs.ledger", """
                delete from fairs.fair where id in (select id from fairs.fair
                    where day < cast(cast(:before as timestamptz) at time zone 'Asia/Shanghai' as date) order by day limit :most)
                """));
    }
}
