package anjia.privacy;

import static anjia.access.Held.code;
import static anjia.access.Held.opened;

import anjia.access.Held;
import anjia.access.Held.Fate;
import anjia.access.HeldData;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is held of her asking about what is held (权利申请记录). */
@Component
@Order(80)
class PrivacyData implements HeldData {

    @Override
    public List<Held> held() {
        return List.of(
                new Held(
                        "privacy.copy",
                        Fate.WITH_HER,
                        List.of("privacy.copy"),
                        """
                        select id, given_at, giver, json_at, pdf_at from privacy.copy where person = any(:persons) order by given_at
                        """,
                        List.of(),
                        List.of("delete from privacy.copy where person = any(:persons)")),
                new Held(
                        "privacy.request",
                        Fate.WITH_HER,
                        List.of("privacy.erasure_request"),
                        """
                        select id, words, office, raised_on, due_on, state, answer, answered_on, answerer from privacy.erasure_request
                        where person = any(:persons) order by id
                        """,
                        List.of(
                                opened("words", "privacy.erasure_request.words", "id"),
                                new Held.Reading.Office("office"),
                                code("state", "privacy.state."),
                                opened("answer", "privacy.erasure_request.answer", "id")),
                        List.of("delete from privacy.erasure_request where person = any(:persons)")));
    }

    @Override
    public List<Ageing> ageing() {
        return List.of(new Ageing("privacy.copy", """
                delete from privacy.copy where id in (select id from privacy.copy where given_at < :before order by given_at limit :most)
                """));
    }
}
