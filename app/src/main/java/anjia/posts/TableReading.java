package anjia.posts;

import anjia.posts.NotRead.Reason;
import anjia.posts.TableColumn.Kind;
import anjia.web.Frame;
import anjia.web.Language;
import anjia.web.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Reads a table of posts whole, each line as the form would be read (岗位表的读取与校验); nothing is stored, and the file is not kept. */
@Component
class TableReading {

    static final int MOST_BYTES = 1024 * 1024;
    static final int MOST_POSTS = 500;

    /** Posts with a head, what explains it, and remarks. */
    private static final int MOST_LINES = MOST_POSTS + 50;

    private static final int HEAD_WITHIN = 5;
    private static final int A_HEAD_HAS = 3;
    private static final int LONGEST_ABOUT = 40;
    private static final int AT_ONCE = 2;
    private static final int WAIT_SECONDS = 20;

    private final SaidReading said;
    private final WordList words;
    private final Semaphore places = new Semaphore(AT_ONCE);

    TableReading(SaidReading said, WordList words) {
        this.said = said;
        this.words = words;
    }

    /** @param column its letter, {@code head} what stands over it */
    record Wrong(String column, String head, String text) {}

    /**
     * @param number of the line in the sheet
     * @param wrong in the order of the columns
     * @param found what may not be said, each wording once; empty while something is wrong
     */
    record Row(int number, PostContent content, List<Wrong> wrong, List<Finding> found) {

        boolean isSound() {
            return wrong.isEmpty();
        }

        Row with(Wrong one) {
            var all = new ArrayList<>(wrong);
            all.add(one);
            return new Row(number, content, List.copyOf(all), List.of());
        }
    }

    /** @param sheet its name; {@code left} numbers of lines that say that they are no posts; {@code title} where that column stands */
    record Read(String sheet, List<Row> rows, List<Integer> left, Wrong title) {}

    /** @throws NotRead when the file as a whole cannot be taken */
    Read read(byte[] file, LocalDate today, Frame frame) {
        if (file.length == 0) throw new NotRead(Reason.NOTHING);
        if (file.length > MOST_BYTES) throw new NotRead(Reason.TOO_LARGE);
        var table = unpacked(file);
        var head = table.lines().stream()
                .limit(HEAD_WITHIN)
                .filter(line -> line.cells().values().stream()
                                .filter(cell -> TableColumn.of(cell.text()).isPresent())
                                .count()
                        >= A_HEAD_HAS)
                .findFirst()
                .orElseThrow(() -> new NotRead(Reason.NO_HEAD));
        var columns = columns(head, frame);
        var filled = table.lines().stream()
                .filter(line -> line.number() > head.number() && !isRemarkOnly(line, columns))
                .toList();
        for (var line : filled) requireHeads(line, columns);
        var none = filled.stream().filter(line -> saysItIsNone(line, columns)).toList();
        var some = filled.stream().filter(line -> !none.contains(line)).toList();
        if (some.isEmpty()) throw new NotRead(Reason.NO_POSTS);
        if (some.size() > MOST_POSTS) throw new NotRead(Reason.TOO_MANY_ROWS);
        return new Read(
                table.name(),
                some.stream()
                        .map(line -> row(line, columns, table.from1904(), today, frame))
                        .toList(),
                none.stream().map(Xlsx.Line::number).toList(),
                at(TableColumn.TITLE, columns, "", frame));
    }

    /** A file may take a good part of the memory while it is unpacked: few at a time. */
    private Xlsx.Table unpacked(byte[] file) {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) throw new NotRead(Reason.BUSY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotRead(Reason.BUSY);
        }
        try {
            return Xlsx.read(file, MOST_LINES);
        } finally {
            places.release();
        }
    }

    private static Map<TableColumn, Integer> columns(Xlsx.Line head, Frame frame) {
        var columns = new EnumMap<TableColumn, Integer>(TableColumn.class);
        head.cells().forEach((at, cell) -> {
            var column = TableColumn.of(cell.text())
                    .orElseThrow(() -> new NotRead(Reason.COLUMN_UNKNOWN, shortened(cell.text())));
            if (columns.put(column, at) != null) throw new NotRead(Reason.COLUMN_TWICE, shortened(cell.text()));
        });
        for (var column : TableColumn.values())
            if (column != TableColumn.REMARK && !columns.containsKey(column))
                throw new NotRead(Reason.COLUMN_LACKS, column.head(frame.texts()));
        return columns;
    }

    private static String shortened(String text) {
        var one = text.strip().replaceAll("\\s+", " ");
        return one.length() > LONGEST_ABOUT ? one.substring(0, LONGEST_ABOUT) + "…" : one;
    }

    /** What stands beside the table would be lost without a word. */
    private static void requireHeads(Xlsx.Line line, Map<TableColumn, Integer> columns) {
        for (var at : line.cells().keySet())
            if (!columns.containsValue(at)) throw new NotRead(Reason.COLUMN_UNKNOWN, Xlsx.letters(at));
    }

    private static boolean isRemarkOnly(Xlsx.Line line, Map<TableColumn, Integer> columns) {
        var remark = columns.get(TableColumn.REMARK);
        return line.cells().keySet().stream().allMatch(at -> at.equals(remark));
    }

    private static boolean saysItIsNone(Xlsx.Line line, Map<TableColumn, Integer> columns) {
        return Optional.ofNullable(columns.get(TableColumn.REMARK))
                .flatMap(at -> Optional.ofNullable(line.cells().get(at)))
                .map(cell -> TableColumn.plain(cell.text()))
                .filter(said -> Arrays.stream(Language.values())
                        .map(Texts::in)
                        .anyMatch(texts -> said.equals(TableColumn.plain(texts.get("posts.table.example.remark")))
                                || said.equals(TableColumn.plain(texts.get("posts.table.hint.remark")))))
                .isPresent();
    }

    private Row row(Xlsx.Line line, Map<TableColumn, Integer> columns, boolean from1904, LocalDate today, Frame frame) {
        var cells = new TableLine(line, columns, from1904);
        var read = said.read(cells::said, cells.unread(), today, frame);
        var wrong = read.faults().stream()
                .map(fault -> at(SaidReading.column(fault), columns, said.said(fault, read, frame), frame))
                .toList();
        var found = wrong.isEmpty() ? found(read.content()) : List.<Finding>of();
        return new Row(line.number(), read.content(), wrong, found);
    }

    private static Wrong at(TableColumn column, Map<TableColumn, Integer> columns, String text, Frame frame) {
        return new Wrong(Xlsx.letters(columns.getOrDefault(column, 0)), column.head(frame.texts()), text);
    }

    private List<Finding> found(PostContent content) {
        var found = new ArrayList<Finding>();
        for (var one : words.read(content.words()))
            if (found.stream().noneMatch(before -> before.text().equals(one.text()))) found.add(one);
        return List.copyOf(found);
    }

    /** Whether cells of a column are kept as text, so that a spreadsheet does not make numbers or days of them. */
    static boolean isText(TableColumn column) {
        return column.kind() != Kind.NUMBER && column.kind() != Kind.DAY;
    }
}
