package anjia.record;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.registry.Grounds;
import anjia.registry.Merge;
import anjia.registry.Merges;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Spells of two entries that became one person. */
@TownTest
class MergedSpellsTest {

    private static final Actor JOB = new Actor.SystemJob("test");

    @Autowired
    Town town;

    @Autowired
    Merges merges;

    @Autowired
    LifeRecord record;

    @Test
    void spellsOfBothThatOverlapAreClosedAllTheSameAndMadeNoLongerIntoAThird() {
        var one = town.somebody();
        var other = town.somebody();
        var march = LocalDate.of(2026, 3, 1);
        var army = army(one, march, null);
        army(other, march.plusMonths(1), march.plusMonths(2));
        merges.ask(
                town.officer(),
                new Merges.Wish(other, one, Merge.Side.KEPT, Merge.Side.KEPT, new Grounds("同一张身份证", null)));

        record.close(JOB, army, march.plusMonths(3), Map.of());

        army(one, march.plusMonths(3), null);
        assertThatThrownBy(() -> record.close(JOB, army, march.plusMonths(4), Map.of()))
                .isInstanceOf(OverlappingSpell.class);
    }

    private UUID army(PersonId person, LocalDate from, LocalDate to) {
        return record.open(JOB, person, new NewSpell("army", Town.ZIYANG, null, Map.of(), from, to, "person"));
    }
}
