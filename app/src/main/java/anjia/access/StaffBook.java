package anjia.access;

import anjia.places.Office;
import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.web.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The members of staff of a division and everything below it, kept by its administrator (人员管理). A member elsewhere is one that does not
 * exist; nobody keeps herself. Each change ends the log-ins of the one it is about, and is audited.
 */
@Service
public class StaffBook {

    /** Words of one account. @param office where she serves; {@code identified} whether her identity number is known, so that she never decides about herself */
    public record Member(
            UUID account,
            String loginName,
            String name,
            OfficeId office,
            String officeName,
            Set<Role> roles,
            boolean active,
            boolean secondFactor,
            boolean passwordGiven,
            boolean identified) {}

    /** A password that the administrator hands over, shown once. */
    public record Handed(UUID account, String password) {}

    /** Whoever sees persons, administers or audits does not do the others (职责分离). */
    private static final List<Set<Role>> TOGETHER = List.of(
            Set.of(Role.CLERK, Role.OFFICER, Role.HEAD),
            Set.of(Role.SUPERVISOR),
            Set.of(Role.ADMIN),
            Set.of(Role.AUDITOR));

    private record Row(
            UUID id,
            String loginName,
            String name,
            UUID office,
            String roles,
            boolean active,
            boolean secondFactor,
            boolean passwordGiven,
            boolean identified) {}

