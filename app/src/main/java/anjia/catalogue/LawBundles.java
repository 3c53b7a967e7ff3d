package anjia.catalogue;

import anjia.engine.LawText;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps law texts by their hash (法规包存档). */
@Repository
class LawBundles {

    private static final TypeReference<Map<String, String>> FILES = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    LawBundles(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A text that is there already stays as it is. */
    void keep(LawText text) {
        db.sql("""
                insert into catalogue.law_bundle (sha256, content) values (:sha256, cast(:content as jsonb))
                on conflict (sha256) do nothing
                """)
                .param("sha256", text.sha256())
                .param("content", json.writeValueAsString(text.files()))
                .update();
    }

    Optional<LawText> find(String sha256) {
        return db.sql("select content from catalogue.law_bundle where sha256 = :sha256")
                .param("sha256", sha256)
                .query(String.class)
                .optional()
                .map(content -> LawText.of(json.readValue(content, FILES)));
    }
}
