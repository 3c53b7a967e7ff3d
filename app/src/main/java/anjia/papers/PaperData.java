package anjia.papers;

import anjia.access.Held;
import anjia.access.Held.Fate;
import anjia.access.HeldData;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Papers of hers that are kept (材料). Those that no file rests on she takes away herself at any time; the others stay as long as the file. With
 * the row goes the key of the content, so that its file can be read by nobody until the sweep takes it away.
 */
@Component
@Order(45)
class PaperData implements HeldData {

    @Override
    public List<Held> held() {
        return List.of(
                new Held(
                        "papers.paper",
                        Fate.WITH_HER,
                        List.of("papers.paper", "papers.page", "papers.content"),
                        """
                        select p.id, p.kind, p.issued_on, p.valid_until, p.added_on, p.adder, p.original_seen_on, p.original_seer,
                            (select count(*) from papers.page g where g.paper = p.id) as pages
                        from papers.paper p where p.person = any(:persons) order by p.added_at
                        """,
                        List.of(),
                        List.of(
                                "delete from papers.paper where person = any(:persons)",
                                """
                                insert into papers.discarded (address, at)
                                select address, now() from papers.content where person = any(:persons) on conflict do nothing
                                """,
                                "delete from papers.content where person = any(:persons)")),
                new Held(
                        "papers.upload",
                        Fate.AT_ONCE,
                        List.of("papers.upload"),
                        """
                        select id, kind, bytes, received, started_at from papers.upload
                        where person = any(:persons) and paper is null order by started_at
                        """,
                        List.of(),
                        List.of("delete from papers.upload where person = any(:persons)")));
    }
}
