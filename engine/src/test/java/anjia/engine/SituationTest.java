package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** One person before many items: every answer is the one that the item gives alone. */
class SituationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final Law LAW = LawFolder.LAW;

    @Test
    void everyWorkedExampleIsAnsweredAsByTheItemAlone() {
        for (var example : LAW.examples()) {
            var situation = LAW.situation(example.facts());
            var division = example.division();

            var there = division == null
                    ? situation.assess(example.item(), example.day())
                    : situation.assess(example.item(), example.day(), division);

            var alone = division == null
                    ? LAW.assess(example.item(), example.facts(), example.day())
                    : LAW.assess(example.item(), example.facts(), example.day(), division);
            assertThat(there).as("%s, %s", example.item(), example.name()).isEqualTo(alone);
        }
    }

    @Test
    void aPersonOfWhomNothingIsKnownIsAskedTheSameByEveryItem() {
        var nobody = LAW.situation(Facts.none());

        for (var item : LAW.items().keySet())
            assertThat(nobody.assess(item, DAY, "610924"))
                    .as(item)
                    .isEqualTo(LAW.assess(item, Facts.none(), DAY, "610924"));
    }

    @Test
    void aFactThatCannotBeConcernsTheItemsThatUseItAlone() {
        var situation = LAW.situation(Facts.of("contribution_months", -3));
        var others = LAW.items().values().stream()
                .filter(item -> !item.uses("contribution_months"))
                .toList();

        assertThat(others)
                .isNotEmpty()
                .allSatisfy(
                        item -> assertThat(situation.assess(item.code(), DAY)).isNotNull());
        assertThatThrownBy(() -> situation.assess("unemployment/benefit", DAY))
                .isInstanceOf(BadFacts.class)
                .hasMessageContaining("contribution_months");
    }

    @Test
    void aFactThatNoItemKnowsChangesNothing() {
        var known = Facts.of("contribution_months", 59);

        assertThat(LAW.situation(known.with("shoe_size", 41)).assess("unemployment/benefit", DAY))
                .isEqualTo(LAW.assess("unemployment/benefit", known, DAY));
    }

    @Test
    void anItemThatTheLawDoesNotHaveIsNamed() {
        var situation = LAW.situation(Facts.none());

        assertThatThrownBy(() -> situation.assess("unemployment/bonus", DAY))
                .isInstanceOf(UnknownItem.class)
                .hasMessageContaining("unemployment/bonus");
    }
}
