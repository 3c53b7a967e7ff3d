package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.engine.LawChange.Kind;
import anjia.engine.LawChange.Reading;
import anjia.engine.LawChange.Sentence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What one text says otherwise than another, and nothing where both mean the same. */
class LawDifferenceTest {
    private static final String BENEFIT = "unemployment/benefit";
    private static final String RULES = BENEFIT + "/rules.md";
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final Sentence R = new Sentence(Kind.RULE, "r");

    @Test
    void ofALawAndItselfNothingIsSaid() {
        assertThat(LawDifference.between(LawFolder.LAW, Law.load(LawFolder.TEXT))
                        .changes())
                .isEmpty();
    }

    @Test
    void notesLineBreaksAndBracketsChangeNothing() {
        assertThat(small("age >= 16", "(age)\n  >= 16   # a note")).isEmpty();
    }

    @Test
    void aRuleThatReadsOtherwiseIsToldWithItsArticleAndBothReadings() {
        assertThat(small("age >= 16", "age >= 18"))
                .containsExactly(new LawChange.SentenceChanged(
                        "s/i", R, Validity.ALWAYS, new Reading("x", "age >= 16"), new Reading("x", "age >= 18")));
    }

    @Test
    void aNewVersionIsToldFromItsDayOnAndTheOldDaysAreNot() {
        var before = "```rule\nrule r [old]: age >= 60\n```\n";
        var after = """
                ## Age (in force 2000-01-01 to 2026-12-31)

                ```rule
                rule r [old]: age >= 60
                ```

                ## Age (in force 2027-01-01 to …)

                ```rule
                rule r [new]: age >= 63
                ```
                """;
        var found = LawDifference.between(SmallLaw.law("age", before), SmallLaw.law("age", after))
                .changes();
        assertThat(found)
                .filteredOn(LawChange.SentenceChanged.class::isInstance)
                .containsExactly(new LawChange.SentenceChanged(
                        "s/i",
                        R,
                        new Validity(NEW_YEAR, LocalDate.MAX),
                        new Reading("old", "age >= 60"),
                        new Reading("new", "age >= 63")));
    }

    @Test
    void aRuleMoreAndAnAmountLessAreTold() {
        var before = SmallLaw.law("age", "```rule\nrule r [x]: age >= 16\namount a in years [y]: age + 1\n```");
        var after = SmallLaw.law("age", "```rule\nrule r [x]: age >= 16\nrule s [z]: age <= 60\n```");
        assertThat(sentences(before, after))
                .containsExactly(
                        new LawChange.SentenceAdded(
                                "s/i", new Sentence(Kind.RULE, "s"), Validity.ALWAYS, new Reading("z", "age <= 60")),
                        new LawChange.SentenceRemoved(
                                "s/i",
                                new Sentence(Kind.AMOUNT, "a"),
                                Validity.ALWAYS,
                                new Reading("y", "in years: age + 1")));
    }

    @Test
    void aCellOfATableIsPartOfItsAmount() {
        assertThat(changed(RULES, "| 12 .. 59 | 12 |", "| 12 .. 59 | 14 |"))
                .singleElement()
                .isInstanceOfSatisfying(LawChange.SentenceChanged.class, change -> {
                    assertThat(change.sentence()).isEqualTo(new Sentence(Kind.AMOUNT, "months_earned"));
                    assertThat(change.before().text()).contains("| 12 .. 59 | 12 |");
                    assertThat(change.after().text()).contains("| 12 .. 59 | 14 |");
                });
    }

    @Test
    void theGateIsASentenceToo() {
        assertThat(changed(RULES, "applies when contribution_months >= 1", "applies when contribution_months >= 2"))
                .extracting(change ->
                        ((LawChange.SentenceChanged) change).sentence().kind())
                .containsExactly(Kind.GATE);
    }

    @Test
    void aQuotationThatReadsOtherwiseIsToldUnderItsHeading() {
        assertThat(changed(RULES, "（一）失业前用人单位和本人", "（一）失业前，用人单位和本人"))
                .containsExactly(new LawChange.ProseChanged(BENEFIT, "谁能领 · Who has it", Validity.ALWAYS));
    }

