package anjia.posts;

import static anjia.access.Held.code;

import anjia.access.Held;
import anjia.access.Held.Fate;
import anjia.access.HeldData;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The posts that she wrote for an organisation; they go three years after they closed (岗位台账). */
@Component
@Order(67)
class PostData implements HeldData {

    @Override
    public List<Held> held() {
        return List.of(new Held(
                "posts.post",
                Fate.WITH_HER,
                List.of("posts.post"),
                """
                select id, title, division, source, state, written_at, open_until from posts.post
                where writer = any(:persons) order by written_at
                """,
                List.of(new Held.Reading.Place("division"), code("state", "posts.state.")),
                List.of("update posts.post set writer = null where writer = any(:persons)")));
    }

    @Override
    public List<Ageing> ageing() {
        return List.of(new Ageing("posts.ledger", """
                delete from posts.post where id in
                    (select id from posts.post where closed_at < :before order by closed_at limit :most)
                """));
    }
}
