package anjia.privacy;

import anjia.access.Held;
import anjia.access.HeldRows;
import anjia.access.PersonId;
import anjia.privacy.Copies.Copy;
import anjia.web.Language;
import anjia.web.Texts;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The copy for programs (机器可读副本): everything, row by row as it is read, in one snapshot of the database. Its fields are described in
 * {@code docs/personal-data.md} and keep their names; whatever is new is added.
 */
@Component
class CopyJson {

    static final String FORMAT = "anjia-personal-data";
    static final int VERSION = 1;

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final Holdings holdings;
    private final HeldRows rows;
    private final RetentionTable table;
    private final JsonMapper json = JsonMapper.builder().build();
    private final TransactionTemplate snapshot;

    CopyJson(Holdings holdings, HeldRows rows, RetentionTable table, PlatformTransactionManager transactions) {
        this.holdings = holdings;
        this.rows = rows;
        this.table = table;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    void write(Copy copy, OutputStream out) {
        snapshot.executeWithoutResult(_ -> {
            try (var generator = json.createGenerator(out)) {
                write(copy, generator);
            }
        });
    }

    private void write(Copy copy, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("format", FORMAT);
        out.writeNumberProperty("version", VERSION);
        out.writeStringProperty(
                "madeAt",
                copy.givenAt()
                        .atZoneSameInstant(HERE)
                        .toOffsetDateTime()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        var ids = holdings.ids(copy.person());
        out.writePOJOProperty("person", main(copy.person()));
        out.writePOJOProperty("ids", ids.stream().map(UUID::toString).toList());
        out.writeArrayPropertyStart("kinds");
        for (var module : holdings.modules()) for (var held : module.held()) kind(held, ids, out);
        out.writeEndArray();
        out.writeEndObject();
    }

    private static String main(PersonId person) {
        return person.value().toString();
    }

    private void kind(Held held, List<UUID> ids, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("kind", held.kind());
        table.kinds().stream()
                .filter(one -> one.holds().contains(held.kind()))
                .findFirst()
                .ifPresent(kind -> {
                    out.writePOJOProperty("name", both("privacy.kind." + kind.kind() + ".name"));
                    out.writePOJOProperty("source", both("privacy.kind." + kind.kind() + ".source"));
                    out.writePOJOProperty("why", both("privacy.kind." + kind.kind() + ".why"));
                    out.writeStringProperty("ground", kind.ground());
                    out.writeStringProperty(
                            "keptFor",
                            kind.period() == null ? null : kind.period().toString());
                });
        out.writeArrayPropertyStart("rows");
        rows.each(held, ids, out::writePOJO);
        out.writeEndArray();
        out.writeEndObject();
    }

    private static Map<String, String> both(String key) {
        var words = new LinkedHashMap<String, String>();
        for (var language : Language.values())
            words.put(language.tag(), Texts.in(language).get(key));
        return words;
    }
}
