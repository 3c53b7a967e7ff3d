package anjia.catalogue;

import anjia.web.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The life events of the front page, from {@code events.yaml} (人生事件目录). Items that the law no longer has are left out. */
@Component
public class LifeEvents {

    private final List<LifeEvent> events;

    LifeEvents(Catalogue catalogue) {
        this.events = read().stream().map(event -> event(event, catalogue)).toList();
    }

    List<LifeEvent> all() {
        return events;
    }

    Optional<LifeEvent> find(String code) {
        return events.stream().filter(event -> event.code().equals(code)).findFirst();
    }

    /** Codes of the items that can be done here when it happens; empty when there is no such event. */
    public Optional<List<String>> itemsOf(String code) {
        return find(code).map(LifeEvent::items);
    }

    /** What people call it: "我没活干了". */
    public String name(String code, Frame frame) {
        return find(code).map(event -> frame.text(event.nameKey())).orElse(code);
    }

    private static LifeEvent event(Map<?, ?> entry, Catalogue catalogue) {
        var items = texts(entry.get("items")).stream()
                .filter(item -> catalogue.find(item).isPresent())
                .toList();
        var does = entry.get("does") instanceof Integer count ? count : 0;
        return new LifeEvent(
                String.valueOf(entry.get("code")),
                String.valueOf(entry.get("drawing")),
                items,
                does,
                texts(entry.get("phones")));
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> entries
                ? entries.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static List<Map<?, ?>> read() {
        var file = new ClassPathResource("anjia/catalogue/events.yaml");
        try (var in = file.getInputStream()) {
            var list = (List<?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return list.stream().<Map<?, ?>>map(entry -> (Map<?, ?>) entry).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
