package anjia.mandates;

import static anjia.access.Held.code;
import static anjia.access.Held.opened;

import anjia.access.Held;
import anjia.access.Held.Fate;
import anjia.access.HeldData;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who helps her and whom she helps, and what was done (帮办授权与记录). */
@Component
@Order(65)
class MandateData implements HeldData {

    @Override
    public List<Held> held() {
        return List.of(new Held(
                "mandates.mandate",
                Fate.WITH_HER,
                List.of("mandates.mandate", "mandates.act"),
                """
                select m.id, m.helper_name, m.relation, m.errands, m.first_day, m.last_day, m.state, m.named_at, m.agreed_at, m.ended_at,
                    m.person = any(:persons) as for_herself, array(
                        select to_char(a.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') || ' ' || a.act || ' ' || a.matter
                        from mandates.act a where a.mandate = m.id order by a.at) as acts
                from mandates.mandate m where m.person = any(:persons) or m.helper = any(:persons) order by m.named_at
                """,
                List.of(
                        opened("helper_name", "mandates.mandate.helper_name", "id"),
                        code("relation", "mandates.relation."),
                        code("state", "mandates.state.")),
                List.of("""
                        delete from mandates.act where mandate in (select id from mandates.mandate where person = any(:persons))
                        """, "delete from mandates.mandate where person = any(:persons)", """
                        update mandates.mandate set helper = null, helper_name = null, state = 'ENDED',
                            ended_at = coalesce(ended_at, now()), ended_by = coalesce(ended_by, 'HELPER')
                        where helper = any(:persons)
                        """)));
    }
}
