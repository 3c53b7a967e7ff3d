package anjia.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.occupations.DataRow;
import anjia.occupations.FaultyData;
import anjia.web.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a post may not say is found, and harmless words are not. */
class WordListTest {

    private static final WordList WORDS = new WordList();

    /** Some more than the dearest text of this test asks for; a pattern that tries all divisions of a text asks for many times as much. */
    private static final int MOST_READS_PER_CHARACTER = 2_000;

    private static List<String> found(String category, String text) {
        return WORDS.read(text).stream()
                .filter(finding -> finding.category().equals(category))
                .map(Finding::text)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyExampleThatShouldBeFoundIs() {
        return WORDS.categories().stream()
                .flatMap(category -> category.found().stream()
                        .map(text -> DynamicTest.dynamicTest(
                                category.id() + ": " + text,
                                () -> assertThat(found(category.id(), text)).isNotEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> noHarmlessExampleIsFound() {
        return WORDS.categories().stream()
                .flatMap(category -> category.notFound().stream()
                        .map(text -> DynamicTest.dynamicTest(
                                category.id() + ": " + text,
                                () -> assertThat(found(category.id(), text)).isEmpty())));
    }

    @Test
    void everyCategoryHasExamplesOfBothKinds() {
        assertThat(WORDS.categories())
                .hasSize(15)
                .allSatisfy(category -> assertThat(category.found()).isNotEmpty())
                .allSatisfy(category -> assertThat(category.notFound()).isNotEmpty());
    }

    @Test
    void aFindingStandsWhereItWasWrittenAndNamesItsArticle() {
        var text = "本厂招普工，\n限 ＊女＊，包吃住";
        assertThat(WORDS.read(text)).containsExactly(new Finding("sex", "限 ＊女", 7, 11, "就业促进法 第二十七条", Mark.READ));
        assertThat(text.substring(7, 11)).isEqualTo("限 ＊女");
    }

    @Test
    void signsThatHelpedToFindItAreNotMarked() {
        assertThat(found("sex", "保洁员。男。月薪4000")).containsExactly("男");
    }

    @Test
    void charactersThatNobodySeesHideNothing() {
        assertThat(found("sex", "普工限\u200B女")).containsExactly("限\u200B女");
    }

    @Test
    void whatIsAllowedIsNotFoundButWhatGoesBeyondItIs() {
        assertThat(found("deposit", "不收押金")).isEmpty();
        assertThat(found("deposit", "不收中介费，押金200元")).isNotEmpty();
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndNotRead() {
        assertThatThrownBy(() -> WORDS.read("招".repeat(WordList.LONGEST + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a post has at most 4000 characters, this one has 4001");
        assertThat(WORDS.read("招".repeat(WordList.LONGEST))).isEmpty();
    }

    /** Words of the sets over and over, with and without what may stand before them: what repetitions in a pattern would choke on. */
    @Test
    void aHostileTextIsReadInBoundedSteps() {
        var hostile = new ArrayList<String>(List.of("内蒙古内蒙", "押金、", "工服费押金", "身份证居民身份证", "限男", "男女各1", "1.7米"));
        var sets = DataRow.parse("forbidden.yaml", DataRow.file(WordList.class, "forbidden.yaml"))
                .row("sets");
        for (var set : sets.fields().keySet()) hostile.addAll(sets.texts(String.valueOf(set)));
        for (var category : WORDS.categories()) hostile.addAll(category.found().subList(0, 2));
        for (var piece : hostile)
            for (var before : List.of("", "不收"))
                assertThat(readsPerCharacter(WORDS, before + piece.repeat(300 / piece.length())))
                        .as(before + piece)
                        .isLessThan(MOST_READS_PER_CHARACTER);
    }

    @Test
    void aPatternThatTriesAllDivisionsOfATextWouldBeSeen() {
        var dear = new WordList(
                DataRow.file(WordList.class, "forbidden.yaml").replace("{word: 女职工}", "{pattern: '(押|押押){1,12}女'}"));
        assertThat(readsPerCharacter(dear, "押".repeat(300))).isGreaterThan(MOST_READS_PER_CHARACTER);
    }

    private static long readsPerCharacter(WordList words, String text) {
        var normal = NormalText.of(text);
        var counted = new Counted(normal.chars());
        for (var category : words.categories()) category.findings(text, normal, counted);
        return counted.reads / text.length();
    }

    /** Counts how often its characters are read. */
    private static final class Counted implements CharSequence {

        private final String chars;
        private long reads;

        Counted(String chars) {
            this.chars = chars;
        }

        @Override
        public char charAt(int at) {
            reads++;
            return chars.charAt(at);
        }

        @Override
        public int length() {
            return chars.length();
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return chars.subSequence(from, to);
        }

        @Override
        public String toString() {
            return chars;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{word: 女职工} | {pattern: '(女)+'} | patterns have no * + ^ $",
                "{word: 女职工} | {pattern: '女{2,}'} | patterns have no * + ^ $",
                "{word: 女职工} | {pattern: '{nosuch}女'} | no such set: {nosuch}",
                "{word: 女职工} | {wrd: 女职工} | unknown field \"wrd\"",
                "{word: 女职工} | {pattern: '(女'} | Unclosed group",
                "- id: ethnicity | - id: sex | the same id as one before"
            })
    void aFaultyFileSaysWhatIsWrong(String right, String wrong, String told) {
        var file = DataRow.file(WordList.class, "forbidden.yaml");
        assertThat(file).contains(right);
        assertThatThrownBy(() -> new WordList(file.replace(right, wrong)))
                .isInstanceOf(FaultyData.class)
                .hasMessageStartingWith("posts/forbidden.yaml, categories ")
                .hasMessageContaining(told);
    }
}
