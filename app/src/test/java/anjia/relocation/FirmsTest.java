package anjia.relocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.places.DivisionCode;
import anjia.record.LifeRecord;
import anjia.record.NewSpell;
import anjia.registry.CreditCode;
import anjia.registry.Organisations;
import anjia.relocation.Firms.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A firm moves to the county, people begin there, some stay, and it goes. */
@TownTest
class FirmsTest {

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final Actor HOUSE = new Actor.SystemJob("test");
    private static final DivisionCode SUZHOU = new DivisionCode("3205");

    @Autowired
    Firms firms;

    @Autowired
    Organisations organisations;

    @Autowired
    LifeRecord record;

    @Autowired
    Town town;

    private Actor.Staff officer;

    @BeforeEach
    void anOffice() {
        officer = town.officer();
    }

    private UUID organisation() {
        var code = CreditCode.completing("91610924MA7%06d".formatted(SERIAL.incrementAndGet()));
        return organisations.enter("紫阳迁来电子有限公司" + SERIAL.get(), code, Town.ZIYANG);
    }

    private static Firm.Content content(UUID organisation) {
        return new Firm.Content(
                organisation,
                FirmKind.RELOCATED,
                SUZHOU,
                Town.ZIYANG,
                LocalDate.of(2025, 1, 1),
                100,
                LocalDate.of(2026, 12, 31),
                "紫招商协〔2025〕5号");
    }

    private Firm entered() {
        var content = content(organisation());
        assertThat(firms.enter(officer, content)).isEqualTo(Outcome.DONE);
        return firms.of(officer).stream()
                .filter(one -> one.content().equals(content))
                .findFirst()
                .orElseThrow();
    }

    private PersonId works(Firm firm, DivisionCode place, String from, @Nullable String to) {
        var person = town.somebody();
        works(person, firm, place, from, to);
        return person;
    }

    private void works(PersonId person, Firm firm, DivisionCode place, String from, @Nullable String to) {
        var until = to == null ? null : LocalDate.parse(to);
        var organisation = firm.content().organisation();
        record.open(
                HOUSE,
                person,
                new NewSpell("work", place, organisation, Map.of(), LocalDate.parse(from), until, "employer"));
    }

    @Test
    void filledIsWhoWorksThereTodayInThisCountyAndNobodyTypesIt() {
        var firm = entered();
        works(firm, Town.ZIYANG, "2026-03-01", null);
        works(firm, Town.HAOPING, "2026-06-30", null);
        works(firm, Town.ZIYANG, "2026-03-01", "2026-07-01");
        works(firm, Town.CHANGAN, "2026-03-01", null);
        works(firm, Town.ZIYANG, "2026-07-02", null);
        assertThat(firms.jobs(firm).filled()).isEqualTo(2);
    }

    @Test
    void afterSixMonthsWhoIsStillThereIsCountedOfThoseForWhomTheTimeHasPassed() {
        var firm = entered();
        works(firm, Town.ZIYANG, "2026-01-01", null); // six months today
        works(firm, Town.ZIYANG, "2026-01-02", null); // tomorrow
        works(firm, Town.ZIYANG, "2025-10-01", "2026-04-01"); // the last day of six months was the last one
        works(firm, Town.ZIYANG, "2025-10-01", "2026-04-02"); // a day longer
        works(firm, Town.ZIYANG, "2025-07-01", null); // a year today
        works(firm, Town.ZIYANG, "2024-12-31", null); // before it came
        var jobs = firms.jobs(firm);
        assertThat(jobs.six()).isEqualTo(new Jobs.Stayed(4, 3));
        assertThat(jobs.twelve()).isEqualTo(new Jobs.Stayed(1, 1));
        assertThat(jobs.filled()).isEqualTo(4);
    }

    @Test
    void whoLeftAndCameBackBeganOnce() {
        var firm = entered();
        var person = works(firm, Town.ZIYANG, "2025-03-01", "2025-05-01");
        works(person, firm, Town.ZIYANG, "2025-08-01", null);
        var jobs = firms.jobs(firm);
        assertThat(jobs.six()).as("was there on 1 September").isEqualTo(new Jobs.Stayed(1, 1));
        assertThat(jobs.twelve()).isEqualTo(new Jobs.Stayed(1, 1));
        assertThat(jobs.filled()).isEqualTo(1);
    }

    @Test
    void whatHasEndedIsCountedOnItsLastDayAndIsMendedNoMore() {
        var firm = entered();
        works(firm, Town.ZIYANG, "2026-01-05", "2026-06-20");
        assertThat(firms.jobs(firm).filled()).isZero();
        var before = firm.content().since().minusDays(1);
        assertThat(firms.end(officer, firm.id(), before, "搬回去了")).isEqualTo(Outcome.BEFORE_IT_BEGAN);
        assertThat(firms.end(officer, firm.id(), LocalDate.of(2026, 6, 15), "搬回去了"))
                .isEqualTo(Outcome.DONE);
        var ended = firms.of(officer, firm.id());
        assertThat(firms.jobs(ended).filled()).isEqualTo(1);
        assertThat(firms.mend(officer, firm.id(), firm.content())).isEqualTo(Outcome.OVER);
        assertThat(firms.open(List.of(Town.ZIYANG.range())))
                .noneMatch(one -> one.id().equals(firm.id()));
        assertThat(firms.enter(officer, firm.content())).as("it may come again").isEqualTo(Outcome.DONE);
    }

    @Test
    void twoWhoEnterTheSameFirmMakeOneRow() {
        var content = content(organisation());
        var outcomes = Stream.generate(() -> content)
                .limit(4)
                .parallel()
                .map(one -> firms.enter(officer, one))
                .toList();
        assertThat(outcomes).containsOnlyOnce(Outcome.DONE).contains(Outcome.TAKEN);
    }

    @Test
    void anotherCountyAndAnotherAgencyDoNotReachIt() {
        var firm = entered();
        assertThatThrownBy(() -> firms.of(town.officerElsewhere(), firm.id())).isInstanceOf(NoSuchFirm.class);
        assertThatThrownBy(() -> firms.end(town.officerElsewhere(), firm.id(), Town.TODAY, "不在了"))
                .isInstanceOf(NoSuchFirm.class);
        assertThatThrownBy(() -> firms.enter(town.officerElsewhere(), firm.content()))
                .isInstanceOf(NoSuchFirm.class);
        assertThatThrownBy(() -> firms.of(town.officerOfPolice(), firm.id())).isInstanceOf(NoSuchFirm.class);
        assertThat(firms.of(town.officerElsewhere())).noneMatch(one -> one.id().equals(firm.id()));
    }
}
