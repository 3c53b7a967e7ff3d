package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader of each language is told by a part of the law text. */
class GuideSectionTest {

    private static GuideSection text(String markdown) {
        return new GuideSection(2, "给多少 · How much", new Validity(LocalDate.MIN, LocalDate.MAX), markdown, List.of());
    }

    @Test
    void eachReadsHerOwnLanguageAndBothReadTheTablesAndNobodyTheQuotationsTwice() {
        var section = text("""
                > 失业保险条例 第十七条　失业人员失业前所在单位和本人……

                The measures (失业保险条例, 国务院令第258号) say how long.

                按《失业保险条例》（国务院令第258号）第17条，缴得越久，领得越久。

                | months | pays |
                |---|---|
                | 12 | 3 |
                """);
        assertThat(section.explained(true)).contains("缴得越久", "| 12 | 3 |").doesNotContain("The measures", "失业人员失业前");
        assertThat(section.explained(false))
                .contains("say how long", "| 12 | 3 |")
                .doesNotContain("缴得越久", "失业人员失业前");
        assertThat(section.isExplainedInOneLanguageAlone()).isFalse();
    }

    @Test
    void whatIsExplainedInOneLanguageAloneIsFoundAndATableAloneNeedsNone() {
        assertThat(text("Only in English.").isExplainedInOneLanguageAlone()).isTrue();
        assertThat(text("只有中文。").isExplainedInOneLanguageAlone()).isTrue();
        assertThat(text("> 社会保险法 第十九条　……\n\n| a | b |\n|---|---|\n| 1 | 2 |").isExplainedInOneLanguageAlone())
                .isFalse();
    }

    @Test
    void everyPartOfTheLawIsExplainedInBothLanguages() {
        assertThat(LawFolder.LAW.items().values())
                .allSatisfy(item -> assertThat(item.guide())
                        .filteredOn(GuideSection::isExplainedInOneLanguageAlone)
                        .extracting(GuideSection::heading)
                        .as(item.code())
                        .isEmpty());
    }
}
