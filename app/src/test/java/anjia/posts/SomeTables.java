package anjia.posts;

import anjia.web.Language;
import anjia.web.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables of posts as employers fill them in, and as nobody should. */
final class SomeTables {

    static final List<String> HEADS = Arrays.stream(TableColumn.values())
            .map(one -> one.head(Texts.in(Language.ZH_CN)))
            .toList();

    private SomeTables() {}

    /** What stands in the cells of a lawful line; as many titles as lines make different posts. */
    static Map<TableColumn, Object> line(String title, LocalDate today) {
        var line = new EnumMap<TableColumn, Object>(TableColumn.class);
        line.put(TableColumn.OCCUPATION, "缝纫工");
        line.put(TableColumn.TITLE, title);
        line.put(TableColumn.WORK, SomePosts.CLEAN);
        line.put(TableColumn.DIVISION, "紫阳县");
        line.put(TableColumn.PLACE, "蒿坪镇工业园3号");
        line.put(TableColumn.OPENINGS, 5);
        line.put(TableColumn.PER, "按月");
        line.put(TableColumn.WAGE, 3600);
        line.put(TableColumn.WAGE_HIGH, 5000);
        line.put(TableColumn.WAGE_PARTS, "底薪加计件");
        line.put(TableColumn.TIME, "全日制");
        line.put(TableColumn.DAYS, 5);
        line.put(TableColumn.HOURS, 8);
        line.put(TableColumn.SHIFT, "白班");
        line.put(TableColumn.START_ON, today.plusDays(10));
        line.put(TableColumn.OPEN_UNTIL, today.plusMonths(1));
        line.put(TableColumn.LODGING, "是");
        line.put(TableColumn.CONTRACT, "固定期限");
        line.put(TableColumn.INSURANCE, "五项都交");
        line.put(TableColumn.HAZARDS, "没有");
        return line;
    }

    static Map<TableColumn, Object> with(Map<TableColumn, Object> line, TableColumn column, Object value) {
        var other = new EnumMap<>(line);
        other.put(column, value);
        return other;
    }

    @SafeVarargs
    static byte[] of(Map<TableColumn, Object>... lines) {
        return of(List.of(lines));
    }

    static byte[] of(List<Map<TableColumn, Object>> lines) {
        return book(book -> fill(book.newWorksheet("岗位"), lines));
    }

    /** What makes a workbook. */
    @FunctionalInterface
    interface Filling {
        void in(Workbook book);
    }

    static byte[] book(Filling filling) {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "Test", "1.0")) {
            filling.in(book);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return file.toByteArray();
    }

    static void fill(Worksheet sheet, List<Map<TableColumn, Object>> lines) {
        for (var at = 0; at < HEADS.size(); at++) sheet.value(0, at, HEADS.get(at));
        for (var row = 0; row < lines.size(); row++)
            for (var cell : lines.get(row).entrySet())
                put(sheet, row + 1, cell.getKey().ordinal(), cell.getValue());
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Boolean yes -> sheet.value(row, column, yes);
            default -> sheet.value(row, column, value.toString());
        }
    }

    /** A workbook written by hand: its one sheet, and its words. */
    static byte[] byHand(String sheetData, String strings) {
        var start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        var space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        return zip(Map.of(
                "xl/workbook.xml",
                start + "<workbook " + space
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                start + "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                sheetData.startsWith("<!DOCTYPE")
                        ? start + sheetData
                        : start + "<worksheet " + space + "><sheetData>" + sheetData + "</sheetData></worksheet>",
                "xl/sharedStrings.xml",
                start + "<sst " + space + ">" + strings + "</sst>"));
    }

    static byte[] zip(Map<String, String> parts) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return file.toByteArray();
    }
}
