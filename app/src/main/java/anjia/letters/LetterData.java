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
                        select l.id, l.kind, l.case_number, l.turn, l.decided_on, l.law, l.chinese, l.english, c.code, c.tries, c.tried_on,
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
                        List.of("letters.message"),
                        """
                        select id, words as message, language, written_at from letters.message
                        where person = any(:persons) order by written_at, id
                        """,
                        List.of(code("message", "")),
                        List.of("delete from letters.message where person = any(:persons)")));
    }
}
