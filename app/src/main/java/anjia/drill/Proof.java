package anjia.drill;

import anjia.access.AuditVerification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares what was acknowledged with what is there (核对): nothing is lost, nothing happened twice, everything adds up. */
public final class Proof {

    /**
     * One thing that must be so.
     *
     * @param key of its words, below {@code drill.proof}
     * @param against how many cases speak against it
     */
    public record Finding(String key, long against) {
        public boolean holds() {
            return against == 0;
        }
    }

    /** Files of persons whom the drill entered are those of slips it was given. */
    private static final String BENEFIT = "unemployment/benefit";

    private final DataSource database;
    private final JdbcClient db;
    private final Ledger ledger;

    public Proof(DataSource database, Ledger ledger) {
        this.database = database;
        this.db = JdbcClient.create(database);
        this.ledger = ledger;
    }

    /** All findings, in the order in which they are told. */
    public List<Finding> findings() throws SQLException {
        var all = new ArrayList<Finding>();
        all.add(handIns());
        all.add(zero("filesOnce", """
                select count(*) from (select hand_in from cases.service_case group by hand_in
                    having bool_or(item_code like 'unemployment/%') and (count(*) <> 3 or count(distinct item_code) <> 3)) wrong
                """));
        all.add(zero("nothingWaitsForWhatIsDecided", """
                select count(*) from cases.service_case f join cases.service_case b on b.id = f.follows
                where f.state = 'FOLLOWING' and b.closed_on is not null
                """));
        all.add(numbers("decisions", ledger.decided, """
                select c.number from cases.decision d join cases.service_case c on c.id = d.service_case
                where c.item_code = '%s'
                """.formatted(BENEFIT)));
        all.add(numbers(
                "withdrawals", ledger.withdrawn, "select number from cases.service_case where state = 'WITHDRAWN'"));
        all.add(numbers("bankFiles", ledger.batches, "select id::text from payments.batch"));
        for (var sum : Sums.ALL) all.add(zero(sum.key(), sum.sql()));
        all.add(new Finding("logIns", Math.max(0, ledger.logIns() - count("""
                select count(*) from access.audit_row where act = 'access.logIn'
                """))));
        all.add(new Finding(
                "audit", new AuditVerification(database).verify() instanceof AuditVerification.Sound ? 0 : 1));
        return all;
    }

    private Finding handIns() {
        return numbers(
                "handIns",
                ledger.slips.values().stream()
                        .map(slip -> slip.substring("/desk/slips/".length()))
                        .toList(),
                "select distinct hand_in::text from cases.service_case where item_code like 'unemployment/%'");
    }

    /** What is acknowledged and not there, and what is there and was never acknowledged. */
    private Finding numbers(String key, Collection<String> acknowledged, String sql) {
        var there = db.sql(sql).query(String.class).list();
        var once = new HashSet<>(there);
        var twice = there.size() - once.size();
        return new Finding(key, twice + missing(acknowledged, once) + missing(once, Set.copyOf(acknowledged)));
    }

    private static long missing(Collection<String> of, Set<String> in) {
        return of.stream().filter(one -> !in.contains(one)).count();
    }

    private Finding zero(String key, String sql) {
        return new Finding(key, count(sql));
    }

    private long count(String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
