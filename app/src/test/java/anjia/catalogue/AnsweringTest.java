package anjia.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.Facts;
import anjia.engine.Item;
import anjia.engine.Value;
import anjia.testing.DatabaseTest;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.Language;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class AnsweringTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @Autowired
    Answering answering;

    @Autowired
    SealedAnswers sealed;

    @Autowired
    Catalogue catalogue;

    private Item benefit;

    @BeforeEach
    void theBenefit() {
        benefit = catalogue.item("unemployment/benefit");
    }

    private String mistake(String fact, String answer) {
        return answering
                .mistakes(benefit, Answers.NONE.with(fact, answer), TODAY, Frame.outsideRequests(Language.ZH_CN))
                .stream()
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }

    private Fact read(String fact, String answer) {
        return answering.read(benefit, Answers.NONE.with(fact, answer), TODAY).get(fact);
    }

    private static Value value(Fact fact) {
        return ((Fact.Known) fact).value();
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "720, ''", "721, 填个数字，从0到720。", "-1, 填个数字，从0到720。", "十二, 填个数字，从0到720。", "12.5, 填个数字，从0到720。"})
    void aCountIsAWholeNumberInItsRange(String typed, String expected) {
        assertThat(mistake("contribution_months", typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, ''", "2026-02-29, 没有这一天。请看看年、月、日。", "2026-07-01, ''", "2026-07-02, 这一天还没到。请再看一遍。"})
    void aDayIsRealAndHasCome(String typed, String expected) {
        assertThat(mistake("registered_on", typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "紫阳县, 610924",
        "紫阳, 610924",
        "安康市紫阳县, 610924",
        "陕西省安康市紫阳县, 610924",
        "610924, 610924",
        "昆山市, 320583",
    })
    void aCountyIsFoundHoweverItIsWritten(String typed, String code) {
        assertThat(value(read("insured_place", typed))).isEqualTo(new Value.Code(code));
    }

    @ParameterizedTest
    @CsvSource({"没有这个县", "县", "000000", "鼓楼区"})
    void whatIsNoCountyOrSeveralIsAsked(String typed) {
        assertThat(mistake("insured_place", typed)).isEqualTo("没找到这个县。写全名试试，比如紫阳县。");
    }

    @Test
    void fullWidthDigitsAndSpacesAreRead() {
        var answers = answering.from(Map.of("contribution_months", " ５９ "), benefit);
        assertThat(answers.values()).containsEntry("contribution_months", "59");
    }

    @Test
    void threeFieldsAreOneDay() {
        var form = Map.of("registered_on.year", "2026", "registered_on.month", "3", "registered_on.day", "１０");
        assertThat(answering.from(form, benefit).values()).containsEntry("registered_on", "2026-03-10");
    }

    @Test
    void whatIsTypedCountsBeforeWhatIsChosenBeside() {
        var form = new HashMap<>(Map.of("contribution_months", "59", "contribution_months.other", Answers.UNSURE));
        assertThat(answering.from(form, benefit).values()).containsEntry("contribution_months", "59");
        form.put("contribution_months", "");
        assertThat(answering.from(form, benefit).values()).containsEntry("contribution_months", Answers.UNSURE);
    }

    @Test
    void whoIsNotSureLeavesTheFactOpen() {
        assertThat(read("left_work", Answers.UNSURE)).isEqualTo(new Fact.Missing());
    }

    @Test
    void notRegisteredYetIsKnown() {
        assertThat(read("registered_on", Answers.NONE_SUCH)).isInstanceOf(Fact.Absent.class);
    }

    @Test
    void aChoiceThatIsNotOfferedIsRefused() {
        assertThat(mistake("left_work", "fired")).isEqualTo("请选一个。");
        assertThatThrownBy(() -> read("left_work", "fired"))
                .isInstanceOf(BadAnswers.class)
                .hasMessageNotContaining("fired");
    }

    @Test
    void answersToOtherThingsAreLeftAside() {
        var answers = new Answers(Map.of("shoe_size", "42"));
        assertThat(answering.read(benefit, answers, TODAY)).isEqualTo(Facts.none());
    }

    private static final Map<String, String> THREE = Map.of(
            "household.rows", "4", "household.1.income", "", "household.2.income", "3000", "household.4.income", " ");

    @Test
    void aMemberLeftEmptyKeepsThePlaceOfTheOthers() {
        var rental = catalogue.item("housing/public-rental");
        assertThat(answering.from(THREE, rental).values()).containsEntry("household", ";income=3000");
        var read = answering.read(rental, answering.from(THREE, rental), TODAY).get("household");
        assertThat(value(read).toString()).isEqualTo("income missing; income 300000");
    }

    @Test
    void anAnswerFillsTheFormThatSentIt() {
        var rental = catalogue.item("housing/public-rental");
        assertThat(Answering.form(Answers.NONE.with("household", ";income=3000"), rental))
                .containsOnly(Map.entry("household.rows", "2"), Map.entry("household.2.income", "3000"));
        var answers = Answers.NONE
                .with("registered_on", "2026-03-10")
                .with("left_work", Answers.UNSURE)
                .with("contribution_months", Answers.UNSURE);
        assertThat(Answering.form(answers, benefit))
                .containsOnlyKeys(
                        "registered_on.year",
                        "registered_on.month",
                        "registered_on.day",
                        "left_work",
                        "contribution_months.other");
        assertThat(answering.from(Answering.form(answers, benefit), benefit).values())
                .isEqualTo(answers.values());
    }

    @Test
    void aMistakeInAFieldOfAMemberIsAMistakeOfTheGroup() {
        var rental = catalogue.item("housing/public-rental");
        var frame = Frame.outsideRequests(Language.ZH_CN);
        assertThat(answering.mistakes(rental, Answers.NONE.with("household", "income=many"), TODAY, frame))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.isOf("household")).isTrue())
                .satisfies(mistake -> assertThat(mistake.isOf("house")).isFalse());
    }

    @Test
    void sealedAnswersComeBackInTheirOrder() {
        var answers = Answers.NONE
                .with("registered_on", "absent")
                .with("left_work", "dismissed")
                .with("contribution_months", "59");
        var text = sealed.seal(answers);
        assertThat(text).matches("[A-Za-z0-9_-]+").doesNotContain("dismissed");
        assertThat(sealed.open(text).values().keySet())
                .containsExactly("registered_on", "left_work", "contribution_months");
    }

    /** Real facts of the law, days and groups among them. */
    private Answers answersTo(int questions) {
        var answers = Answers.NONE;
        var facts = catalogue.items().stream()
                .flatMap(item -> item.facts().stream())
                .map(FactSpec::name)
                .distinct()
                .limit(questions)
                .toList();
        assertThat(facts).hasSize(questions);
        var says = new Random(7);
        for (var fact : facts)
            answers = answers.with(
                    fact,
                    switch (says.nextInt(4)) {
                        case 0 -> "yes";
                        case 1 -> "unsure";
                        case 2 ->
                            LocalDate.of(1990, 1, 1)
                                    .plusDays(says.nextInt(9999))
                                    .toString();
                        default -> String.valueOf(says.nextInt(1_000_000));
                    });
        return answers;
    }

    @Test
    void twoHundredAnswersComeBackAllOfThem() {
        var answers = answersTo(200);
        assertThat(sealed.carries(answers)).isTrue();
        assertThat(sealed.open(sealed.seal(answers))).isEqualTo(answers);
    }

    @Test
    void whatAnAddressCannotCarryIsKnownBeforeItIsLost() {
        var says = new Random(7);
        var answers = Answers.NONE;
        while (sealed.carries(answers)) {
            assertThat(sealed.open(sealed.seal(answers))).isEqualTo(answers);
            answers = answers.with(
                    "fact_" + answers.values().size(),
                    Long.toString(says.nextLong(), 36).repeat(4));
            answers = answers.with("other_" + says.nextLong(), Long.toString(says.nextLong(), 36) + says.nextLong());
        }
        assertThat(answers.values().size()).isGreaterThan(20);
    }

    @Test
    void sealedAnswersThatSomebodyChangedAreNone() {
        var text = sealed.seal(Answers.NONE.with("left_work", "dismissed"));
        var changed = text.substring(0, 20) + (text.charAt(20) == 'A' ? 'B' : 'A') + text.substring(21);
        assertThat(sealed.open(changed)).isEqualTo(Answers.NONE);
        assertThat(sealed.open("nonsense!")).isEqualTo(Answers.NONE);
    }
}
