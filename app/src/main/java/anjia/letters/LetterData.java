package anjia.letters;

import static anjia.access.Held.code;
import static anjia.access.Held.opened;
import static anjia.access.Held.openedJson;

import anjia.access.Held;
import anjia.access.Held.Fate;
import anjia.access.HeldData;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the house wrote to her (文书与通知). Of a message its words are known; what was filled in is not kept. */
@Component
@Order(40)
class LetterData implements HeldData {

    @Override
    public List<Held> held() {
        return List.of(
                new Held(
                        "letters.letter",
                        Fate.KEPT,
                        List.of("letters.letter", "letters.code", "letters.ending"),
                        """
                        select l.id, l.kind, l.certificate, l.number, l.valid_until, l.case_number, l.turn, l.decided_on, l.law, l.chinese, l.english, c.code, c.tries, c.tried_on,
                            e.kind as ending, e.ended_on, e.replaced_by, e.reason as ending_reason, l.written_at
                        from letters.letter l left join letters.code c on c.letter = l.id left join letters.ending e on e.letter = l.id
                        where l.person = any(:persons) order by l.written_at, l.id
                        """,
                        List.of(
                                openedJson("chinese", "letters.letter.zh-CN", "id"),
                                openedJson("english", "letters.letter.en", "id"),
                                opened("code", "letters.code.code", "id"),
                                opened("ending_reason", "letters.ending.reason", "id")),
                        List.of()),
                new Held(
                        "letters.message",
                        Fate.WITH_HER,
                        List.of("letters.message", "letters.delivery"),
                        """
                        select m.id, m.words as message, m.language, m.body, m.written_at, array(
                            select d.channel || ' ' || d.state from letters.delivery d where d.message = m.id order by d.since) as deliveries
                        from letters.message m where m.person = any(:persons) order by m.written_at, m.id
                        """,
                        List.of(code("message", ""), opened("body", "letters.message.body", "id")),
                        List.of("""
                        delete from letters.delivery where message in (select id from letters.message where person = any(:persons))
                        """, "delete from letters.message where person = any(:persons)")),
                new Held(
                        "letters.wish",
                        Fate.AT_ONCE,
                        List.of("letters.wish", "letters.mail_address", "letters.mail_code"),
                        """
                        select w.channel, w.language, w.chosen_at, a.address, a.person as row_of_address, a.confirmed_at
                        from letters.wish w full join letters.mail_address a on a.person = w.person
                        where coalesce(w.person, a.person) = any(:persons)
                        """,
                        List.of(opened("address", "letters.mail_address.address", "row_of_address")),
                        List.of(
                                "delete from letters.mail_code where person = any(:persons)",
                                "delete from letters.mail_address where person = any(:persons)",
                                "delete from letters.wish where person = any(:persons)")));
    }
}
