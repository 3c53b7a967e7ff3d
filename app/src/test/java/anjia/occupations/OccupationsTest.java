package anjia.occupations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody says what she does in her own words. */
class OccupationsTest {

    private static final Occupations ALL = new Occupations();

    private static List<String> meant(String word) {
        return ALL.search(word).meant().stream().map(Occupation::zh).toList();
    }

    private static List<String> near(String word) {
        return ALL.search(word).near().stream().map(Occupation::zh).toList();
    }

    @ParameterizedTest
    @CsvSource({"电焊, 焊工", "焊工, 焊工", "Welder, 焊工", "smt, 电子设备装接工", "ＳＭＴ, 电子设备装接工", "' 电 焊 ', 焊工", "大厨, 中式烹调师"})
    void aPlainWordLeadsToItsOccupation(String word, String occupation) {
        assertThat(meant(word)).containsExactly(occupation);
    }

    @Test
    void aWordOfSeveralMeaningsLeadsToThemInTheOrderOfTheList() {
        assertThat(ALL.search("司机").meant())
                .extracting(Occupation::code)
                .containsExactly("4-02-02-02", "4-02-02-01", "6-30-01-00");
    }

    @Test
    void anOfficialNameComesBeforeWhatOthersCallSo() {
        assertThat(ALL.search("车工").meant()).extracting(Occupation::code).containsExactly("6-18-01-01", "6-05-01-03");
    }

    @Test
    void whatHasTheWordAsAPartComesAfterWhatIsCalledSo() {
        assertThat(meant("保洁")).isNotEmpty();
        assertThat(near("厨师")).contains("西式烹调师").doesNotContain("中式烹调师");
        assertThat(ALL.search("厨师").all().getFirst().zh()).isEqualTo("中式烹调师");
    }

    @Test
    void aWholeSentenceLeadsToTheLongestWordInIt() {
        assertThat(meant("我会开叉车和电焊")).isEmpty();
        assertThat(near("我会开叉车和电焊")).contains("焊工");
    }

    @Test
    void nothingFoundIsAnAnswer() {
        assertThat(ALL.search("宇航员").all()).isEmpty();
        assertThat(ALL.search("  ").all()).isEmpty();
    }

    @Test
    void everyOccupationIsFoundByItsNameFirst() {
        assertThat(ALL.all())
                .allSatisfy(one ->
                        assertThat(ALL.search(one.zh()).meant().getFirst()).isEqualTo(one));
    }

    @Test
    void everyOccupationStandsInItsGroup() {
        assertThat(ALL.majors()).hasSize(8);
        assertThat(ALL.majors().stream()
                        .flatMap(major -> major.middles().stream())
                        .flatMap(middle -> middle.occupations().stream()))
                .containsExactlyElementsOf(ALL.all());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "occupations | code: 6-18-02-04 | code: 6-18-02 | no code of an occupation",
                "occupations | skills: [arc-welding, gas | skills: [arc-weldin, gas | names \"arc-weldin\", which is not there",
                "occupations | {code: 6-18-02-04, zh: 焊工, | {code: 6-18-02-04, zhong: 焊工, | unknown field \"zhong\"",
                "occupations | say: [电焊, | say: [大厨, | leads to",
                "occupations | '{code: 6-18-02-04, ' | '{code: 6-18-01-11, ' | the same code as in",
                "certificates | sure: remembered | sure: sure | should be one of read, computed",
                "hazards | barsMinors: always | barsMinors: by-grade | a grade stands where",
                "skills | {id: masonry, | {id: plastering, | the same id as in",
                "skills | {id: masonry, | '{id: masonry, [' | skills.yaml"
            })
    void aFaultyFileKeepsTheHouseFromOpeningAndSaysWhatIsWrong(String file, String right, String wrong, String told) {
        assertThatThrownBy(() -> new Occupations(name -> {
                    var text = DataRow.file(Occupations.class, name);
                    if (!name.equals(file + ".yaml")) return text;
                    assertThat(text).contains(right);
                    return text.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
                }))
                .isInstanceOf(FaultyData.class)
                .hasMessageStartingWith("occupations/" + file + ".yaml")
                .hasMessageContaining(told);
    }
}
