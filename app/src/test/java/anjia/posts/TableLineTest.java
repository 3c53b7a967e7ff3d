package anjia.posts;

import static anjia.posts.SomePosts.TODAY;
import static anjia.posts.SomeTables.line;
import static anjia.posts.SomeTables.with;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.cases.TownTest;
import anjia.posts.TableReading.Read;
import anjia.posts.TableReading.Row;
import anjia.posts.TableReading.Wrong;
import anjia.web.Frame;
import anjia.web.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What employers type into the cells of a table, and what it means. */
@TownTest
class TableLineTest {

    private static final Frame ZH = Frame.outsideRequests(Language.ZH_CN);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Autowired
    TableReading reading;

    private Read read(byte[] file) {
        return reading.read(file, TODAY, ZH);
    }

    private Row only(Map<TableColumn, Object> line) {
        return read(SomeTables.of(line)).rows().getFirst();
    }

    @Test
    void numbersAsTextAndTextAsNumbersAreReadAlike() {
        var usual = only(line("缝纫工", TODAY)).content();
        var typed = line("缝纫工", TODAY);
        typed.put(TableColumn.OPENINGS, "５");
        typed.put(TableColumn.WAGE, "3,600");
        typed.put(TableColumn.WAGE_HIGH, "５０００．００");
        typed.put(TableColumn.DAYS, " 5 ");
        typed.put(TableColumn.LODGING, true);
        typed.put(TableColumn.OCCUPATION, "6-05-01-03");
        assertThat(only(typed).content()).isEqualTo(usual);
        assertThat(only(with(typed, TableColumn.TITLE, 1024)).content().title()).isEqualTo("1024");
        assertThat(only(with(typed, TableColumn.OPENINGS, 2.5)).wrong())
                .extracting(Wrong::head)
                .containsExactly("招聘人数");
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01", "2026/7/1", "2026.7.1", "2026年7月1日", "２０２６－０７－０１", "20260701", "2026-07-01 00:00:00"})
    void aDayIsReadInEveryUsualWay(String typed) {
        assertThat(only(with(line("缝纫工", TODAY), TableColumn.START_ON, typed))
                        .content()
                        .startOn())
                .isEqualTo(JULY);
        assertThat(only(with(line("缝纫工", TODAY), TableColumn.START_ON, JULY))
                        .content()
                        .startOn())
                .isEqualTo(JULY);
        assertThat(only(with(line("缝纫工", TODAY), TableColumn.START_ON, 20260701))
                        .content()
                        .startOn())
                .isEqualTo(JULY);
    }

    @Test
    void whatIsNoDayIsToldAtItsColumn() {
        assertThat(only(with(line("缝纫工", TODAY), TableColumn.OPEN_UNTIL, "2026-02-30"))
                        .wrong())
                .extracting(Wrong::head)
                .containsExactly("招聘截止日期");
    }

    @Test
    void aFormulaIsNeverReckonedAndTextThatLooksLikeOneIsText() {
        var file = SomeTables.book(book -> {
            var sheet = book.newWorksheet("岗位");
            SomeTables.fill(sheet, List.of(line("=1+1", TODAY)));
            sheet.formula(1, TableColumn.WAGE.ordinal(), "HYPERLINK(\"http://127.0.0.1\")");
        });
        var row = read(file).rows().getFirst();
        assertThat(row.content().title()).isEqualTo("=1+1");
        assertThat(row.wrong()).extracting(Wrong::text).containsExactly("这一格是公式。请改成写好的字或者数。");
    }

    @Test
    void aWordThatNoListHasIsNotGuessedAt() {
        var wrong = only(with(line("缝纫工", TODAY), TableColumn.SHIFT, "晚班")).wrong();
        assertThat(wrong).extracting(Wrong::text).containsExactly("请从这里面选一个：白班、倒班、夜班。");
        var time = only(with(line("缝纫工", TODAY), TableColumn.TIME, "临时")).wrong();
        assertThat(time)
                .as("nothing that follows from it")
                .extracting(Wrong::head)
                .containsExactly("用工形式");
    }

    @Test
    void anEmptyCellOfHazardsIsAskedAboutWhereTheWorkUsuallyBringsSome() {
        var welder = with(line("焊工", TODAY), TableColumn.OCCUPATION, "焊工");
        welder.remove(TableColumn.HAZARDS);
        assertThat(only(welder).wrong())
                .extracting(Wrong::text)
                .anyMatch(text -> text.contains("劳动合同法 第八条"))
                .as("and the certificate that the law asks for")
                .anyMatch(text -> text.contains("请选上"));
    }
}
