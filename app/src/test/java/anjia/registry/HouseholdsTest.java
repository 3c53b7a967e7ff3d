package anjia.registry;

import static anjia.registry.TestPeople.HANBIN;
import static anjia.registry.TestPeople.HAOPING;
import static anjia.registry.TestPeople.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.places.DivisionCode;
import anjia.testing.DatabaseTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class HouseholdsTest {

    private static final LocalDate WEDDING = LocalDate.of(2010, 10, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @Autowired
    TestPeople people;

    @Autowired
    Households households;

    @Autowired
    Organisations organisations;

    @Test
    void aHouseholdIsShownAsItWasOnTheDay() {
        var head = people.living(HAOPING).id();
        var wife = people.living(HAOPING).id();
        var household = households.form(JOB, head, HAOPING, WEDDING.minusYears(2));
        households.join(JOB, household, wife, HouseholdRole.SPOUSE, WEDDING);

        assertThat(households.of(JOB, wife, TODAY).orElseThrow().members())
                .extracting(HouseholdMember::role)
                .containsExactly(HouseholdRole.HEAD, HouseholdRole.SPOUSE);
        assertThat(households.of(JOB, head, WEDDING.minusDays(1)).orElseThrow().members())
                .extracting(HouseholdMember::person)
                .containsExactly(head);
        assertThat(households.of(JOB, wife, WEDDING.minusDays(1))).isEmpty();
    }

    @Test
    void whoFoundsAHouseholdLeavesTheOneOfHerParents() {
        var father = people.living(HAOPING).id();
        var daughter = people.living(HAOPING).id();
        var old = households.form(JOB, father, HAOPING, WEDDING.minusYears(20));
        households.join(JOB, old, daughter, HouseholdRole.DAUGHTER, WEDDING.minusYears(20));

        var own = households.form(JOB, daughter, HANBIN, WEDDING);

        assertThat(households.of(JOB, daughter, TODAY).orElseThrow().id()).isEqualTo(own);
        assertThat(households.of(JOB, father, TODAY).orElseThrow().members())
                .extracting(HouseholdMember::person)
                .containsExactly(father);
        assertThat(households
                        .of(JOB, daughter, WEDDING.minusDays(1))
                        .orElseThrow()
                        .id())
                .isEqualTo(old);
    }

    @Test
    void whoDoesNotReachHerDoesNotSeeHerFamily() {
        var head = people.living(HAOPING).id();
        households.form(JOB, head, HAOPING, WEDDING);

        assertThat(households.of(people.clerkAt(HANBIN), head, TODAY)).isEmpty();
    }

    @Test
    void oneCreditCodeIsOneOrganisation() {
        var code = CreditCode.completing(
                "91610924MA6TXX%03d".formatted((int) (Math.random() * 900)).substring(0, 17));

        var first = organisations.enter("蒿坪毛绒玩具社区工厂", code, new DivisionCode("610924"));

        assertThat(organisations.enter("蒿坪玩具厂", code, new DivisionCode("610924")))
                .isEqualTo(first);
        assertThat(organisations.byCreditCode(code))
                .get()
                .extracting(Organisation::name)
                .isEqualTo("蒿坪毛绒玩具社区工厂");
    }
}
