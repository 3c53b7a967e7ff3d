package anjia.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.engine.Facts;
import anjia.testing.DatabaseTest;
import anjia.web.Frame;
import anjia.web.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What turns a No into a Yes, said so that whoever reads it knows what to do (出路). */
@DatabaseTest
class WayWordsTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 10);
    private static final Facts TEN_MONTHS = Facts.of("contribution_months", 10)
            .with("carried_over_months", 0)
            .with("left_work", "dismissed")
            .with("insured_place", "610924");

    @Autowired
    Assessments assessments;

    @Autowired
    Explanations explanations;

    private List<String> ways(Facts facts, Language language) {
        var assessed = assessments.assess("unemployment/benefit", facts, MARCH, null);
        return explanations.of(assessed, Frame.outsideRequests(language)).ways();
    }

    @Test
    void twoMonthsTooFewAreToldAsTwoMonthsMore() {
        var registered = TEN_MONTHS.with("registered_on", MARCH);
        assertThat(ways(registered, Language.ZH_CN).getFirst())
                .isEqualTo("**失业保险缴了几个月**：现在10个月，要12个月，**还差2个月**。到了就能办，最早2026年5月10日。");
        assertThat(ways(registered, Language.EN).getFirst())
                .isEqualTo(
                        "**Months of unemployment insurance**: 10 months now, 12 months needed, so **2 months more**. "
                                + "With that you can have it, at the earliest on 10 May 2026.");
    }

    @Test
    void aDayThatAnotherServiceMakesIsToldAsThatService() {
        var unregistered = TEN_MONTHS.absent("registered_on");
        assertThat(ways(unregistered, Language.ZH_CN))
                .startsWith("先办**失业登记**。这一步您自己能做。", "**失业保险缴了几个月**：现在10个月，要12个月，**还差2个月**。最早2026年5月10日。");
        assertThat(ways(unregistered, Language.EN))
                .startsWith("Hand in **Unemployment registration** first. You can see to that yourself.");
    }
}
