package anjia.catalogue;

import static anjia.registry.TestPeople.CHANGZHOU;
import static anjia.registry.TestPeople.HAOPING;
import static anjia.registry.TestPeople.JOB;
import static anjia.registry.TestPeople.ZIYANG;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.PersonId;
import anjia.engine.Fact;
import anjia.engine.Facts;
import anjia.engine.Value;
import anjia.places.DivisionCode;
import anjia.record.LifeRecord;
import anjia.record.NewSpell;
import anjia.registry.TestPeople;
import anjia.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where somebody works this year, for the subsidies of work in other provinces. */
@DatabaseTest
class WorkOfTheYearTest {

    private static final String SUBSIDY = "employment/jiangsu-shaanxi-subsidy";
    private static final DivisionCode DONGGUAN = new DivisionCode("4419");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @Autowired
    TestPeople people;

    @Autowired
    LifeRecord record;

    @Autowired
    FactSource source;

    @Autowired
    Catalogue catalogue;

    private PersonId person;

    @BeforeEach
    void somebody() {
        person = people.living(HAOPING).id();
    }

    private void works(@Nullable DivisionCode place, String from, @Nullable String to, Map<String, String> details) {
        var until = to == null ? null : LocalDate.parse(to);
        record.open(JOB, person, new NewSpell("work", place, null, details, LocalDate.parse(from), until, "employer"));
    }

    private Object value(String fact) {
        return value(fact, TODAY);
    }

    private Object value(String fact, LocalDate day) {
        var facts = source.facts(JOB, person, catalogue.item(SUBSIDY), day, null, null);
        return facts.get(fact) instanceof Fact.Known known ? known.value() : facts.get(fact);
    }

    @Test
    void whoWorksInJiangsuIsNotAskedWhereForHowLongAndWithWhatContract() {
        works(CHANGZHOU, "2026-03-02", null, Map.of("contract", "yes"));
        assertThat(value("works_where")).isEqualTo(new Value.Code("jiangsu"));
        assertThat(value("months_away")).isEqualTo(new Value.Whole(4)); // 2 March to 1 July, both days counted
        assertThat(value("months_away", LocalDate.of(2026, 6, 30))).isEqualTo(new Value.Whole(3));
        assertThat(value("contract_signed")).isEqualTo(new Value.YesNo(true));
    }

    @Test
    void whatNobodyWroteDownIsAsked() {
        assertThat(value("works_where")).isInstanceOf(Fact.Missing.class);
        works(CHANGZHOU, "2026-03-02", null, Map.of());
        assertThat(value("contract_signed")).isInstanceOf(Fact.Missing.class);
    }

    @Test
    void workAtHomeTellsWhereAndNothingOfMonthsAway() {
        works(ZIYANG, "2025-03-02", null, Map.of("contract", "yes"));
        assertThat(value("works_where")).isEqualTo(new Value.Code("in_shaanxi"));
        assertThat(value("months_away")).isInstanceOf(Fact.Missing.class);
        assertThat(value("contract_signed")).isInstanceOf(Fact.Missing.class);
    }

    @Test
    void ofSeveralTheOneThatHoldsCountsAndAfterItTheOneThatEndedLastThisYear() {
        works(DONGGUAN, "2025-09-01", "2026-02-01", Map.of());
        assertThat(value("works_where")).isEqualTo(new Value.Code("other_province"));
        assertThat(value("months_away")).isEqualTo(new Value.Whole(5)); // September to January
        works(ZIYANG, "2026-02-10", null, Map.of());
        assertThat(value("works_where")).isEqualTo(new Value.Code("in_shaanxi"));
    }

    @Test
    void workThatEndedLastYearIsOver() {
        works(DONGGUAN, "2025-01-01", "2026-01-01", Map.of());
        assertThat(value("works_where")).isInstanceOf(Fact.Missing.class);
        works(DONGGUAN, "2025-03-01", "2026-01-02", Map.of());
        assertThat(value("works_where")).isEqualTo(new Value.Code("other_province"));
    }

    @Test
    void workAtNoKnownPlaceIsAskedAbout() {
        works(null, "2026-03-02", null, Map.of());
        assertThat(value("works_where")).isInstanceOf(Fact.Missing.class);
    }

    @Test
    void whoDoesNotReachHerLearnsNothing() {
        works(CHANGZHOU, "2026-03-02", null, Map.of());
        var stranger = people.living(HAOPING).id();
        var facts = source.facts(
                new anjia.access.Actor.Person(stranger), person, catalogue.item(SUBSIDY), TODAY, null, null);
        assertThat(facts).isEqualTo(Facts.none());
    }
}