    @Test
    void aNewValueIsToldWithItsDaySourceAndMarkAndTheOldOneIsNotBlamed() {
        var last = "- {inForce: 2011-07-01, value: 24, source: 社会保险法 art. 46, sure: read}";
        assertThat(changed(
                        BENEFIT + "/numbers.yaml",
                        last,
                        last + "\n    - {inForce: 2027-01-01, value: 30, source: new law, sure: remembered}"))
                .singleElement()
                .isInstanceOfSatisfying(LawChange.ValueAdded.class, change -> {
                    assertThat(change.number()).isEqualTo("longest");
                    assertThat(change.amongOld()).isFalse();
                    assertThat(change.value().inForce()).isEqualTo(NEW_YEAR);
                    assertThat(change.value().value()).isEqualTo(30);
                    assertThat(change.value().source()).isEqualTo("new law");
                    assertThat(change.value().sure()).isEqualTo(Sure.REMEMBERED);
                });
    }

    @Test
    void anEditedOldValueIsCalledAnEdit() {
        assertThat(changed(
                        BENEFIT + "/numbers.yaml",
                        "{inForce: 2011-07-01, value: 24,",
                        "{inForce: 2011-07-01, value: 30,"))
                .singleElement()
                .isInstanceOfSatisfying(LawChange.ValueEdited.class, change -> {
                    assertThat(change.before().value()).isEqualTo(24);
                    assertThat(change.after().value()).isEqualTo(30);
                });
    }

    @Test
    void oneClassOfSeveralIsEditedAlone() {
        assertThat(changed("numbers.yaml", "2: 205000", "2: 205100"))
                .singleElement()
                .isInstanceOfSatisfying(
                        LawChange.ValueEdited.class,
                        change -> assertThat(change.after().countyClass())
                                .isEqualTo(new NumberUsed.CountyClass(2, null)));
    }

    @Test
    void aLastDayThatNoNewValueBringsIsAnEdit() {
        assertThat(changed(
                        BENEFIT + "/numbers.yaml",
                        "{inForce: 2011-07-01, value: 24,",
                        "{inForce: 2011-07-01, to: 2030-12-31, value: 24,"))
                .hasOnlyElementsOfType(LawChange.ValueEdited.class)
                .hasSize(1);
    }

    @Test
    void aValuePutInAmongOldOnesIsSaidToBeSo() {
        var first = "- {inForce: 2018-05-01, value: 90 %, source: 按2019年4月23日报道的标准倒推, sure: computed}";
        assertThat(changed(
                        BENEFIT + "/numbers.yaml",
                        first,
                        "- {inForce: 2017-05-01, value: 80 %, source: s, sure: read}\n    " + first))
                .singleElement()
                .isInstanceOfSatisfying(
                        LawChange.ValueAdded.class,
                        change -> assertThat(change.amongOld()).isTrue());
    }

    @Test
    void moreDecimalsOfANewShareDoNotEditTheOldOnes() {
        var last = "- {inForce: 2026-01-01, value: 90 %, source: 沿用90%；没有找到失业保险金的通知, sure: computed}";
        assertThat(changed(
                        BENEFIT + "/numbers.yaml",
                        last,
                        last + "\n    - {inForce: 2027-01-01, value: 92.5 %, source: s, sure: read}"))
                .hasOnlyElementsOfType(LawChange.ValueAdded.class)
                .hasSize(1);
    }

    @Test
    void aValueThatWasReadSinceIsProvenAndNotEdited() {
        assertThat(changed(
                        BENEFIT + "/numbers.yaml",
                        "source: 沿用90%；没有找到失业保险金的通知, sure: computed",
                        "source: notice of 2026, sure: read"))
                .hasOnlyElementsOfType(LawChange.ValueProven.class)
                .hasSize(1);
    }

    @Test
    void whatANumberCanBeOfWhichNobodyFoundAValueIsTold() {
        var text = SmallLaw.text("wage", "```rule\nrule r [x]: wage <= $unfound\n```");
        var path = "s/i/numbers.yaml";
        var wider = text.with(path, text.files().get(path).replace("range: 300000..900000", "range: 300000..800000"));
        assertThat(LawDifference.between(Law.load(text), Law.load(wider)).changes())
                .containsExactly(
                        new LawChange.NumberSetting("unfound", path, "range", "300000..900000", "300000..800000"));
    }

