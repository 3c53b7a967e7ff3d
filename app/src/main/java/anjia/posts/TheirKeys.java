package anjia.posts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an employer's own program calls its posts (单位系统岗位编号). A post that a person wrote is reached by our id. */
@Component
class TheirKeys {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,59}");

    private final JdbcClient db;

    TheirKeys(JdbcClient db) {
        this.db = db;
    }

    static boolean isOne(String key) {
        return SHAPE.matcher(key).matches();
    }

    Optional<UUID> find(UUID employer, String key) {
        return db.sql("""
                select id from posts.post where employer = :employer and (their_key = :key or id::text = :key)
                order by their_key is distinct from :key limit 1
                """)
                .param("employer", employer)
                .param("key", key)
                .query(UUID.class)
                .optional();
    }

    void keep(UUID post, String key) {
        db.sql("update posts.post set their_key = :key where id = :id")
                .param("key", key)
                .param("id", post)
                .update();
    }

    /** Those that have one. */
    Map<UUID, String> of(Collection<UUID> posts) {
        var keys = new HashMap<UUID, String>();
        db.sql("select id, their_key from posts.post where id = any(:ids) and their_key is not null")
                .param("ids", posts.toArray(UUID[]::new))
                .query((ResultSet row) -> put(row, keys));
        return keys;
    }

    private static void put(ResultSet row, Map<UUID, String> keys) throws SQLException {
        keys.put(row.getObject("id", UUID.class), row.getString("their_key"));
    }
}
