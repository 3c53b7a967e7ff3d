package anjia.drill;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;

/** What scanners report and we have looked at (已知无害的报告): {@code harmless.json}, each with its reason. */
final class Harmless {

    private static final String FILE = "/anjia/drill/harmless.json";

    /** @param what pattern that the whole of a report must match */
    private record Entry(Pattern what, String reason) {}

    private final List<Entry> entries;

    Harmless() {
        try (var file = Harmless.class.getResourceAsStream(FILE)) {
            if (file == null) throw new IllegalStateException(FILE + " is not there");
            var read = JsonMapper.builder().build().readTree(file);
            entries = StreamSupport.stream(read.spliterator(), false)
                    .map(one -> new Entry(
                            Pattern.compile(one.path("report").stringValue(), Pattern.DOTALL),
                            one.path("reason").stringValue()))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return why it is none, when it is none */
    Optional<String> reason(String report) {
        return entries.stream()
                .filter(entry -> entry.what().matcher(report).matches())
                .map(Entry::reason)
                .findFirst();
    }
}
