package anjia.drill;

import java.util.List;

/** What must be zero in any sound database, whatever happened to it (账目与时限的一致). */
final class Sums {

    /**
     * @param key of its words, below {@code drill.proof}
     * @param sql counts what is against it
     */
    record Rule(String key, String sql) {}

    static final List<Rule> ALL = List.of(
            new Rule("effectsOnce", """
                    select count(*) from cases.decision d join cases.service_case c on c.id = d.service_case
                    where c.item_code = 'unemployment/benefit'
                      and (select count(*) from payments.payment_order o where o.source = 'case:' || c.id)
                          <> case when d.granted then 1 else 0 end
                       or c.item_code like 'unemployment/%'
                      and (select count(*) from letters.letter l where l.case_number = c.number and l.kind = 'decision') <> 1
                    """),
            new Rule("registrationsOnce", """
                    select count(*) from cases.service_case c where c.item_code = 'unemployment/registration'
                      and (select count(*) from record.spell s where s.source = 'case:' || c.number and upper_inf(s.known)
                           and s.kind = 'unemployment-registration') <> case when c.state = 'GRANTED' then 1 else 0 end
                    """),
            new Rule("eventsOnce", """
                    select count(*) from cases.service_case c where
                        (select count(*) from cases.case_event e where e.service_case = c.id and e.kind = 'HANDED_IN') <> 1
                     or (select count(*) from cases.case_event e where e.service_case = c.id
                         and e.kind in ('GRANTED', 'REFUSED', 'WITHDRAWN')) <> case when c.closed_on is null then 0 else 1 end
                    """),
            new Rule("auditOnce", """
                    select count(*) from cases.service_case c where c.item_code = 'unemployment/benefit'
                      and (select count(*) from access.audit_row a where a.act in ('cases.decide', 'cases.withdraw')
                           and a.subjects @> array[c.id]) <> case when c.closed_on is null then 0 else 1 end
                    """),
            new Rule("instalments", """
                    select count(*) from payments.payment_order o where not exists (
                        select from payments.instalment i where i.payment_order = o.id
                        having count(*) > 0 and count(*) = count(distinct i.month))
                    """),
            new Rule("lines", """
                    select count(*) from payments.batch b where (b.lines, b.total_fen) is distinct from
                        (select (count(*)::int, sum(l.fen)::bigint) from payments.batch_line l where l.batch = b.id)
                    """),
            new Rule("lineFen", """
                    select count(*) from payments.batch_line l join payments.instalment i on i.id = l.instalment
                    where l.fen <> i.fen
                    """),
            new Rule("paidOnce", """
                    select count(*) from payments.instalment i where i.state in ('PLANNED', 'IN_BATCH', 'PAID', 'RETURNED') and
                        (i.state = 'PAID', i.state = 'IN_BATCH', i.state = 'PLANNED') is distinct from
                        (select (count(*) filter (where l.answer = 'PAID') = 1,
                                 count(*) filter (where l.answer is null) = 1, count(*) = 0)
                         from payments.batch_line l where l.instalment = i.id)
                    """),
            new Rule("money", """
                    select abs((select coalesce(sum(total_fen), 0) from payments.batch)
                             - (select coalesce(sum(i.fen), 0) from payments.instalment i join payments.batch_line l on l.instalment = i.id))
                         + abs((select coalesce(sum(fen), 0) from payments.batch_line where answer = 'PAID')
                             - (select coalesce(sum(fen), 0) from payments.instalment where state = 'PAID'))
                    """),
            new Rule("clocks", """
                    select count(*) from cases.service_case c where
                        (select count(*) from cases.clock_entry k where k.service_case = c.id and k.to_on is null)
                            <> case when c.closed_on is null then 1 else 0 end
                     or exists (select from (
                            select k.from_on, lag(k.to_on) over (order by k.line) as before, k.line,
                                   row_number() over (order by k.line) as place
                            from cases.clock_entry k where k.service_case = c.id) l
                        where l.before is not null and l.from_on <> l.before or l.place > 1 and l.before is null)
                    """),
            new Rule("changes", """
                    select count(*) from cases.service_case c
                    where not exists (select from work.change w where w.kind = 'cases.case' and w.id = c.id)
                    """));

    private Sums() {}
}
