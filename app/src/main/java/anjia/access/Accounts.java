package anjia.access;

import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.web.Ids;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members of staff who may log in (工作人员账号). */
@Service
public class Accounts {

    static final int SHORTEST_PASSWORD = 10;

    private record Entry(UUID id, String name, UUID office, String roles) {}

    record LogIn(UUID account, String passwordHash) {}

    private final JdbcClient db;
    private final Passwords passwords;
    private final Offices offices;
    private final Scopes scopes;
    private final Audit audit;
    private final Clock clock;

    Accounts(JdbcClient db, Passwords passwords, Offices offices, Scopes scopes, Audit audit, Clock clock) {
        this.db = db;
        this.passwords = passwords;
        this.offices = offices;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters an account, or changes the one with the same login name; it is active afterwards.
     *
     * @param loginName small letters, digits, dot, dash; 2 to 40
     * @param password at least 10 characters
     * @return the account, the same one each time for the same login name
     */
    @Transactional
    public UUID enter(Actor by, String loginName, String name, OfficeId office, Set<Role> roles, String password) {
        return enter(by, loginName, name, office, roles, kept(password));
    }

    /** @param password at least 10 characters */
    public KeptPassword kept(String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > Passwords.LONGEST)
            throw new IllegalArgumentException("a password has 10 to 200 characters");
        return new KeptPassword(passwords.hash(password));
    }

    /** As the one above, with a password that others have too, as all of a demo do. */
    @Transactional
    public UUID enter(
            Actor by, String loginName, String name, OfficeId office, Set<Role> roles, KeptPassword password) {
        var account = db.sql("""
                insert into access.account (id, login_name, name, password_hash, office, roles, entered_at)
                values (:id, :loginName, :name, :hash, :office, :roles, :now)
                on conflict (login_name) do update set name = excluded.name, password_hash = excluded.password_hash,
                    office = excluded.office, roles = excluded.roles, active = true
                returning id
                """)
                .param("id", Ids.next())
                .param("loginName", normal(loginName))
                .param("name", name)
                .param("hash", password.hash())
                .param("office", office.value())
                .param("roles", roles.stream().map(Role::name).sorted().toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        audit.record(by, "access.enterAccount", List.of(account), Map.of("roles", roles.toString()));
        return account;
    }

    /** From the next request on the account is logged out and may not log in. */
    @Transactional
    public void close(Actor by, UUID account) {
        db.sql("update access.account set active = false where id = :id")
                .param("id", account)
                .update();
        audit.record(by, "access.closeAccount", List.of(account), Map.of());
    }

    /** The member of staff as she may act today; empty when the account is closed or unknown. */
    public Optional<Actor.Staff> staff(UUID account) {
        return db.sql(
                        "select id, name, office, array_to_string(roles, ' ') as roles from access.account where id = :id and active")
                .param("id", account)
                .query(Entry.class)
                .optional()
                .map(this::staff);
    }

    /** The active members of staff of an office, by name. */
    public List<Actor.Staff> at(OfficeId office) {
        return db.sql("""
                select id, name, office, array_to_string(roles, ' ') as roles from access.account where office = :office and active
                order by name collate "zh-Hans-CN-x-icu", id
                """).param("office", office.value()).query(Entry.class).list().stream()
                .map(this::staff)
                .toList();
    }

    /** The name of a member of staff, also of one who has left; for letters and ledgers. */
    public Optional<String> nameOf(UUID account) {
        return db.sql("select name from access.account where id = :id")
                .param("id", account)
                .query(String.class)
                .optional();
    }

    String loginName(UUID account) {
        return db.sql("select login_name from access.account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
    }

    /** Whether somebody else knows the password, because he gave it. */
    boolean passwordGiven(UUID account) {
        return db.sql("select password_given from access.account where id = :id")
                .param("id", account)
                .query(Boolean.class)
                .single();
    }

    /** @return false when it is the password of before */
    @Transactional
    public boolean choosePassword(UUID account, String chosen) {
        var before = db.sql("select password_hash from access.account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
        if (passwords.matches(chosen, before)) return false;
        db.sql("update access.account set password_hash = :hash, password_given = false where id = :id")
                .param("hash", passwords.hash(chosen))
                .param("id", account)
                .update();
        audit.record(staff(account).orElseThrow(), "access.changePassword", List.of(account), Map.of());
        return true;
    }

    Optional<LogIn> byLoginName(String loginName) {
        return db.sql("""
                select id as account, password_hash from access.account where login_name = :name and active
                """).param("name", normal(loginName)).query(LogIn.class).optional();
    }

    static String normal(String loginName) {
        return loginName.strip().toLowerCase(Locale.ROOT);
    }

    private Actor.Staff staff(Entry entry) {
        var office = offices.find(new OfficeId(entry.office())).orElseThrow();
        var roles = Arrays.stream(entry.roles().split(" ")).map(Role::valueOf).collect(Collectors.toSet());
        return new Actor.Staff(
                entry.id(),
                entry.name(),
                office.id(),
                office.name(),
                office.division(),
                scopes.today(office.division()),
                roles);
    }
}
