package anjia.access;

import anjia.places.DivisionCode;
import anjia.places.OfficeChanges;
import anjia.places.OfficeEntry;
import anjia.places.OfficeId;
import anjia.web.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first administrator of an empty house (首位管理员), made by whoever owns the machine: an account at an office of the province, with a password
 * that is told once. She chooses her own at the first log-in and enters everybody else. Works on the database alone.
 *
 * <p>Until she has come in, asking again gives another password and takes the one of before: a first one that nobody read, because the program
 * was killed, opens nothing. Once she has, or there is a second administrator, nobody gets in this way any more.
 */
public final class FirstAdministrator {

    private static final Actor.SystemJob COMMAND = new Actor.SystemJob("command");
    private static final String DEPARTMENT = "human-resources";
    private static final long LOCK = 0x616e6a69610002L;

    private record Known(UUID id, String loginName, boolean waiting) {}

    private final JdbcClient db;
    private final Audit audit;
    private final OfficeChanges offices;
    private final Passwords passwords = new Passwords();
    private final TransactionTemplate transaction;
    private final Clock clock;

    private FirstAdministrator(DataSource database, Clock clock) {
        db = JdbcClient.create(database);
        audit = Audit.alone(db, clock);
        offices = OfficeChanges.alone(db);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.clock = clock;
    }

    public static FirstAdministrator on(DataSource database, Clock clock) {
        return new FirstAdministrator(database, clock);
    }

    /** What came of asking for one. */
    public sealed interface Outcome {
        /** @param password to be read from the screen now; @param anew whether one was given before, which opens nothing any more */
        record Made(String password, boolean anew) implements Outcome {}

        /** There is an administrator who has come in: she enters the others. */
        record AlreadyThere() implements Outcome {}

        /** One was made under this name and has not come in yet. */
        record Waiting(String loginName) implements Outcome {}

        /** Somebody else has the login name. */
        record Taken() implements Outcome {}

        /** No such province in the database, which the platform fills when it first starts. */
        record NoProvince() implements Outcome {}
    }

    /** Whether a login name can be one: small letters, digits, dot, dash; 2 to 40. */
    public static boolean isLoginName(String name) {
        return name.matches("[a-z0-9][a-z0-9._-]{1,39}");
    }

    /**
     * @param province where she administers, and everything below it
     * @param office name of the office at which she serves; it is entered when the province has none of that name
     */
    public Outcome make(String loginName, String name, DivisionCode province, String office) {
        return inTransaction(() -> {
            db.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query((_, _) -> true)
                    .single();
            if (!isProvince(province)) return new Outcome.NoProvince();
            var known = administrators();
            if (known.isEmpty())
                return isTaken(loginName) ? new Outcome.Taken() : enter(loginName, name, province, office);
            var first = known.getFirst();
            if (known.size() > 1 || !first.waiting()) return new Outcome.AlreadyThere();
            return first.loginName().equals(loginName) ? again(first) : new Outcome.Waiting(first.loginName());
        });
    }

    private Outcome inTransaction(Supplier<Outcome> act) {
        return Optional.ofNullable(transaction.execute(_ -> act.get())).orElseThrow();
    }

    private boolean isProvince(DivisionCode code) {
        return db.sql("select exists (select from places.division where code = :code and level = 'PROVINCE')")
                .param("code", code.value())
                .query(Boolean.class)
                .single();
    }

    /** Those whose account is closed count too. One waits while her password is the given one and she has no second factor. */
    private List<Known> administrators() {
        return db.sql("""
                select id, login_name, password_given and second_factor is null and active as waiting
                from access.account where 'ADMIN' = any(roles) order by entered_at
                """).query(Known.class).list();
    }

    private boolean isTaken(String loginName) {
        return db.sql("select exists (select from access.account where login_name = :name)")
                .param("name", loginName)
                .query(Boolean.class)
                .single();
    }

    private Outcome enter(String loginName, String name, DivisionCode province, String office) {
        var now = clock.instant();
        var at = officeOf(province, office, now);
        var account = Ids.next();
        var password = GivenPassword.any(new SecureRandom());
        db.sql("""
                insert into access.account (id, login_name, name, password_hash, office, roles, entered_at, password_given)
                values (:id, :loginName, :name, :hash, :office, array['ADMIN'], :now, true)
                """)
                .param("id", account)
                .param("loginName", loginName)
                .param("name", name)
                .param("hash", passwords.hash(password))
                .param("office", at.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                COMMAND,
                "access.enterAccount",
                List.of(account),
                Map.of("roles", Set.of(Role.ADMIN).toString()));
        return new Outcome.Made(password, false);
    }

    private OfficeId officeOf(DivisionCode province, String name, Instant now) {
        var there = db.sql("""
                select id as value from places.office where division = :province and name = :name and closed_on is null limit 1
                """)
                .param("province", province.value())
                .param("name", name)
                .query(OfficeId.class)
                .optional();
        if (there.isPresent()) return there.get();
        var id = new OfficeId(Ids.next());
        var week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream().collect(Collectors.toSet());
        offices.enter(id, new OfficeEntry(name, province, DEPARTMENT, Set.of(), week), now);
        audit.record(
                COMMAND,
                "staff.enterOffice",
                List.of(id.value()),
                Map.of("division", province.value(), "department", DEPARTMENT));
        return id;
    }

    private Outcome again(Known first) {
        var password = GivenPassword.any(new SecureRandom());
        db.sql("update access.account set password_hash = :hash where id = :id")
                .param("hash", passwords.hash(password))
                .param("id", first.id())
                .update();
        audit.record(COMMAND, "access.givePassword", List.of(first.id()), Map.of());
        return new Outcome.Made(password, true);
    }
}
