package anjia.posts;

import anjia.posts.SaidByProgram.Strange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A post as our own JSON says it (岗位JSON): flat, codes and ids, money in whole fen. What no field is called is a fault: it would be lost. */
final class PostJson {

    /** Under what name each field stands. */
    static final Map<TableColumn, String> NAMES = names();

    private static final Map<String, TableColumn> COLUMNS =
            NAMES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    private static final int TO_YUAN = 2;

    private final Map<TableColumn, String> said = new EnumMap<>(TableColumn.class);
    private final List<PostFault> unread = new ArrayList<>();
    private final List<Strange> strange = new ArrayList<>();

    private PostJson() {}

    private static Map<TableColumn, String> names() {
        var names = new EnumMap<TableColumn, String>(TableColumn.class);
        for (var column : TableColumn.values()) if (column != TableColumn.REMARK) names.put(column, column.field());
        names.put(TableColumn.PER, "wagePer");
        names.put(TableColumn.WAGE, "wageFrom");
        names.put(TableColumn.WAGE_HIGH, "wageTo");
        names.put(TableColumn.DAYS, "daysAWeek");
        names.put(TableColumn.HOURS, "hoursADay");
        names.put(TableColumn.EXPERIENCE, "experienceMonths");
        return names;
    }

    static Optional<TableColumn> column(String name) {
        return Optional.ofNullable(COLUMNS.get(name));
    }

    /** @param post an object */
    static SaidByProgram read(JsonNode post) {
        var reading = new PostJson();
        for (var one : post.properties())
            column(one.getKey())
                    .ifPresentOrElse(
                            column -> reading.field(column, one.getValue()),
                            () -> reading.strange.add(new Strange(one.getKey(), "unknown")));
        return new SaidByProgram("", reading.said, NAMES, reading.unread, reading.strange, List.of());
    }

    private void field(TableColumn column, JsonNode value) {
        if (value.isNull()) return;
        var read = switch (column.kind()) {
            case TEXT, CHOICE, DAY, LISTED -> SchemaText.of(value);
            case NUMBER -> number(column, value);
            case YES_NO -> value.isBoolean() ? Optional.of(value.asString()) : Optional.<String>empty();
            case SEVERAL -> list(value);
        };
        read.ifPresentOrElse(
                text -> said.put(column, text),
                () -> unread.add(PostFault.of(column.field(), "as" + kind(column), "")));
    }

    private static String kind(TableColumn column) {
        return switch (column.kind()) {
            case NUMBER -> "Number";
            case YES_NO -> "YesNo";
            case SEVERAL -> "List";
            case TEXT, CHOICE, DAY, LISTED -> "Text";
        };
    }

    private static Optional<String> number(TableColumn column, JsonNode value) {
        if (!value.isIntegralNumber()) return Optional.empty();
        var fen = column == TableColumn.WAGE || column == TableColumn.WAGE_HIGH;
        return Optional.of(
                fen
                        ? new BigDecimal(value.bigIntegerValue(), TO_YUAN).toPlainString()
                        : value.bigIntegerValue().toString());
    }

    /** An empty list says that there is none. */
    private static Optional<String> list(JsonNode value) {
        if (!value.isArray()) return Optional.empty();
        var all = new ArrayList<String>();
        for (var one : value) {
            var text = SchemaText.of(one);
            if (text.isEmpty()) return Optional.empty();
            all.add(text.get());
        }
        return Optional.of(all.isEmpty() ? SaidPost.NONE : String.join("、", all));
    }
}
