package anjia.access;

import anjia.access.Held.Fate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is held about who came in, who looked and what was done (访问数据). */
@Component
@Order(70)
class AccessData implements HeldData {

    private static final String REASON = "access.reason.words";
    private static final String HERS = "any(select 'person:' || one from unnest(cast(:persons as uuid[])) one)";
    private static final String LOGGED_IN = "any(select 'PERSON:' || one from unnest(cast(:persons as uuid[])) one)";

    private final OutgoingTexts texts;
    private final ObjectProvider<PersonDirectory> directory;

    AccessData(OutgoingTexts texts, ObjectProvider<PersonDirectory> directory) {
        this.texts = texts;
        this.directory = directory;
    }

    /** Texts know a phone and no person. */
    @Override
    public void beforeErasing(Collection<UUID> persons) {
        directory.ifAvailable(known -> persons.stream()
                .flatMap(person -> known.phoneOf(new PersonId(person)).stream())
                .distinct()
                .forEach(phone -> texts.forget(Channel.SMS, phone)));
    }

    @Override
    public List<Held> held() {
        return List.of(
                new Held(
                        "access.visit",
                        Fate.WITH_HER,
                        List.of("access.visit"),
                        """
                        select v.id, v.day, v.opened_at, r.words as reason, r.id as row_of_reason, a.name as clerk, a.office
                        from access.visit v join access.account a on a.id = v.clerk left join access.reason r on r.id = v.why
                        where v.person = any(:persons) order by v.opened_at
                        """,
                        List.of(Held.opened("reason", REASON, "row_of_reason"), new Held.Reading.Office("office")),
                        List.of("""
                        delete from access.outgoing_text where key in (
                            select 'visit:' || id from access.visit where person = any(:persons))
                        """, """
                        with gone as (delete from access.visit where person = any(:persons) returning why)
                        delete from access.reason where id in (select why from gone)
                        """)),
                new Held(
                        "access.unmasking",
                        Fate.WITH_HER,
                        List.of("access.unmasking"),
                        """
                        select u.at, u.what, u.purpose, r.words as reason, r.id as row_of_reason, a.name as clerk, a.office
                        from access.unmasking u join access.account a on a.id = u.account join access.reason r on r.id = u.why
                        where u.person = any(:persons) order by u.at
                        """,
                        List.of(Held.opened("reason", REASON, "row_of_reason"), new Held.Reading.Office("office")),
                        List.of("""
                        with gone as (delete from access.unmasking where person = any(:persons) returning why)
                        delete from access.reason where id in (select why from gone)
                        """)),
                new Held(
                        "access.code",
                        Fate.AT_ONCE,
                        List.of("access.one_time_code"),
                        """
                        select id, made_at, expires_at, attempts, used_at from access.one_time_code
                        where person = any(:persons) order by made_at
                        """,
                        List.of(),
                        List.of("""
                        delete from access.outgoing_text where key in (
                            select 'code:' || id from access.one_time_code where person = any(:persons))
                        """, "delete from access.one_time_code where person = any(:persons)")),
                new Held(
                        "access.login",
                        Fate.WITH_HER,
                        List.of("access.session", "access.session_attributes"),
                        """
                        select to_timestamp(creation_time / 1000.0) as since, to_timestamp(last_access_time / 1000.0) as last_seen
                        from access.session where principal_name = %s order by creation_time
                        """.formatted(LOGGED_IN),
                        List.of(),
                        List.of("delete from access.session where principal_name = " + LOGGED_IN)),
                new Held(
                        "access.request",
                        Fate.WITH_HER,
                        List.of("access.request"),
                        "select route, made_at from access.request where actor = %s order by made_at".formatted(HERS),
                        List.of(),
                        List.of("delete from access.request where actor = " + HERS)),
                new Held(
                        "access.audit",
                        Fate.STAYS,
                        List.of("access.audit_row"),
                        """
                        select r.at, r.act, split_part(r.actor, ':', 1) as by_kind, a.name as by_name, a.office as by_office, r.details
                        from access.audit_row r left join access.account a on 'staff:' || a.id = r.actor
                        where r.subjects && cast(:persons as uuid[]) or r.actor = %s
                        order by r.seq
                        """.formatted(HERS),
                        List.of(new Held.Reading.Office("by_office")),
                        List.of()));
    }

    @Override
    public List<Ageing> ageing() {
        return List.of(
                new Ageing("access.code", """
                        delete from access.one_time_code where id in (
                            select id from access.one_time_code where made_at < :before order by made_at limit :most)
                        """),
                new Ageing("access.failure", """
                        delete from access.failed_log_in where name_index in (
                            select name_index from access.failed_log_in where last_at < :before limit :most)
                        """),
                new Ageing("access.text", """
                        delete from access.outgoing_text where id in (
                            select id from access.outgoing_text where written_at < :before order by written_at limit :most)
                        """),
                new Ageing("access.mail", """
                        delete from access.outgoing_mail where id in (
                            select id from access.outgoing_mail where written_at < :before order by written_at limit :most)
                        """),
                new Ageing("access.request", """
                        delete from access.request where key in (
                            select key from access.request where made_at < :before order by made_at limit :most)
                        """));
    }
}
