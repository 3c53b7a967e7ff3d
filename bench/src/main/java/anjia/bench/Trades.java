package anjia.bench;

import anjia.postsearch.Concepts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The platform's own occupations, skills and certificates (职业目录), read from its files, with what else is so of a post and has a name. */
final class Trades {

    /** The names of facts that the platform's index reads. */
    private static final Map<String, List<String>> FACTS = Map.of(
            "DAY", List.of("白班", "长白班", "常白班", "上白班", "日班", "day shift"),
            "NIGHT", List.of("夜班", "上夜班", "晚班", "night shift"),
            "ROTATING", List.of("倒班", "两班倒", "三班倒", "二班倒", "轮班", "rotating shifts"),
            "LODGING", List.of("管住", "包住", "住宿", "有宿舍", "提供住宿", "lodging"),
            "MEALS", List.of("管吃", "包吃", "管饭", "包饭", "meals"),
            "BOTH", List.of("管吃住", "包吃住", "管吃管住", "包吃包住", "board and lodging"),
            "PART_TIME", List.of("非全日制", "兼职", "part-time"),
            "INSURED", List.of("五险", "交社保", "社保", "交五险", "insurance"));

    /**
     * An occupation as posts name it.
     *
     * @param names the official one first, then what people say
     * @param done its usual skills
     */
    record Trade(String concept, List<String> names, List<String> done, Set<String> certificates) {}

    private final List<Map<?, ?>> occupations = rows("occupations");
    private final List<Map<?, ?>> skills = rows("skills");
    private final List<Map<?, ?>> certificates = rows("certificates");

    private static List<Map<?, ?>> rows(String kind) {
        try (var file = Trades.class.getResourceAsStream("/occupations/" + kind + ".yaml")) {
            var text = new String(Objects.requireNonNull(file, kind).readAllBytes(), StandardCharsets.UTF_8);
            var all = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
            return ((List<?>) Objects.requireNonNull(all.get(kind)))
                    .stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Map<?, ?> row, String field) {
        return row.get(field) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    /** All occupations, in the order of their codes. */
    List<Trade> all() {
        var called = skills.stream().collect(Collectors.toMap(row -> row.get("id"), row -> text(row, "zh")));
        return occupations.stream()
                .map(row -> {
                    var names = new ArrayList<>(List.of(text(row, "zh")));
                    names.addAll(texts(row, "say"));
                    var done = texts(row, "skills").stream().map(called::get).toList();
                    return new Trade(
                            occupation(row),
                            names,
                            done.isEmpty() ? List.of(text(row, "zh")) : done,
                            texts(row, "certificates").stream()
                                    .map(id -> "certificate " + id)
                                    .collect(Collectors.toSet()));
                })
                .toList();
    }

    private static String text(Map<?, ?> row, String field) {
        return String.valueOf(row.get(field));
    }

    private static String occupation(Map<?, ?> row) {
        return "occupation " + text(row, "code");
    }

    static String fact(String fact) {
        return "fact " + fact;
    }

    /** The dictionary as the platform's index has it. */
    Concepts concepts() {
        var others = words(skills, row -> "skill " + text(row, "id"));
        others.putAll(words(certificates, row -> "certificate " + text(row, "id")));
        FACTS.forEach((fact, say) -> others.put(fact(fact), say));
        return new Concepts(words(occupations, Trades::occupation), others);
    }

    private static Map<String, List<String>> words(List<Map<?, ?>> rows, Function<Map<?, ?>, String> concept) {
        var words = new HashMap<String, List<String>>();
        for (var row : rows) {
            var its = new ArrayList<>(List.of(text(row, "zh"), text(row, "en")));
            its.addAll(texts(row, "say"));
            words.put(concept.apply(row), its);
        }
        return words;
    }
}
