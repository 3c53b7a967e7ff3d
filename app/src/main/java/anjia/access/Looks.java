package anjia.access;

import anjia.access.Unmaskings.Unmasked;
import anjia.places.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private final Reasons reasons;
    private final Unmaskings unmaskings;
    private final ObjectProvider<PersonDirectory> directory;
    private final ObjectProvider<AgencyDirectory> agencies;
    private final Clock clock;

    Looks(
            JdbcClient db,
            Reasons reasons,
            Unmaskings unmaskings,
            ObjectProvider<PersonDirectory> directory,
            ObjectProvider<AgencyDirectory> agencies,
            Clock clock) {
        this.db = db;
        this.reasons = reasons;
        this.unmaskings = unmaskings;
        this.directory = directory;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * @param account of who looked: a member of staff, or the client of another agency
     * @param who name of either; {@code office} is absent of another agency
     * @param reason why she was opened at a window that does not serve her, or the agency's; null where none was asked for
     * @param unmasked what she was shown as a whole, the newest first
     */
    public record Look(
            LocalDate day,
            UUID account,
            String who,
            @Nullable OfficeId office,
            @Nullable String reason,
            List<Unmasked> unmasked) {

        Look called(String name) {
            return new Look(day, account, name, office, reason, unmasked);
        }
    }

    /** Each member of staff and each program of another agency once a day, the newest first, at most 50. */
    public List<Look> ofHerself(Actor.Person person) {
        var same = ids(person);
        var unmasked = unmaskings.of(same);
        var looks = db.sql("""
                select l.day, l.account, a.name, a.office, w.id as why, w.words, case when w.id is null then l.said end as reason
                from (
                    select k.*,
                        (select max(v.why::text) from access.visit v
                        where v.person = any(cast(:persons as uuid[])) and 'staff:' || v.clerk = k.actor and v.day = k.day) as why,
                        (select max(r.details ->> 'reason') from access.audit_row r
                        where r.actor = k.actor and r.act = 'registry.lookup' and r.subjects && cast(:persons as uuid[])
                            and (r.at at time zone :zone)::date = k.day) as said
                    from (
                        select (at at time zone :zone)::date as day, actor, cast(split_part(actor, ':', 2) as uuid) as account,
                            max(seq) as latest
                        from access.audit_row
                        where subjects && cast(:persons as uuid[]) and act in ('registry.view', 'access.visit', 'access.unmask',
                                'papers.look', 'papers.open')
                            and (starts_with(actor, 'staff:') or starts_with(actor, 'agency:'))
                        group by 1, 2
                        order by latest desc limit :most) k) l
                left join access.account a on 'staff:' || a.id = l.actor
                left join access.reason w on w.id = case
                    when coalesce(l.why, l.said) ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                    then coalesce(l.why, l.said)::uuid end
                order by l.latest desc
                """)
                .param("zone", clock.getZone().getId())
                .param("persons", same)
                .param("most", MOST)
                .query((row, _) -> {
                    var office = row.getObject("office", UUID.class);
                    var name = row.getString("name");
                    var day = row.getObject("day", LocalDate.class);
                    var account = row.getObject("account", UUID.class);
                    return new Look(
                            day,
                            account,
                            name == null ? "" : name,
                            office == null ? null : new OfficeId(office),
                            reason(row),
                            unmasked.stream()
                                    .filter(one -> one.day().equals(day)
                                            && one.account().equals(account))
                                    .toList());
                })
                .list();
        return named(looks);
    }

    /** Programs of other agencies had their reasons plain in the audit of earlier releases, and those rows are never changed. */
    private @Nullable String reason(ResultSet row) throws SQLException {
        var words = row.getBytes("words");
        return words == null ? row.getString("reason") : reasons.open(row.getObject("why", UUID.class), words);
    }

    private List<Look> named(List<Look> looks) {
        var known = agencies.getIfAvailable();
        if (known == null) return looks;
        var names = known.names(looks.stream()
                .filter(look -> look.office() == null)
                .map(Look::account)
                .toList());
        return looks.stream()
                .map(look -> look.office() != null ? look : look.called(names.getOrDefault(look.account(), "")))
                .toList();
    }

    /** Who was entered twice was looked at under either id. */
    private String[] ids(Actor.Person person) {
        var known = directory.getIfAvailable();
        var same = known == null ? Set.of(person.id()) : known.same(person.id());
        return same.stream().map(one -> one.value().toString()).toArray(String[]::new);
    }
}
