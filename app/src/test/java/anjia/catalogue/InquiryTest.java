package anjia.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.engine.Assessment;
import anjia.engine.Facts;
import anjia.engine.Item;
import anjia.engine.Outcome;
import anjia.engine.Question;
import anjia.engine.Ways;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In which order somebody is asked about many items: what decides most for the least effort comes first. */
class InquiryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Test
    void ofTwoThatDecideTheSameTheCheaperIsAskedFirst() {
        assertThat(asked(item(rule("papers", 3), rule("age", 1)))).containsExactly("age", "papers");
    }

    @Test
    void ofTwoThatCostTheSameTheOneThatMattersToMoreItemsIsAskedFirst() {
        assertThat(asked(item(rule("trade", 1), rule("age", 1)), item(rule("age", 1), rule("home", 1))))
                .startsWith("age");
    }

    @Test
    void aDearQuestionWaitsUntilItDecidesEnough() {
        var dear = rule("household", 4);
        var cheap = rule("age", 1);
        assertThat(first(item(dear, cheap), item(dear, rule("home", 2)))).isEqualTo("age");
        assertThat(first(Stream.concat(
                                Stream.of(item(dear, cheap)),
                                Stream.generate(() -> item(dear, rule("home", 4)))
                                        .limit(5))
                        .toArray(Assessed[]::new)))
                .isEqualTo("household");
    }

    @Test
    void whatMayTakeAnItemAwayIsAskedBeforeWhatOnlyBelongsToIt() {
        assertThat(asked(item(rule("trade", 1), gate("farms", 1)))).containsExactly("farms", "trade");
    }

    @Test
    void theLastQuestionOfAnItemIsAskedBeforeOneAmongMany() {
        assertThat(first(item(rule("trade", 1), rule("home", 1)), item(rule("age", 1))))
                .isEqualTo("age");
    }

    @Test
    void equalsAreAskedAsTheyStand() {
        assertThat(asked(item(rule("b", 1), rule("a", 1), rule("c", 1)))).containsExactly("b", "a", "c");
        assertThat(asked(item(rule("c", 2), rule("a", 2), rule("b", 2)))).containsExactly("c", "a", "b");
    }

    @Test
    void whatWasAnsweredIsNeverAskedAgain() {
        var open = List.of(item(rule("age", 1)), item(rule("age", 1), rule("home", 2)));
        var answers = Answers.NONE.with("age", Answers.UNSURE);
        assertThat(Inquiry.next(open, answers).orElseThrow().question().fact()).isEqualTo("home");
        assertThat(Inquiry.open(open, answers)).isEqualTo(1);
        assertThat(Inquiry.next(open, answers.with("home", Answers.UNSURE))).isEmpty();
    }

    /** Of the law as it stands, for somebody of whom nothing is known. */
    @Test
    void aStrangerIsAskedNothingDearAtFirst() {
        var open = LookAhead.LAW.items().values().stream()
                .filter(item -> !item.isForOrganisations())
                .map(item -> new Assessed(
                        item, Facts.none(), LookAhead.LAW.assess(item.code(), Facts.none(), DAY, "610924")))
                .toList();
        var first = Inquiry.next(open, Answers.NONE).orElseThrow().question();
        assertThat(first.cost()).isEqualTo(1);
        assertThat(open.stream()
                        .filter(each -> each.assessment().questions().stream()
                                .anyMatch(question -> question.fact().equals(first.fact())))
                        .count())
                .isGreaterThan(5);
    }

    private static String first(Assessed... open) {
        return Inquiry.next(List.of(open), Answers.NONE)
                .orElseThrow()
                .question()
                .fact();
    }

    /** In which order, when nobody knows an answer. */
    private static List<String> asked(Assessed... open) {
        var asked = new ArrayList<String>();
        var answers = Answers.NONE;
        for (var next = Inquiry.next(List.of(open), answers);
                next.isPresent();
                next = Inquiry.next(List.of(open), answers)) {
            var fact = next.get().question().fact();
            asked.add(fact);
            answers = answers.with(fact, Answers.UNSURE);
        }
        return asked;
    }

    private static Question rule(String fact, int cost) {
        return new Question(fact, fact, cost, List.of("r"));
    }

    private static Question gate(String fact, int cost) {
        return new Question(fact, fact, cost, List.of(Question.GATE));
    }

    private static Assessed item(Question... questions) {
        return new Assessed(anyItem(), Facts.none(), open(List.of(questions)));
    }

    private static Item anyItem() {
        return LookAhead.LAW.item("unemployment/benefit");
    }

    private static Assessment open(List<Question> questions) {
        return new Assessment(
                "unemployment/benefit",
                DAY,
                DAY,
                null,
                Outcome.UNKNOWN,
                false,
                List.of(),
                List.of(),
                questions,
                Ways.NONE,
                List.of(),
                LookAhead.LAW.sha256());
    }
}
