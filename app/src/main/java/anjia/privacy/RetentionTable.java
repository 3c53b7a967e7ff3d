package anjia.privacy;

import anjia.privacy.KeptKind.Action;
import anjia.privacy.KeptKind.Since;
import anjia.privacy.KeptKind.Sure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** For how long each kind of record is kept (保存期限表), read from {@code retention.yaml}; a house sets its own period with {@code anjia.retention.<kind>}. */
@Component
class RetentionTable {

    private final List<KeptKind> kinds;

    RetentionTable(Environment house) {
        this.kinds = read().stream().map(row -> kind(row, house)).toList();
    }

    /** In the order of the file, which is the order of the pages. */
    List<KeptKind> kinds() {
        return kinds;
    }

    private static List<Map<?, ?>> read() {
        try (var file = Objects.requireNonNull(RetentionTable.class.getResourceAsStream("retention.yaml"))) {
            var rows = (List<?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
            return rows.stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeptKind kind(Map<?, ?> row, Environment house) {
        var kind = text(row, "kind");
        var own = house.getProperty("anjia.retention." + kind);
        var period = own == null ? (String) row.get("period") : own;
        var since = (Map<?, ?>) row.get("since");
        return new KeptKind(
                kind,
                texts(row.get("holds")),
                texts(row.get("ages")),
                Action.valueOf(text(row, "action").toUpperCase(Locale.ROOT)),
                period == null ? null : Period.parse(period),
                since == null ? null : new Since(text(since, "rows"), text(since, "field")),
                text(row, "ground"),
                Sure.valueOf(text(row, "sure").toUpperCase(Locale.ROOT)));
    }

    private static String text(Map<?, ?> row, String name) {
        return String.valueOf(Objects.requireNonNull(row.get(name), name));
    }

    private static List<String> texts(@Nullable Object list) {
        return list == null
                ? List.of()
                : ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
