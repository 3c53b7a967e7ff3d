package anjia.payments;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.registry.Persons;
import anjia.vault.Vault;
import anjia.web.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts that money is paid to (收款账户). The last one entered holds; earlier ones are kept for the files that used them. */
@Service
public class BankAccounts {

    private static final String NUMBER = "payments.bank_account.number";
    private static final String HOLDER = "payments.bank_account.holder";

    private final JdbcClient db;
    private final Vault vault;
    private final Persons persons;
    private final Audit audit;
    private final Clock clock;

    BankAccounts(JdbcClient db, Vault vault, Persons persons, Audit audit, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
    }

    /** The account that holds now; empty when there is none, or the actor does not reach the person. */
    public Optional<BankAccount> current(Actor actor, PersonId person) {
        if (!persons.reaches(actor, person)) return Optional.empty();
        return db.sql("""
                select id, number, holder, bank from payments.bank_account
                where person in (select same from registry.report_same_person where person = :person)
                order by entered_at desc, id desc limit 1
                """)
                .param("person", person.value())
                .query((row, _) -> read(row))
                .optional();
    }

    /**
     * Enters an account; the same as the current one changes nothing.
     *
     * @param holder name on the card
     * @return its id
     */
    @Transactional
    public UUID enter(Actor actor, PersonId person, CardNumber number, String bank, String holder) {
        var current = current(actor, person);
        if (current.isPresent() && isSame(current.get(), number, bank, holder))
            return current.get().id();
        var id = Ids.next();
        insert(id, actor, person, number, bank, holder);
        audit.record(actor, "payments.account", List.of(person.value()), Map.of("account", id.toString()));
        return id;
    }

    private static boolean isSame(BankAccount account, CardNumber number, String bank, String holder) {
        return account.number().equals(number)
                && account.bank().equals(bank.strip())
                && account.holder().equals(holder.strip());
    }

    private void insert(UUID id, Actor actor, PersonId person, CardNumber number, String bank, String holder) {
        var kept = persons.reached(actor, person)
                .orElseThrow(() -> new IllegalArgumentException("the actor does not reach the person"));
        db.sql("""
                insert into payments.bank_account (id, person, number, holder, bank, entered_at, entered_by)
                values (:id, :person, :number, :holder, :bank, :now, :by)
                """)
                .param("id", id)
                .param("person", kept.value())
                .param("number", vault.seal(NUMBER, id, number.value()))
                .param("holder", vault.seal(HOLDER, id, holder.strip()))
                .param("bank", bank.strip())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.key())
                .update();
    }

    /** Columns {@code id, number, holder, bank}. */
    BankAccount read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new BankAccount(
                id,
                new CardNumber(vault.open(NUMBER, id, row.getBytes("number"))),
                row.getString("bank"),
                vault.open(HOLDER, id, row.getBytes("holder")));
    }
}
