package anjia.engine.syntax;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the fields of one mapping. A missing or wrong field is a fault, and the reader gets an empty value so that it can go on;
 * {@link #done} reports keys that nobody asked for.
 */
public final class Fields {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");

    private final Yaml.Mapping mapping;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    public Fields(Yaml yaml, Faults faults) {
        this.faults = faults;
        if (yaml instanceof Yaml.Mapping found) {
            mapping = found;
        } else {
            faults.add(yaml.at(), "expected keys and values");
            mapping = new Yaml.Mapping(yaml.at(), Map.of());
        }
    }

    public Position at() {
        return mapping.at();
    }

    public Set<String> keys() {
        return mapping.entries().keySet();
    }

    public Optional<Yaml> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(mapping.entries().get(key)).map(Yaml.Entry::value);
    }

    public Yaml required(String key) {
        var value = optional(key);
        if (value.isEmpty()) faults.add(at(), "expected the key " + key);
        return value.orElse(new Yaml.Scalar(at(), ""));
    }

    public Optional<String> optionalText(String key) {
        return optional(key).map(this::scalar);
    }

    public String text(String key) {
        var value = optional(key);
        var text = value.map(this::scalar).orElse("");
        if (text.isEmpty()) faults.add(value.map(Yaml::at).orElse(at()), "expected a text for the key " + key);
        return text;
    }

    public LocalDate day(String key) {
        var value = required(key);
        try {
            return LocalDate.parse(scalar(value));
        } catch (DateTimeException e) {
            if (asked(key)) faults.add(value.at(), "expected a day such as 2026-01-01 for " + key);
            return LocalDate.EPOCH;
        }
    }

    public Optional<LocalDate> optionalDay(String key) {
        return optional(key).map(value -> day(key));
    }

    public int whole(String key) {
        var value = required(key);
        var text = scalar(value);
        if (WHOLE.matcher(text).matches()) return Math.toIntExact(Long.parseLong(text));
        if (asked(key)) faults.add(value.at(), "expected a whole number for " + key);
        return 0;
    }

    public boolean yes(String key, boolean otherwise) {
        var value = optional(key);
        if (value.isEmpty()) return otherwise;
        var text = scalar(value.get());
        if (!text.equals("true") && !text.equals("false"))
            faults.add(value.get().at(), "expected true or false for " + key);
        return text.equals("true");
    }

    /** One of the constants of an enum, written in small letters; the first when it is wrong. */
    public <E extends Enum<E>> E one(String key, Class<E> type) {
        var value = required(key);
        var known = Arrays.stream(type.getEnumConstants()).map(Fields::written).toList();
        var index = known.indexOf(scalar(value));
        if (index < 0 && asked(key))
            faults.unknown(value.at(), key, scalar(value) + ", expected one of " + known, known);
        return type.getEnumConstants()[Math.max(0, index)];
    }

    /** A list of texts; a single text counts as a list of one; empty when the key is not there. */
    public List<Yaml.Scalar> list(String key) {
        return optional(key).map(this::scalars).orElse(List.of());
    }

    public List<String> texts(String key) {
        return list(key).stream().map(Yaml.Scalar::text).toList();
    }

    /** Entries of a mapping below this key, each with the place of its key; empty when the key is not there. */
    public Yaml.Mapping mapping(String key) {
        var value = optional(key);
        if (value.isPresent() && value.get() instanceof Yaml.Mapping found) return found;
        value.ifPresent(other -> faults.add(other.at(), "expected keys and values below " + key));
        return new Yaml.Mapping(at(), Map.of());
    }

    public void done() {
        mapping.entries().forEach((key, entry) -> {
            if (!asked.contains(key)) faults.unknown(entry.keyAt(), "key", key, asked);
        });
    }

    private boolean asked(String key) {
        return mapping.entries().containsKey(key);
    }

    private List<Yaml.Scalar> scalars(Yaml value) {
        if (!(value instanceof Yaml.Sequence(var _, var items)))
            return List.of(new Yaml.Scalar(value.at(), scalar(value)));
        return items.stream()
                .map(item -> new Yaml.Scalar(item.at(), scalar(item)))
                .toList();
    }

    private String scalar(Yaml value) {
        if (value instanceof Yaml.Scalar(var _, var text)) return text;
        faults.add(value.at(), "expected a single value");
        return "";
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
