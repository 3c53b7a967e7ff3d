package anjia.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.engine.Law;
import anjia.web.Frame;
import anjia.web.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A table of the law that gives money, as a county may write one, read by people (办事指南里的钱数). */
class GuideMoneyTest {

    private static final String FOLDER = "startup/contest-entry/";
    private static final String TABLE = """

            ```rule
            amount prize in fen [农办产〔2021〕6号]: table by rural_project (designed):
            ```

            | rural_project | prize |
            |---|---|
            | founder | 1926.00 yuan |
            | none, partner, helper | 0.50 yuan |
            """;

    private static List<List<String>> rows(Language language) {
        var text = new LawFiles("").read();
        for (var words : List.of("zh.yaml", "en.yaml")) {
            var path = FOLDER + words;
            text = text.with(path, text.files().get(path) + "amounts:\n  prize: 奖金\n");
        }
        var rules = FOLDER + "rules.md";
        var law = Law.load(text.with(rules, text.files().get(rules) + TABLE));
        var parts = new GuideParts(
                        law,
                        law.item("startup/contest-entry"),
                        Frame.outsideRequests(language),
                        LocalDate.of(2026, 3, 10))
                .all();
        return parts.stream()
                .flatMap(part -> part.tables().stream())
                .findFirst()
                .orElseThrow()
                .rows();
    }

    @Test
    void isWrittenAsEachLanguageWritesIt() {
        assertThat(rows(Language.ZH_CN)).extracting(List::getLast).containsExactly("1,926.00元", "0.50元");
        assertThat(rows(Language.EN)).extracting(List::getLast).containsExactly("¥1,926.00", "¥0.50");
    }
}
