package anjia.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.posts.NotRead.Reason;
import anjia.posts.Xlsx.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks that are taken as they were typed, and files that are meant to do harm. */
class XlsxTest {

    private static final String STRING = "<si><t>职业</t><rPh><t>zhi ye</t></rPh></si>";

    private static Xlsx.Table read(byte[] file) {
        return Xlsx.read(file, 1000);
    }

    private static void isRefused(byte[] file, Reason reason) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        NotRead.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static Map<Integer, Xlsx.Cell> line(String row) {
        return read(SomeTables.byHand(row, STRING)).lines().getFirst().cells();
    }

    @Test
    void cellsStandWhereTheirAddressSaysAndHowWordsSoundIsNoPartOfThem() {
        assertThat(line("<row r='4'><c r='B4' t='s'><v>0</v></c><c t='inlineStr'><is><t>缝</t><t>纫</t></is></c></row>"))
                .containsEntry(1, new Xlsx.Cell(Kind.TEXT, "职业"))
                .containsEntry(2, new Xlsx.Cell(Kind.TEXT, "缝纫"))
                .hasSize(2);
    }

    @Test
    void aFormulaIsAFormulaWhateverItCameToAndTextThatBeginsLikeOneIsText() {
        var cells = line("""
                <row><c><f>1+1</f><v>2</v></c><c t="str"><f>HYPERLINK("http://x")</f><v>工资</v></c>
                <c t="inlineStr"><is><t>=1+1</t></is></c><c t="e"><v>#REF!</v></c></row>
                """);
        assertThat(cells.values())
                .extracting(Xlsx.Cell::kind)
                .containsExactly(Kind.FORMULA, Kind.FORMULA, Kind.TEXT, Kind.FORMULA);
        assertThat(cells.get(2).text()).isEqualTo("=1+1");
    }

    @Test
    void signsThatAreNoTextGoAndALineBreakStays() {
        assertThat(line("<row><c t='inlineStr'><is><t>一_x000D_&#10;二_x0000_三_x4E00_</t></is></c></row>")
                        .get(0)
                        .text())
                .isEqualTo("一\n二三_x4E00_");
    }

    @Test
    void whatIsHiddenIsNotTakenForTheSheet() {
        var file = SomeTables.book(book -> {
            var hidden = book.newWorksheet("旧");
            hidden.value(0, 0, "旧");
            hidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
            book.newWorksheet("新").value(0, 0, "新");
        });
        assertThat(read(file).name()).isEqualTo("新");
        assertThat(read(file).lines().getFirst().cells().get(0).text()).isEqualTo("新");
    }

    @Test
    void emptyLinesAtTheEndAreNone() {
        var empty = "<row><c s='1'/><c t='inlineStr'><is><t>  </t></is></c></row>".repeat(5_000);
        assertThat(read(SomeTables.byHand("<row><c><v>1</v></c></row>" + empty, ""))
                        .lines())
                .hasSize(1);
    }

    @Test
    void aBombIsRefusedWhileItGrows() {
        var bomb = SomeTables.zip(Map.of("xl/workbook.xml", " ".repeat(60 * 1024 * 1024)));
        assertThat(bomb.length).isLessThan(TableReading.MOST_BYTES);
        isRefused(bomb, Reason.TOO_MUCH);
    }

    @Test
    void nothingIsFetchedFromOutsideAndNothingMultiplies() {
        isRefused(
                SomeTables.byHand(
                        "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>",
                        ""),
                Reason.BROKEN);
        isRefused(SomeTables.byHand("<row><c t='inlineStr'><is><t>&lol;</t></is></c></row>", ""), Reason.BROKEN);
    }

    @ParameterizedTest
    @CsvSource({"XFD1", "ZZZZZZZ1", "A99999999999", "1", "''"})
    void noAddressMakesAFileLargerThanItIs(String address) {
        assertThat(read(SomeTables.byHand("<row><c r='" + address + "'><v>1</v></c></row>", ""))
                        .lines())
                .hasSizeLessThan(2);
    }

    @ParameterizedTest
    @CsvSource({"2147483647", "-1", "1", "x", "99999999999999999999"})
    void aWordThatIsNotThereIsNotLookedForForever(String number) {
        isRefused(SomeTables.byHand("<row><c t='s'><v>" + number + "</v></c></row>", STRING), Reason.BROKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "3600, 3600",
        "3.6E3, 3600",
        "3600.0999999999999, 3600.1",
        "0.30000000000000004, 0.3",
        "1E999999999, 1E999999999",
        "1E-999999999, 1E-999999999",
        "0E-99999999, 0",
        "zehn, zehn"
    })
    void aNumberIsReadAsItIsSeen(String raw, String seen) {
        assertThat(TableLine.number(raw)).isEqualTo(seen);
    }

    @Test
    void otherFilesAreToldApartByWhatTheyAre() {
        isRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, Reason.OLD_OR_LOCKED);
        isRefused("职业,岗位名称\n缝纫工,缝纫".getBytes(StandardCharsets.UTF_8), Reason.OTHER_KIND);
        isRefused(SomeTables.zip(Map.of("word/document.xml", "<w/>")), Reason.OTHER_KIND);
        isRefused(new byte[] {'P', 'K', 3, 4, 9, 9, 9}, Reason.BROKEN);
        isRefused(SomeTables.zip(Map.of("xl/workbook.xml", "<workbook><sheets>")), Reason.BROKEN);
        isRefused(Arrays.copyOf(SomeTables.of(List.of()), 900), Reason.BROKEN);
    }
}
