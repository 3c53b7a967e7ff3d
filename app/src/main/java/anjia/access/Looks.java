package anjia.access;

import anjia.places.OfficeId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Who opened a person's record (查看留痕), read from the audit. A list in which she was a line among others is no look.
 *
 * @see "个人信息保护法 第四十四条、第四十五条: the right to know how one's data are handled"
 */
@Service
public class Looks {

    private static final int MOST = 50;

    private final JdbcClient db;
    private final ObjectProvider<PersonDirectory> directory;
    private final Clock clock;

    Looks(JdbcClient db, ObjectProvider<PersonDirectory> directory, Clock clock) {
        this.db = db;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @param account of who looked
     * @param reason why she was opened at a window that does not serve her; null where she is served
     */
    public record Look(
            LocalDate day,
            UUID account,
            String who,
            OfficeId office,
            @Nullable String reason) {}

    /** Each member of staff once a day, the newest first, at most 50. */
    public List<Look> ofHerself(Actor.Person person) {
        return db.sql("""
                select l.day, a.id as account, a.name, a.office, min(v.reason) as reason
                from (
                    select (at at time zone :zone)::date as day, actor, max(seq) as latest
                    from access.audit_row
                    where subjects && cast(:persons as uuid[]) and act in ('registry.view', 'access.visit') and actor like 'staff:%'
                    group by 1, 2
                    order by latest desc limit :most) l
                join access.account a on 'staff:' || a.id = l.actor
                left join access.visit v on v.person = any(cast(:persons as uuid[])) and v.clerk = a.id and v.day = l.day
                group by l.day, a.id, a.name, a.office, l.latest
                order by l.latest desc
                """)
                .param("zone", clock.getZone().getId())
                .param("persons", ids(person))
                .param("most", MOST)
                .query((row, _) -> new Look(
                        row.getObject("day", LocalDate.class),
                        row.getObject("account", UUID.class),
                        row.getString("name"),
                        new OfficeId(row.getObject("office", UUID.class)),
                        row.getString("reason")))
                .list();
    }

    /** Who was entered twice was looked at under either id. */
    private String[] ids(Actor.Person person) {
        var known = directory.getIfAvailable();
        var same = known == null ? Set.of(person.id()) : known.same(person.id());
        return same.stream().map(one -> one.value().toString()).toArray(String[]::new);
    }
}
