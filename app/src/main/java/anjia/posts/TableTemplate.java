package anjia.posts;

import anjia.places.DivisionCode;
import anjia.web.Frame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * The empty table of posts (岗位表模板): the names of the columns, a line that says what stands in each, an example, and a second sheet with
 * everything that may be chosen.
 */
@Component
class TableTemplate {

    private static final int HEAD = 0;
    private static final int HINTS = 1;
    private static final int EXAMPLE = 2;
    private static final int FIRST = 3;
    private static final int LAST = FIRST + TableReading.MOST_POSTS - 1;
    private static final String LIGHT = "EAF2EC";
    private static final String PALE = "F6F4EE";
    private static final String GREY = "5C5A55";
    private static final String DAY = "yyyy-mm-dd";

    private final TableChoices choices;
    private final PlaceNamed named;

    TableTemplate(TableChoices choices, PlaceNamed named) {
        this.choices = choices;
        this.named = named;
    }

    /** @return an xlsx file in the language of the reader */
    byte[] write(LocalDate today, Frame frame) {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "Anjia", "1.0")) {
            var posts = book.newWorksheet(frame.text("posts.table.posts"));
            var lists = lists(book.newWorksheet(frame.text("posts.table.lists")), today, frame);
            var example = example(today, frame);
            for (var column : TableColumn.values()) {
                style(posts, column);
                posts.value(HEAD, column.ordinal(), column.head(frame.texts()));
                posts.value(HINTS, column.ordinal(), frame.text("posts.table.hint." + column.field()));
                if (example.get(column) instanceof LocalDate day) posts.value(EXAMPLE, column.ordinal(), day);
                else if (example.get(column) instanceof Number number) posts.value(EXAMPLE, column.ordinal(), number);
                else posts.value(EXAMPLE, column.ordinal(), String.valueOf(example.getOrDefault(column, "")));
                if (lists.containsKey(column) && column.kind() != TableColumn.Kind.SEVERAL)
                    posts.range(FIRST, column.ordinal(), LAST, column.ordinal())
                            .validateWithList(lists.get(column))
                            .allowBlank(true)
                            .errorTitle("")
                            .error("")
                            // people write what they call it; the reading understands more than the list
                            .showErrorMessage(false);
            }
            heads(posts);
            posts.freezePane(1, 1);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return file.toByteArray();
    }

    private static void style(Worksheet posts, TableColumn column) {
        var at = column.ordinal();
        posts.width(at, width(column));
        var style = posts.style(at).wrapText(true).verticalAlignment("top");
        if (TableReading.isText(column)) style.format("@").set();
        else if (column.kind() == TableColumn.Kind.DAY) style.format(DAY).set();
        else style.set();
    }

    private static int width(TableColumn column) {
        return switch (column) {
            case WORK -> 44;
            case PLACE, WAGE_PARTS, CERTIFICATES, HAZARDS -> 28;
            case OCCUPATION, TITLE, DIVISION, CONTRACT, INSURANCE, AGE_GROUND, HEALTH_GROUND -> 20;
            case REMARK,
                    OPENINGS,
                    PER,
                    WAGE,
                    WAGE_HIGH,
                    TIME,
                    DAYS,
                    HOURS,
                    SHIFT,
                    START_ON,
                    OPEN_UNTIL,
                    LODGING,
                    MEALS,
                    EXPERIENCE -> 14;
        };
    }

    private static void heads(Worksheet posts) {
        var last = TableColumn.values().length - 1;
        posts.range(HEAD, 0, HEAD, last)
                .style()
                .bold()
                .fillColor(LIGHT)
                .wrapText(true)
                .verticalAlignment("center")
                .set();
        posts.range(HINTS, 0, HINTS, last)
                .style()
                .fontColor(GREY)
                .fillColor(PALE)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        posts.range(EXAMPLE, 0, EXAMPLE, last)
                .style()
                .italic()
                .fontColor(GREY)
                .fillColor(PALE)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        for (var column : TableColumn.values())
            if (column.kind() == TableColumn.Kind.DAY)
                posts.style(EXAMPLE, column.ordinal()).format(DAY).set();
        posts.rowHeight(HEAD, 32);
        posts.rowHeight(HINTS, 96);
        posts.rowHeight(EXAMPLE, 48);
    }

    /** @return where the choices of each column stand */
    private Map<TableColumn, Range> lists(Worksheet sheet, LocalDate today, Frame frame) {
        var places = new EnumMap<TableColumn, Range>(TableColumn.class);
        for (var column : TableColumn.values()) {
            var offered = choices.offered(column, today, frame);
            if (offered.isEmpty()) continue;
            var at = places.size();
            sheet.value(HEAD, at, column.head(frame.texts()));
            sheet.style(HEAD, at).bold().fillColor(LIGHT).set();
            sheet.width(at, 30);
            for (var row = 0; row < offered.size(); row++) sheet.value(row + 1, at, offered.get(row));
            places.put(column, sheet.range(1, at, offered.size(), at));
        }
        sheet.freezePane(0, 1);
        return places;
    }

    /** A lawful post of the first county of the province, as anybody might fill it in. */
    private Map<TableColumn, Object> example(LocalDate today, Frame frame) {
        var said = new EnumMap<TableColumn, Object>(TableColumn.class);
        for (var column : List.of(
                TableColumn.REMARK, TableColumn.TITLE, TableColumn.WORK, TableColumn.PLACE, TableColumn.WAGE_PARTS))
            said.put(column, frame.text("posts.table.example." + column.field()));
        said.put(TableColumn.OCCUPATION, choices.called("6-05-01-03", frame));
        said.put(
                TableColumn.DIVISION,
                named.of(new DivisionCode("610924")).map(named::typed).orElse(""));
        for (var column : List.of(
                TableColumn.PER,
                TableColumn.TIME,
                TableColumn.SHIFT,
                TableColumn.LODGING,
                TableColumn.MEALS,
                TableColumn.CONTRACT,
                TableColumn.INSURANCE))
            said.put(column, choices.words(column, frame.texts()).getFirst());
        said.put(TableColumn.OPENINGS, 5);
        said.put(TableColumn.WAGE, 3600);
        said.put(TableColumn.WAGE_HIGH, 5000);
        said.put(TableColumn.DAYS, 5);
        said.put(TableColumn.HOURS, 8);
        said.put(TableColumn.START_ON, today.plusDays(14));
        said.put(TableColumn.OPEN_UNTIL, today.plusMonths(2));
        said.put(TableColumn.HAZARDS, choices.usualHazards("6-05-01-03", frame));
        return said;
    }
}
