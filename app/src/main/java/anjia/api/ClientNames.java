package anjia.api;

import anjia.access.AgencyDirectory;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those below who the programs are (外部系统名录). */
@Component
class ClientNames implements AgencyDirectory {

    private final JdbcClient db;

    ClientNames(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> clients) {
        var names = new HashMap<UUID, String>();
        if (clients.isEmpty()) return names;
        db.sql("select id, name from api.client where id = any(:ids)")
                .param("ids", clients.toArray(UUID[]::new))
                .query((row, _) -> names.put(row.getObject("id", UUID.class), row.getString("name")))
                .list();
        return names;
    }
}
