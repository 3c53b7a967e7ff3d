package anjia.access;

import anjia.access.Held.Reading;
import anjia.places.DivisionCode;
import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.places.Places;
import anjia.vault.Vault;
import anjia.web.Language;
import anjia.web.Texts;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads, erases and forgets what modules {@link HeldData hold} (个人信息读取与删除). Who may ask is settled by the caller. */
@Service
public class HeldRows {

    private static final String HIDDEN = "row_of_";
    private static final int AT_ONCE = 200;
    private static final int TAIL = 4;
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final Vault vault;
    private final Places places;
    private final Offices offices;

    HeldRows(JdbcClient db, Vault vault, Places places, Offices offices) {
        this.db = db;
        this.vault = vault;
        this.places = places;
        this.offices = offices;
    }

    public long count(Held held, Collection<UUID> persons) {
        return db.sql("select count(*) from (" + held.sql() + ") held")
                .param("persons", ids(persons))
                .query(Long.class)
                .single();
    }

    /**
     * Gives each row as fields in the order of the columns, with seals opened: texts, whole numbers, yes or no, lists, and what was sealed as
     * structured data. Days are ISO texts, moments too, with the offset of Shanghai. A field without a value is null.
     */
    @Transactional(readOnly = true)
    public void each(Held held, Collection<UUID> persons, Consumer<Map<String, @Nullable Object>> reader) {
        try (var rows = db
                .sql(held.sql())
                .withFetchSize(AT_ONCE)
                .param("persons", ids(persons))
                .query((row, _) -> read(held, row))
                .stream()) {
            rows.forEach(reader);
        }
    }

    /** The names of the fields, in order. */
    public List<String> fields(Held held) {
        return db.sql("select * from (" + held.sql() + ") held limit 0")
                .param("persons", new UUID[0])
                .query((ResultSet row) -> {
                    var named = new ArrayList<String>();
                    for (var column : columns(row)) named.addAll(names(held, column));
                    return List.copyOf(named);
                });
    }

    /** @return how many rows went */
    @Transactional
    public int erase(Held held, Collection<UUID> persons) {
        return held.erasing().stream()
                .mapToInt(sql -> db.sql(sql).param("persons", ids(persons)).update())
                .sum();
    }

    /** @return how many rows went; fewer than {@code most} when none is left */
    @Transactional
    public int forget(HeldData.Ageing ageing, Instant before, int most) {
        return db.sql(ageing.sql())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    private static UUID[] ids(Collection<UUID> persons) {
        return persons.toArray(UUID[]::new);
    }

    private static List<String> columns(ResultSet row) throws SQLException {
        var about = row.getMetaData();
        var columns = new ArrayList<String>();
        for (var at = 1; at <= about.getColumnCount(); at++)
            if (!about.getColumnLabel(at).startsWith(HIDDEN)) columns.add(about.getColumnLabel(at));
        return columns;
    }

    private static List<String> names(Held held, String column) {
        var name = field(column);
        return held.readings().stream()
                .filter(one -> one.column().equals(column))
                .findFirst()
                .map(reading -> switch (reading) {
                    case Reading.Code _ -> List.of(name, name + "Words");
                    case Reading.Place _, Reading.Office _ -> List.of(name, name + "Name");
                    case Reading.Opened _, Reading.Tail _ -> List.of(name);
                })
                .orElse(List.of(name));
    }

    /** handed_in_on becomes handedInOn. */
    private static String field(String column) {
        var parts = column.split("_");
        return parts[0]
                + Arrays.stream(parts)
                        .skip(1)
                        .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                        .collect(Collectors.joining());
    }

    private Map<String, @Nullable Object> read(Held held, ResultSet row) throws SQLException {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (var column : columns(row)) {
            var reading = held.readings().stream()
                    .filter(one -> one.column().equals(column))
                    .findFirst();
            var name = field(column);
            if (reading.isEmpty()) fields.put(name, plain(row, column));
            else
                switch (reading.get()) {
                    case Reading.Opened(var _, var seal, var of, var json) ->
                        fields.put(name, open(row, column, seal, of, json));
                    case Reading.Tail(var _, var seal, var of) -> fields.put(name, tail(row, column, seal, of));
                    case Reading.Code(var _, var words) -> {
                        fields.put(name, row.getString(column));
                        fields.put(name + "Words", words(words, row.getString(column)));
                    }
                    case Reading.Place _ -> {
                        fields.put(name, row.getString(column));
                        fields.put(name + "Name", place(row.getString(column)));
                    }
                    case Reading.Office _ -> {
                        var office = row.getObject(column, UUID.class);
                        fields.put(name, office == null ? null : office.toString());
                        fields.put(name + "Name", office(office));
                    }
                }
        }
        return fields;
    }

    private @Nullable Object open(ResultSet row, String column, String field, String of, boolean json)
            throws SQLException {
        var sealed = row.getBytes(column);
        if (sealed == null) return null;
        var opened = vault.open(field, row.getObject(of, UUID.class), sealed);
        return json ? JSON.readValue(opened, Object.class) : opened;
    }

    private @Nullable String tail(ResultSet row, String column, String field, String of) throws SQLException {
        var sealed = row.getBytes(column);
        if (sealed == null) return null;
        var opened = vault.open(field, row.getObject(of, UUID.class), sealed);
        return "••••" + opened.substring(Math.max(0, opened.length() - TAIL));
    }

    private static @Nullable Map<String, String> words(String beginning, @Nullable String code) {
        if (code == null) return null;
        var words = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            var texts = Texts.in(language);
            words.put(language.tag(), texts.has(beginning + code) ? texts.get(beginning + code) : code);
        }
        return words;
    }

    private @Nullable String place(@Nullable String code) {
        return code == null ? null : places.fullName(new DivisionCode(code));
    }

    private @Nullable String office(@Nullable UUID office) {
        return office == null
                ? null
                : offices.find(new OfficeId(office))
                        .map(anjia.places.Office::name)
                        .orElse("");
    }

    /** What lies sealed and has no reading is a fault of ours, and leaves as nothing. */
    private static @Nullable Object plain(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column);
        return switch (value) {
            case null -> null;
            case byte[] _ -> throw new IllegalStateException("a sealed column without a reading: " + column);
            case Array array -> list(array);
            case java.sql.Date _ -> row.getObject(column, LocalDate.class).toString();
            case java.sql.Timestamp _ -> moment(row.getObject(column, OffsetDateTime.class));
            case Integer _, Long _, Boolean _ -> value;
            case org.postgresql.util.PGobject json
            when json.getType().startsWith("json") -> JSON.readValue(row.getString(column), Object.class);
            default -> value.toString();
        };
    }

    private static String moment(OffsetDateTime at) {
        return at.atZoneSameInstant(HERE)
                .toOffsetDateTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static List<String> list(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
