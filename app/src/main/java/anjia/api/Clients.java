package anjia.api;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.BearerToken;
import anjia.access.Permission;
import anjia.places.DivisionCode;
import anjia.web.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The programs that were given a token (外部系统), as commands enter them and requests find them. Works on the database alone. */
public final class Clients {

    private static final Actor.SystemJob COMMAND = new Actor.SystemJob("command");

    private static final String SELECT =
            "select id, name, division, permissions, valid_until, revoked_at from api.client ";

    private final JdbcClient db;
    private final Audit audit;
    private final TransactionTemplate transaction;

    private Clients(DataSource database) {
        db = JdbcClient.create(database);
        audit = Audit.alone(db, Clock.systemUTC());
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    public static Clients on(DataSource database) {
        return new Clients(database);
    }

    /** @param permissions by their words, in order */
    public record Client(
            UUID id,
            String name,
            DivisionCode division,
            List<String> permissions,
            LocalDate validUntil,
            @Nullable Instant revokedAt) {}

    /** @param token shown once; nobody can find it out again */
    public record Issued(UUID client, String token) {}

    /** Enters a program. @throws org.springframework.dao.DataIntegrityViolationException when there is no such division */
    public Issued add(String name, DivisionCode division, Set<Permission> permissions, LocalDate validUntil) {
        var issued = new Issued(Ids.next(), BearerToken.next());
        transaction.executeWithoutResult(_ -> {
            db.sql("""
                    insert into api.client (id, name, division, permissions, token_digest, entered_at, valid_until)
                    values (:id, :name, :division, :permissions, :digest, now(), :until)
                    """)
                    .param("id", issued.client())
                    .param("name", name)
                    .param("division", division.value())
                    .param(
                            "permissions",
                            permissions.stream().map(Permission::word).sorted().toArray(String[]::new))
                    .param("digest", BearerToken.digest(issued.token()))
                    .param("until", validUntil)
                    .update();
            audit.record(
                    COMMAND,
                    "api.addClient",
                    List.of(issued.client()),
                    Map.of("division", division.value(), "permissions", permissions.toString()));
        });
        return issued;
    }

    /** Newest first. */
    public List<Client> all() {
        return db.sql(SELECT + "order by id desc").query(Clients::read).list();
    }

    /** From the next request on its token is none. @return false when there is no such client, or it was revoked before */
    public boolean revoke(UUID client) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var revoked = db.sql("update api.client set revoked_at = :now where id = :id and revoked_at is null")
                            .param("now", Instant.now().atOffset(ZoneOffset.UTC))
                            .param("id", client)
                            .update()
                    == 1;
            if (revoked) audit.record(COMMAND, "api.revokeClient", List.of(client), Map.of());
            return revoked;
        }));
    }

    /** Whose token this is today; empty when it is nobody's, revoked, or has run out. */
    Optional<Client> byToken(String token, LocalDate today) {
        if (!BearerToken.isOne(token)) return Optional.empty();
        return db.sql(SELECT + "where token_digest = :digest and revoked_at is null and valid_until >= :today")
                .param("digest", BearerToken.digest(token))
                .param("today", today)
                .query(Clients::read)
                .optional();
    }

    private static Client read(ResultSet row, int number) throws SQLException {
        var revoked = row.getTimestamp("revoked_at");
        return new Client(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new DivisionCode(row.getString("division")),
                List.of((String[]) row.getArray("permissions").getArray()),
                row.getObject("valid_until", LocalDate.class),
                revoked == null ? null : revoked.toInstant());
    }

    static Set<Permission> permissions(Client client) {
        return client.permissions().stream()
                .flatMap(word -> Permission.of(word).stream())
                .collect(Collectors.toSet());
    }
}
