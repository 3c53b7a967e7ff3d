package anjia.cooperation;

import static anjia.access.Held.code;

import anjia.access.Held;
import anjia.access.Held.Fate;
import anjia.access.HeldData;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** With which departures she signed up, went and came back, and of which subsidies she was told then (劳务输出报名). */
@Component
@Order(68)
class TravellerData implements HeldData {

    @Override
    public List<Held> held() {
        return List.of(
                new Held(
                        "cooperation.traveller",
                        Fate.WITH_HER,
                        List.of("cooperation.traveller"),
                        """
                select t.departure as id, d.destination as place, d.leaves_on, t.state, t.employer, t.contract, t.back_on, t.signed_at
                from cooperation.traveller t join cooperation.departure d on d.id = t.departure
                where t.person = any(:persons) order by t.signed_at
                """,
                        List.of(new Held.Reading.Place("place"), code("state", "cooperation.traveller.")),
                        List.of("delete from cooperation.traveller where person = any(:persons)")),
                new Held(
                        "cooperation.told",
                        Fate.WITH_HER,
                        List.of("cooperation.subsidy_told"),
                        """
                select departure as id, item as item_code, told_on from cooperation.subsidy_told where person = any(:persons) order by told_on, item
                """,
                        List.of(),
                        List.of("delete from cooperation.subsidy_told where person = any(:persons)")));
    }
}