    private final JdbcClient db;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactor factor;
    private final Sessions sessions;
    private final Offices offices;
    private final OwnMatters own;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StaffBook(
            JdbcClient db,
            Accounts accounts,
            Passwords passwords,
            SecondFactor factor,
            Sessions sessions,
            Offices offices,
            OwnMatters own,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.passwords = passwords;
        this.factor = factor;
        this.sessions = sessions;
        this.offices = offices;
        this.own = own;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether one account may hold these roles together; none at all is not enough. */
    public static boolean together(Set<Role> roles) {
        return !roles.isEmpty() && TOGETHER.stream().anyMatch(group -> group.containsAll(roles));
    }

    /** Whether anybody administers this house. */
    public boolean isAdministered() {
        return db.sql("select exists (select from access.account where 'ADMIN' = any(roles) and active)")
                .query(Boolean.class)
                .single();
    }

    /** Everybody in reach by office and name, those who left at the end. */
    public List<Member> of(Actor.Staff admin) {
        return rows(admin, null);
    }

    public Member member(Actor.Staff admin, UUID account) {
        return rows(admin, account).stream().findFirst().orElseThrow(() -> new NoSuchMember(account));
    }

    /** The open offices in which the administrator keeps people. */
    public List<Office> offices(Actor.Staff admin) {
        return admin.is(Role.ADMIN) ? offices.within(admin.division()) : List.of();
    }

    private List<Office> ever(Actor.Staff admin) {
        return admin.is(Role.ADMIN) ? offices.ever(admin.division()) : List.of();
    }

    private List<Member> rows(Actor.Staff admin, @Nullable UUID only) {
        var ours = ever(admin).stream().collect(Collectors.toMap(one -> one.id().value(), Office::name));
        return db
                .sql("""
                select id, login_name, name, office, array_to_string(roles, ' ') as roles, active,
                    second_factor is not null as second_factor, password_given, number_index is not null as identified
                from access.account
                where office = any(:offices) and (cast(:only as uuid) is null or id = cast(:only as uuid))
                order by active desc, office, name collate "zh-Hans-CN-x-icu", id
                """)
                .param("offices", ours.keySet().toArray(UUID[]::new))
                .param("only", only == null ? null : only.toString())
                .query(Row.class)
                .list()
                .stream()
                .map(row -> member(row, ours.getOrDefault(row.office(), "")))
                .toList();
    }

    private static Member member(Row row, String office) {
        var roles =
                Arrays.stream(row.roles().split(" ")).map(Role::valueOf).collect(Collectors.toCollection(TreeSet::new));
        return new Member(
                row.id(),
                row.loginName(),
                row.name(),
                new OfficeId(row.office()),
                office,
                roles,
                row.active(),
                row.secondFactor(),
                row.passwordGiven(),
                row.identified());
    }

    /**
     * Enters somebody new with a password to hand over.
     *
     * @return empty when the login name is somebody's already
     */
    @Transactional
    public Optional<Handed> enter(Actor.Staff admin, String loginName, String name, OfficeId office, Set<Role> roles) {
        requireOurs(admin, office, roles);
        var id = Ids.next();
        var password = GivenPassword.any(random);
        var entered = db.sql("""
                insert into access.account (id, login_name, name, password_hash, office, roles, entered_at, password_given)
                values (:id, :loginName, :name, :hash, :office, :roles, :now, true)
                on conflict (login_name) do nothing
                """)
                .param("id", id)
                .param("loginName", Accounts.normal(loginName))
                .param("name", name)
                .param("hash", passwords.hash(password))
                .param("office", office.value())
                .param("roles", names(roles))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (entered == 0) return Optional.empty();
        audit.record(admin, "access.enterAccount", List.of(id), Map.of("roles", roles.toString()));
        return Optional.of(new Handed(id, password));
    }

    /** Another name, office or other roles. */
    @Transactional
    public void change(Actor.Staff admin, UUID account, String name, OfficeId office, Set<Role> roles) {
        requireAnother(admin, account);
        requireOurs(admin, office, roles);
        db.sql("update access.account set name = :name, office = :office, roles = :roles where id = :id")
                .param("name", name)
                .param("office", office.value())
                .param("roles", names(roles))
                .param("id", account)
                .update();
        sessions.endOf(account);
        audit.record(admin, "access.changeAccount", List.of(account), Map.of("roles", roles.toString()));
    }

    /** Notes who serves under the account, by her identity number: nobody decides about herself. It is shown to nobody again. */
    @Transactional
    public void identify(Actor.Staff admin, UUID account, String number) {
        requireAnother(admin, account);
        own.identify(account, number);
        audit.record(admin, "access.identifyAccount", List.of(account), Map.of());
    }

    /** For who forgot hers: a new password to hand over, which the next log-in changes. */
    @Transactional
    public Handed givePassword(Actor.Staff admin, UUID account) {
        requireAnother(admin, account);
        var password = GivenPassword.any(random);
        db.sql("update access.account set password_hash = :hash, password_given = true where id = :id")
                .param("hash", passwords.hash(password))
                .param("id", account)
                .update();
        sessions.endOf(account);
        audit.record(admin, "access.givePassword", List.of(account), Map.of());
        return new Handed(account, password);
    }

    /** For who lost phone and paper. */
    @Transactional
    public void forgetSecondFactor(Actor.Staff admin, UUID account) {
        requireAnother(admin, account);
        factor.remove(admin, account);
        sessions.endOf(account);
    }

    /** Whoever left may not log in any more; what she did stays under her name. */
    @Transactional
    public void close(Actor.Staff admin, UUID account) {
        requireAnother(admin, account);
        accounts.close(admin, account);
        sessions.endOf(account);
    }

    /** Somebody of an office that is closed is moved to an open one first. */
    @Transactional
    public void reopen(Actor.Staff admin, UUID account) {
        requireAnother(admin, account);
        requireOurs(
                admin, member(admin, account).office(), member(admin, account).roles());
        db.sql("update access.account set active = true where id = :id")
                .param("id", account)
                .update();
        audit.record(admin, "access.reopenAccount", List.of(account), Map.of());
    }

    /** Ends all log-ins of somebody. */
    @Transactional
    public void endLogIns(Actor.Staff admin, UUID account) {
        requireAnother(admin, account);
        sessions.endOf(account);
        audit.record(admin, "access.endLogIn", List.of(account), Map.of());
    }

    private void requireAnother(Actor.Staff admin, UUID account) {
        if (member(admin, account).account().equals(admin.account())) throw new NoSuchMember(account);
    }

    private void requireOurs(Actor.Staff admin, OfficeId office, Set<Role> roles) {
        if (offices(admin).stream().noneMatch(one -> one.id().equals(office))) throw new NoSuchMember(office.value());
        if (!together(roles)) throw new IllegalArgumentException("roles that nobody holds together: " + roles);
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }
}
