package anjia.registry;

import anjia.places.DivisionCode;
import anjia.web.Ids;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations that the house knows: employers first of all (单位库). */
@Service
public class Organisations {

    private record Row(UUID id, String name, @Nullable String creditCode, String division) {
        Organisation organisation() {
            return new Organisation(
                    id, name, creditCode == null ? null : new CreditCode(creditCode), new DivisionCode(division));
        }
    }

    private record Name(UUID id, String name) {}

    private final JdbcClient db;

    Organisations(JdbcClient db) {
        this.db = db;
    }

    public Optional<Organisation> find(UUID id) {
        return db.sql("select id, name, credit_code, division from registry.organisation where id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::organisation);
    }

    public Optional<Organisation> byCreditCode(CreditCode code) {
        return db.sql("select id, name, credit_code, division from registry.organisation where credit_code = :code")
                .param("code", code.value())
                .query(Row.class)
                .optional()
                .map(Row::organisation);
    }

    /**
     * Those whose name holds what was typed, or whose credit code it is; the whole name first, then the shorter ones.
     *
     * @param typed nothing is found by a blank
     */
    public List<Organisation> search(String typed, int most) {
        var words = typed.strip();
        if (words.isEmpty()) return List.of();
        var code = CreditCode.read(words);
        if (code.isPresent()) return byCreditCode(code.get()).stream().toList();
        return db.sql("""
                select id, name, credit_code, division from registry.organisation where position(lower(:words) in lower(name)) > 0
                order by length(name), name collate "zh-Hans-CN-x-icu", id limit :most
                """).param("words", words).param("most", most).query(Row.class).list().stream()
                .map(Row::organisation)
                .toList();
    }

    /** Many at once, by id; unknown ids are absent. */
    public Map<UUID, Organisation> all(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return db
                .sql("select id, name, credit_code, division from registry.organisation where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::id, Row::organisation));
    }

    /** The names by id; unknown ids are absent. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return db
                .sql("select id, name from registry.organisation where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Name.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Name::id, Name::name));
    }

    /** Enters an organisation; the same credit code twice is one organisation: the id of the first is returned. */
    @Transactional
    public UUID enter(String name, @Nullable CreditCode code, DivisionCode division) {
        var id = Ids.next();
        var isNew = db.sql("""
                insert into registry.organisation (id, name, credit_code, division)
                values (:id, :name, :code, :division) on conflict (credit_code) do nothing
                """)
                        .param("id", id)
                        .param("name", name.strip())
                        .param("code", code == null ? null : code.value())
                        .param("division", division.value())
                        .update()
                == 1;
        return isNew || code == null ? id : byCreditCode(code).orElseThrow().id();
    }
}
