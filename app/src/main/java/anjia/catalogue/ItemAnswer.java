package anjia.catalogue;

import anjia.engine.FactSpec;
import anjia.engine.FactType;
import anjia.engine.Item;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item as programs read it (事项应答): what it is, and which facts an assessment takes. */
record ItemAnswer(
        String code,
        String name,
        String inOwnWords,
        String official,
        String function,
        String department,
        String level,
        String applicant,
        List<Asked> facts,
        List<String> rules,
        List<String> amounts) {

    /**
     * A fact.
     *
     * @param type count, yes_no, choice, day, place, class or members
     * @param each facts of each member of a group; then {@code low} and {@code high} are how many there can be
     * @param mayBeAtLeast whether {@code {"atLeast": n}} is accepted
     * @param mayBeAbsent whether {@code "absent"} is accepted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(
            String name,
            String label,
            String ask,
            String type,
            @Nullable String unit,
            @Nullable Long low,
            @Nullable Long high,
            @Nullable List<String> choices,
            @Nullable List<Asked> each,
            boolean mayBeAtLeast,
            boolean mayBeAbsent) {}

    static ItemAnswer of(Item item, String language) {
        var words = item.words(language);
        return new ItemAnswer(
                item.code(),
                words.name(),
                words.inOwnWords(),
                item.official(),
                item.function(),
                item.department(),
                item.level(),
                item.applicant(),
                item.facts().stream().map(fact -> fact(fact, item, language)).toList(),
                item.rules(),
                item.amounts());
    }

    private static Asked fact(FactSpec fact, Item item, String language) {
        var words = item.words(language);
        var count = fact.type() instanceof FactType.Count one ? one : null;
        return new Asked(
                fact.name(),
                words.fact(fact.name()),
                words.question(fact.ask().question()).ask(),
                type(fact.type()),
                count == null ? null : count.unit().text(),
                low(fact.type()),
                high(fact.type()),
                fact.type() instanceof FactType.OneOf(var choices) ? choices : null,
                fact.type() instanceof FactType.Members group
                        ? group.each().stream()
                                .map(each -> fact(each, item, language))
                                .toList()
                        : null,
                count != null,
                fact.mayBeAbsent());
    }

    private static @Nullable Long low(FactType type) {
        return switch (type) {
            case FactType.Count count -> count.low();
            case FactType.Members group -> (long) group.least();
            case FactType.YesNo _, FactType.OneOf _, FactType.Day _, FactType.Place _, FactType.ClassOf _ -> null;
        };
    }

    private static @Nullable Long high(FactType type) {
        return switch (type) {
            case FactType.Count count -> count.high();
            case FactType.Members group -> (long) group.most();
            case FactType.YesNo _, FactType.OneOf _, FactType.Day _, FactType.Place _, FactType.ClassOf _ -> null;
        };
    }

    private static String type(FactType type) {
        return switch (type) {
            case FactType.Count _ -> "count";
            case FactType.YesNo _ -> "yes_no";
            case FactType.OneOf _ -> "choice";
            case FactType.Day _ -> "day";
            case FactType.Place _ -> "place";
            case FactType.ClassOf _ -> "class";
            case FactType.Members _ -> "members";
        };
    }
}
