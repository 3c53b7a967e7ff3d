package anjia.organisations;

import static anjia.access.Held.opened;

import anjia.access.Held;
import anjia.access.Held.Fate;
import anjia.access.HeldData;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For which organisations she acts or acted (单位经办授权). */
@Component
@Order(66)
class MandateData implements HeldData {

    @Override
    public List<Held> held() {
        return List.of(new Held(
                "organisations.mandate",
                Fate.WITH_HER,
                List.of("organisations.mandate", "organisations.program"),
                """
                select id, holder, number, duty, legal, credit_code, name, division, asked_at, state, decided_at, decider, office, until,
                    reason, ended_at
                from organisations.mandate where person = any(:persons) order by asked_at
                """,
                List.of(
                        opened("holder", "organisations.mandate.holder", "id"),
                        opened("number", "organisations.mandate.number", "id"),
                        opened("duty", "organisations.mandate.duty", "id"),
                        opened("reason", "organisations.mandate.reason", "id"),
                        new Held.Reading.Place("division"),
                        new Held.Reading.Office("office")),
                List.of("delete from organisations.mandate where person = any(:persons)")));
    }
}