    @Test
    void whatItemYamlSaysIsTold() {
        var item = BENEFIT + "/item.yaml";
        assertThat(changed(item, "official: 失业保险金申领", "official: 失业保险金发放"))
                .containsExactly(new LawChange.ItemSetting(BENEFIT, "official", "失业保险金申领", "失业保险金发放"));
        assertThat(changed(item, "{statutory: 10 working days,", "{statutory: 5 working days,"))
                .hasOnlyElementsOfType(LawChange.LimitChanged.class)
                .hasSize(1);
        assertThat(changed(item, "kind: bank-account, needed: must", "kind: bank-account, needed: later"))
                .hasOnlyElementsOfType(LawChange.PaperChanged.class)
                .hasSize(1);
        assertThat(changed(item, "  - {kind: bank-account, needed: must, held: record}\n", ""))
                .hasOnlyElementsOfType(LawChange.PaperRemoved.class)
                .hasSize(1);
        assertThat(changed(item, "  - {open spell: unemployment-benefit}\n", "  - {send letter: hint}\n"))
                .containsExactly(
                        new LawChange.EffectRemoved(
                                BENEFIT, new EffectSpec.OpenSpell("unemployment-benefit", Map.of())),
                        new LawChange.EffectAdded(BENEFIT, new EffectSpec.SendLetter("hint")));
    }

    @Test
    void aFactThatIsDeclaredOtherwiseIsToldOnceForAllItems() {
        assertThat(changed("unemployment/facts.yaml", "range: 0..24", "range: 0..36"))
                .containsExactly(new LawChange.FactSetting("carried_over_months", "range", "0..24", "0..36"));
    }

    @Test
    void otherWordsAreToldByTheirKey() {
        assertThat(changed(BENEFIT + "/en.yaml", "met: Paid for a year", "met: One year is paid"))
                .containsExactly(new LawChange.WordsChanged(
                        BENEFIT, "en", "rules.paid_for_a_year.met", "Paid for a year", "One year is paid"));
    }

    @Test
    void anExampleThatExpectsOtherwiseIsTold() {
        assertThat(changed(
                        BENEFIT + "/examples.yaml",
                        "- name: six years and eight months left over stop at twenty-four\n  day: 2026-03-10",
                        "- name: six years and eight months left over stop at twenty-four\n  day: 2026-03-11"))
                .containsExactly(new LawChange.ExampleChanged(
                        BENEFIT, "six years and eight months left over stop at twenty-four", true, true));
    }

    @Test
    void aCountyInAnotherClassIsTold() {
        var found = changed("places/classes.yaml", "- 610102", "- 610199");
        assertThat(found)
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change)
                        .isInstanceOfSatisfying(
                                LawChange.CountyListChanged.class,
                                list -> assertThat(list.counties()).contains("610102", "610199")));
    }

    @Test
    void aPaperThatIsCalledOtherwiseIsTold() {
        assertThat(changed("kinds.yaml", "{zh: 租房合同, en: Lease}", "{zh: 租房合同, en: Tenancy}"))
                .containsExactly(new LawChange.KindNamed("papers.lease", "en", "Lease", "Tenancy"));
    }

    @Test
    void aWholeItemMoreOrLessIsOneLine() {
        var files = new TreeMap<>(LawFolder.TEXT.files());
        files.keySet().removeIf(path -> path.startsWith("residence/endorsement/"));
        var without = Law.load(new LawText(files));
        assertThat(LawDifference.between(LawFolder.LAW, without).changes())
                .contains(new LawChange.ItemRemoved("residence/endorsement"))
                .noneMatch(LawChange.SentenceRemoved.class::isInstance);
        assertThat(LawDifference.between(without, LawFolder.LAW).changes())
                .contains(new LawChange.ItemAdded("residence/endorsement"))
                .noneMatch(LawChange.SentenceAdded.class::isInstance);
    }

    private static List<LawChange> small(String before, String after) {
        return LawDifference.between(
                        SmallLaw.law("age", "```rule\nrule r [x]: %s\n```".formatted(before)),
                        SmallLaw.law("age", "```rule\nrule r [x]: %s\n```".formatted(after)))
                .changes();
    }

    private static List<LawChange> sentences(Law before, Law after) {
        return LawDifference.between(before, after).changes().stream()
                .filter(change ->
                        change instanceof LawChange.SentenceAdded || change instanceof LawChange.SentenceRemoved)
                .toList();
    }

    /** The real law with one place of it written otherwise. */
    private static List<LawChange> changed(String path, String before, String after) {
        var text = LawFolder.TEXT.files().get(path);
        assertThat(text).contains(before);
        var now = LawFolder.TEXT.with(path, text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after)));
        return LawDifference.between(LawFolder.LAW, Law.load(now)).changes();
    }
}
