package anjia.objections;

import static anjia.access.Held.code;
import static anjia.access.Held.opened;

import anjia.access.Held;
import anjia.access.Held.Fate;
import anjia.access.HeldData;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What she objected to, and what was answered (异议). */
@Component
@Order(60)
class ObjectionData implements HeldData {

    @Override
    public List<Held> held() {
        return List.of(new Held(
                "objections.objection",
                Fate.BY_OFFICE,
                List.of("objections.objection"),
                """
                select id, about, shown, wrong, words, office, raised_on, due_on, state, answer, answered_on, answerer
                from objections.objection where person = any(:persons) order by raised_at
                """,
                List.of(
                        opened("shown", "objections.objection.shown", "id"),
                        opened("words", "objections.objection.words", "id"),
                        opened("answer", "objections.objection.answer", "id"),
                        code("wrong", "objections.wrong."),
                        code("state", "objections.state."),
                        new Held.Reading.Office("office")),
                List.of("delete from objections.objection where person = any(:persons)")));
    }
}
