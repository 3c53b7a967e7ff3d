package anjia.posts;

import static anjia.access.Held.code;
import static anjia.access.Held.opened;

import anjia.access.Held;
import anjia.access.Held.Fate;
import anjia.access.HeldData;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The posts that she wrote or began for an organisation her complaints about posts (岗位台账), and what she asked to be told of (求职订阅); posts go three years after they closed. */
@Component
@Order(67)
class PostData implements HeldData {

    @Override
    public List<Held> held() {
        return List.of(
                complaints(),
                savedSearches(),
                toldCards(),
                new Held(
                        "posts.post",
                        Fate.WITH_HER,
                        List.of("posts.post", "posts.hiring"),
                        """
                select id, title, division, source, state, written_at, open_until from posts.post
                where writer = any(:persons) order by written_at
                """,
                        List.of(new Held.Reading.Place("division"), code("state", "posts.state.")),
                        List.of("update posts.post set writer = null where writer = any(:persons)")),
                new Held(
                        "posts.draft",
                        Fate.WITH_HER,
                        List.of("posts.draft"),
                        """
                select d.id, o.name as employer, d.saved_at
                from posts.draft d join registry.report_organisation o on o.id = d.organisation
                where d.saver = any(:persons) order by d.saved_at
                """,
                        List.of(),
                        List.of("update posts.draft set saver = null where saver = any(:persons)")));
    }

    private static Held savedSearches() {
        return new Held(
                "posts.saved_search",
                Fate.AT_ONCE,
                List.of("posts.saved_search"),
                "select id, asked, weekly, saved_on, told_to from posts.saved_search where person = any(:persons) order by id",
                List.of(opened("asked", "posts.saved_search.asked", "id")),
                List.of("delete from posts.saved_search where person = any(:persons)"));
    }

    private static Held toldCards() {
        return new Held(
                "posts.told_card",
                Fate.AT_ONCE,
                List.of("posts.told_card"),
                """
                select t.card as id, min(p.title) as title from posts.told_card t join posts.post p on p.listed_as = t.card
                where t.person = any(:persons) group by t.card order by t.card
                """,
                List.of(),
                List.of("delete from posts.told_card where person = any(:persons)"));
    }

    /** With her name; what was said without one leads to nobody. It goes with its post. */
    private static Held complaints() {
        return new Held(
                "posts.complaint",
                Fate.WITH_HER,
                List.of("posts.complaint"),
                """
                select c.id, p.title, c.wrong, c.words, c.raised_at as written_at, c.state, c.answer, c.answered_on, c.answerer
                from posts.complaint c join posts.post p on p.id = c.post
                where c.complainant = any(:persons) order by c.raised_at
                """,
                List.of(
                        opened("words", "posts.complaint.words", "id"),
                        opened("answer", "posts.complaint.answer", "id"),
                        code("wrong", "posts.complaint.wrong."),
                        code("state", "posts.complaint.outcome.")),
                List.of("update posts.complaint set complainant = null where complainant = any(:persons)"));
    }

    @Override
    public List<Ageing> ageing() {
        return List.of(
                new Ageing("posts.draft", """
                delete from posts.draft where id in
                    (select id from posts.draft where saved_at < :before order by saved_at limit :most)
                """), new Ageing("posts.ledger", """
                delete from posts.post where id in
                    (select id from posts.post where closed_at < :before order by closed_at limit :most)
                """), new Ageing("posts.complaint", """
                delete from posts.complaint where id in
                    (select id from posts.complaint where answered_on < :before order by answered_on limit :most)
                """));
    }
}
