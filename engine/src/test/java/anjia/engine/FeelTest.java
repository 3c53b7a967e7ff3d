package anjia.engine;

import static anjia.engine.DmnModel.byId;
import static anjia.engine.DmnModel.children;
import static anjia.engine.DmnModel.model;
import static anjia.engine.DmnModel.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences of the law in FEEL, as other decision engines read them. */
class FeelTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "age; age >= 16; age >= 16",
                "age; age between 16 and 60; (age >= 16) and (age <= 60)",
                "age, poor; age >= 16 unless poor; (age >= 16) or poor",
                "poor; not poor; not(poor)",
                "poor; poor is no; poor = false",
                "kind; kind in [a, b]; kind in (\"a\", \"b\")",
                "kind; kind is c; kind = \"c\"",
                "since; since is absent; not(since != null)",
                "since; since <= today; since != null and since <= today",
                "since; today >= since + 6 months; today >= (since + duration(\"P6M\"))",
                "index; index >= 150 %; (index / 100) >= 1.5",
                "home, work; home is work; substring(home, 1, 6) = substring(work, 1, 6)",
                "home; province of home is 61; substring(home, 1, 2) = \"61\"",
                "family; some in family (grown and pay >= 5 fen); some each_family in family satisfies (each_family.grown and (each_family.pay >= 5))",
                "family; sum over family (pay) <= 100; sum(append(for each_family in family return each_family.pay, 0)) <= 100",
                "wage; wage <= $floor; wage <= number_floor(governing_day)",
                "wage, work; wage <= $line for work; wage <= number_line(governing_day, work)",
                "wage, work; wage <= $grant for work; wage <= number_grant(governing_day, county_class(governing_day, work))",
                "wage; wage <= $grant for desk; wage <= number_grant(governing_day, county_class(governing_day, desk))",
                "age; whole months from 2020-01-15 to today >= 3; (12 * years and months duration(date(\"2020-01-15\"), today).years + years and months duration(date(\"2020-01-15\"), today).months) >= 3",
                "age; whole days from 2020-01-15 + 3 days to today >= 3; ((today - (date(\"2020-01-15\") + duration(\"P3D\"))).days) >= 3",
                "jobs; whole months of jobs >= 12; months_of_jobs_1 >= 12"
            })
    void aConditionInFeel(String uses, String condition, String feel) {
        var gate = condition.contains("since +") ? "applies when since is known\n" : "";
        var unused = uses.equals("age") && !condition.contains("age") ? "rule q [x]: age >= 0\n" : "";
        var law = SmallLaw.law(uses, "```rule\n%s%srule r [x]: %s\n```".formatted(gate, unused, condition));
        assertThat(expression(law, "rule_r")).isEqualTo(feel);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "round half up (wage * $rate) to fen; floor((wage * number_rate(governing_day)) + 0.5)",
                "round up (wage / 3) to yuan; ceiling((wage / 3) / 100) * 100",
                "round down (wage * 2) to jiao; floor((wage * 2) / 10) * 10",
                "min(wage, $floor); min(wage, number_floor(governing_day))",
                "if wage < $floor then $floor - wage else wage * 2; if wage < number_floor(governing_day) then number_floor(governing_day) - wage else wage * 2",
                "wage - (wage - 1 fen); wage - (wage - 1)"
            })
    void aFormulaInFeel(String formula, String feel) {
        var law = SmallLaw.law("wage", "```rule\namount m in fen [x]: %s\n```".formatted(formula));
        assertThat(expression(law, "amount_m")).isEqualTo(feel);
    }

    @Test
    void aScheduleIsAListOfFiguresByMonth() {
        var model = model(Dmn.of(LawFolder.LAW, "unemployment/benefit", Words.ENGLISH));
        assertThat(text(byId(model, "amount_monthly.expression")))
                .startsWith(
                        "if governing_day >= date(\"2015-05-01\") then if months < 1 then [] else for i in 0..(months - 1)")
                .contains(
                        "{month: registered_on + duration(\"P\" + string(i) + \"M\"), value: floor((number_minimum_wage(month, ")
                .contains("if month < date(\"2021-05-01\") then insured_class else county_class(month, insured_place)")
                .endsWith("}.value else null");
    }

    @Test
    void theNarrowestPlaceLeavesNoRowForAWiderOne() {
        var law = SmallLaw.law("wage, work", "```rule\nrule r [x]: wage <= $line for work\n```");
        var table = children(
                        children(byId(model(Dmn.of(law, "s/i", Words.CHINESE)), "number_line"), "encapsulatedLogic")
                                .getFirst(),
                        "decisionTable")
                .getFirst();
        assertThat(children(table, "rule").stream()
                        .map(row -> text(children(row).get(1))))
                .containsExactly(
                        "not(starts with(?, \"6109\")) and not(starts with(?, \"610924\"))",
                        "starts with(?, \"6109\") and not(starts with(?, \"610924\"))",
                        "starts with(?, \"610924\")");
    }

    @Test
    void versionsAreChosenByTheGoverningDayAndTablesAmongThemAreDecisions() {
        var law = SmallLaw.law("months", """
                ## Old (in force 2000-01-01 to 2026-03-09)

                ```rule
                amount t in points [x]: table by months (read):
                ```

                | months | t |
                |---|---|
                | any | 1 |

                ## New (in force 2026-03-10 to …)

                ```rule
                amount t in points [y]: 7
                ```
                """);
        var model = model(Dmn.of(law, "s/i", Words.CHINESE));
        assertThat(text(byId(model, "amount_t.expression")))
                .isEqualTo("if governing_day >= date(\"2000-01-01\") and governing_day <= date(\"2026-03-09\") then t_1"
                        + " else if governing_day >= date(\"2026-03-10\") then 7 else null");
        assertThat(children(byId(model, "amount_t.1"), "decisionTable")).hasSize(1);
    }

    private static String expression(Law law, String decision) {
        return text(byId(model(Dmn.of(law, "s/i", Words.CHINESE)), decision + ".expression"));
    }
}
