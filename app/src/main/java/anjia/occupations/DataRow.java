package anjia.occupations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.springframework.core.io.ClassPathResource;

/**
 * A row of a data file (数据行), or a whole file: named fields that are read as what they should be. Whatever is not as it should be is a
 * {@link FaultyData} that names the file and the row.
 *
 * @param where file and row, "occupations/occupations.yaml, occupations 3 (6-18-02-04)"
 */
public record DataRow(String where, Map<?, ?> fields) {

    /** The text of a file beside a class. */
    public static String file(Class<?> beside, String name) {
        try (var in = new ClassPathResource(name, beside).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param name of the file with its module, "posts/forbidden.yaml" */
    public static DataRow parse(String name, String yaml) {
        try {
            var read = new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(yaml);
            if (read instanceof Map<?, ?> fields) return new DataRow(name, fields);
        } catch (YamlEngineException e) {
            throw new FaultyData(name, String.valueOf(e.getMessage()));
        }
        throw new FaultyData(name, "is no list of named fields");
    }

    public FaultyData fault(String what) {
        return new FaultyData(where, what);
    }

    /** Refuses a field that nobody reads: a misspelt one would be missed without a word. */
    public DataRow only(String... known) {
        var names = Set.of(known);
        for (var field : fields.keySet())
            if (!names.contains(String.valueOf(field))) throw fault("unknown field \"" + field + "\"");
        return this;
    }

    public boolean has(String field) {
        return fields.get(field) != null;
    }

    public String text(String field) {
        if (fields.get(field) instanceof String text && !text.isBlank()) return text;
        throw fault("\"" + field + "\" should be a text, is " + fields.get(field));
    }

    /** Texts in the order of the file, each once; empty when the field is left out. */
    public List<String> texts(String field) {
        var texts = new ArrayList<String>();
        for (var entry : list(field)) {
            if (!(entry instanceof String text) || text.isBlank())
                throw fault("\"" + field + "\" should hold texts, holds " + entry);
            if (texts.contains(text)) throw fault("\"" + field + "\" holds \"" + text + "\" twice");
            texts.add(text);
        }
        return List.copyOf(texts);
    }

    public int number(String field) {
        if (fields.get(field) instanceof Integer number) return number;
        throw fault("\"" + field + "\" should be a whole number, is " + fields.get(field));
    }

    public boolean yes(String field) {
        if (fields.get(field) instanceof Boolean yes) return yes;
        throw fault("\"" + field + "\" should be true or false, is " + fields.get(field));
    }

    public LocalDate day(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            throw fault("\"" + field + "\" is no day: " + e.getParsedString());
        }
    }

    /** One of a closed list, written in the file as {@code by-grade} for {@code BY_GRADE}. */
    public <E extends Enum<E>> E oneOf(String field, Class<E> list) {
        var written = text(field);
        return Arrays.stream(list.getEnumConstants())
                .filter(one -> written(one).equals(written))
                .findFirst()
                .orElseThrow(() -> fault("\"%s\" is \"%s\", should be one of %s"
                        .formatted(
                                field,
                                written,
                                Arrays.stream(list.getEnumConstants())
                                        .map(DataRow::written)
                                        .collect(Collectors.joining(", ")))));
    }

    private static String written(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public DataRow row(String field) {
        return row(where + ", " + field, fields.get(field));
    }

    /** The rows of a list; each is named by its number and its code or id. */
    public List<DataRow> rows(String field) {
        var rows = new ArrayList<DataRow>();
        for (var entry : list(field)) {
            var named = entry instanceof Map<?, ?> map
                    ? Optional.<Object>ofNullable(map.get("code")).or(() -> Optional.ofNullable(map.get("id")))
                    : Optional.empty();
            rows.add(row(
                    where + ", " + field + " " + (rows.size() + 1)
                            + named.map(name -> " (" + name + ")").orElse(""),
                    entry));
        }
        return List.copyOf(rows);
    }

    private DataRow row(String place, @Nullable Object entry) {
        if (entry instanceof Map<?, ?> map) return new DataRow(place, map);
        throw new FaultyData(place, "should be named fields, is " + entry);
    }

    private List<?> list(String field) {
        var value = fields.get(field);
        if (value == null) return List.of();
        if (value instanceof List<?> list) return list;
        throw fault("\"" + field + "\" should be a list, is " + value);
    }
}
