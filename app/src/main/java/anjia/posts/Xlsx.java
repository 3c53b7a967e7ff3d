package anjia.posts;

import anjia.posts.NotRead.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The first sheet that one sees of a workbook (xlsx工作表), cell by cell as it was typed. Formulas are found and never reckoned, styles and
 * everything else is not looked at; no address in the file can make it larger than it is.
 */
final class Xlsx {

    private static final int MOST_COLUMNS = 100;
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})\\d{1,7}");
    private static final Pattern WRITTEN_AS_CODE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final XlsxParts parts;
    private final int mostLines;
    private boolean from1904;

    private Xlsx(XlsxParts parts, int mostLines) {
        this.parts = parts;
        this.mostLines = mostLines;
    }

    /** How a cell is written. */
    enum Kind {
        TEXT,
        /** Days too: they are counted from a first one. */
        NUMBER,
        YES_NO,
        /** Whatever it came to. */
        FORMULA
    }

    record Cell(Kind kind, String text) {}

    /**
     * @param number as the sheet shows it, from 1
     * @param cells by column, from 0; those that are empty are absent
     */
    record Line(int number, boolean hidden, Map<Integer, Cell> cells) {}

    /** @param from1904 whether days are counted from 1904, as old Macintoshes do; {@code lines} without those that are empty */
    record Table(String name, boolean from1904, List<Line> lines) {}

    /** @throws NotRead when it cannot be read, or has more lines */
    static Table read(byte[] file, int mostLines) {
        return new Xlsx(XlsxParts.of(file), mostLines).table();
    }

    private record Named(String name, String relation) {}

    private Table table() {
        var workbook = parts.find(WORKBOOK).orElseThrow(() -> new NotRead(Reason.OTHER_KIND));
        var seen = firstSeen(new XlsxXml(workbook));
        var strings =
                parts.find(STRINGS).map(part -> strings(new XlsxXml(part))).orElse(List.of());
        var lines = lines(new XlsxXml(parts.require(path(seen.relation()))), strings);
        return new Table(seen.name(), from1904, lines);
    }

    private Named firstSeen(XlsxXml xml) {
        while (xml.next()) {
            if (xml.starts("workbookPr"))
                from1904 = xml.attribute("date1904")
                        .filter(said -> said.equals("1") || said.equals("true"))
                        .isPresent();
            if (xml.starts("sheet")
                    && xml.attribute("state")
                            .filter(state -> !state.equals("visible"))
                            .isEmpty())
                return new Named(
                        xml.attribute("name").orElse(""), xml.attribute("id").orElse(""));
        }
        throw new NotRead(Reason.BROKEN);
    }

    private String path(String relation) {
        var xml = new XlsxXml(parts.require(RELATIONS));
        while (xml.next())
            if (xml.starts("Relationship")
                    && xml.attribute("Id").filter(relation::equals).isPresent()) {
                var target = xml.attribute("Target").orElse("");
                return target.startsWith("/") ? target : "xl/" + target;
            }
        throw new NotRead(Reason.BROKEN);
    }

    /** Without what tells how a word is read aloud (注音). */
    private static List<String> strings(XlsxXml xml) {
        var strings = new ArrayList<String>();
        while (xml.next()) if (xml.starts("si")) strings.add(pieces(xml, "si"));
        return strings;
    }

    private static String pieces(XlsxXml xml, String end) {
        var text = new StringBuilder();
        while (xml.next() && !xml.ends(end)) {
            if (xml.starts("rPh")) xml.text();
            else if (xml.starts("t")) text.append(xml.text());
        }
        return text.toString();
    }

    private List<Line> lines(XlsxXml xml, List<String> strings) {
        var lines = new ArrayList<Line>();
        var cells = new TreeMap<Integer, Cell>();
        var number = 0;
        var hidden = false;
        var column = -1;
        while (xml.next() && !xml.ends("sheetData")) {
            if (xml.starts("row")) {
                cells = new TreeMap<>();
                column = -1;
                var before = number;
                number = xml.attribute("r")
                        .filter(said -> said.matches("\\d{1,7}"))
                        .map(Integer::valueOf)
                        .orElse(before + 1);
                hidden = xml.attribute("hidden")
                        .filter(said -> said.equals("1") || said.equals("true"))
                        .isPresent();
            } else if (xml.starts("c")) {
                column = column(xml.attribute("r").orElse(""), column + 1);
                var cell = cell(xml, strings);
                if (column < MOST_COLUMNS
                        && (cell.kind() == Kind.FORMULA || !cell.text().isBlank())) cells.put(column, cell);
            } else if (xml.ends("row") && !cells.isEmpty()) {
                lines.add(new Line(number, hidden, cells));
                if (lines.size() > mostLines) throw new NotRead(Reason.TOO_MANY_ROWS);
            }
        }
        return lines;
    }

    /** "C7" is the third; without an address it is the one after that before. */
    private static int column(String address, int next) {
        var read = ADDRESS.matcher(address);
        if (!read.matches()) return next;
        var column = 0;
        for (var letter : read.group(1).toCharArray()) column = column * 26 + letter - 'A' + 1;
        return column - 1;
    }

    /** 0 is "A". */
    static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }

    private static Cell cell(XlsxXml xml, List<String> strings) {
        var type = xml.attribute("t").orElse("n");
        var formula = false;
        var text = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                formula = true;
                xml.text();
            } else if (xml.starts("v")) text = xml.text();
            else if (xml.starts("is")) text = pieces(xml, "is");
        }
        if (formula || type.equals("e")) return new Cell(Kind.FORMULA, text);
        return switch (type) {
            case "s" -> new Cell(Kind.TEXT, plain(string(text, strings)));
            case "n" -> new Cell(Kind.NUMBER, text.strip());
            case "b" -> new Cell(Kind.YES_NO, text.strip());
            default -> new Cell(Kind.TEXT, plain(text));
        };
    }

    private static String string(String number, List<String> strings) {
        if (number.isBlank()) return "";
        if (!number.matches("\\d{1,7}") || Integer.parseInt(number) >= strings.size()) throw new NotRead(Reason.BROKEN);
        return strings.get(Integer.parseInt(number));
    }

    /** Signs that XML has no letter for are written as "_x000D_"; those that are no text go, others stand. */
    private static String plain(String text) {
        var read = WRITTEN_AS_CODE.matcher(text).replaceAll(code -> {
            var sign = Integer.parseInt(code.group(1), 16);
            if (sign == '\n' || sign == '\t' || sign == '_') return String.valueOf((char) sign);
            return sign < ' ' ? "" : java.util.regex.Matcher.quoteReplacement(code.group());
        });
        return read.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }
}
