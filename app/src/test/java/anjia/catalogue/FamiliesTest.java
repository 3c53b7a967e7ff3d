package anjia.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.registry.Grounds;
import anjia.registry.HouseholdRole;
import anjia.registry.Households;
import anjia.registry.Merge;
import anjia.registry.Merges;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TownTest
class FamiliesTest {

    private static final Actor JOB = new Actor.SystemJob("test");
    private static final LocalDate WEDDING = LocalDate.of(2020, 1, 1);

    @Autowired
    Town town;

    @Autowired
    Households households;

    @Autowired
    Families families;

    @Autowired
    Merges merges;

    @Test
    void herFamilyIsFoundByAnIdThatWasMerged() {
        var merged = town.somebody();
        var kept = town.somebody();
        var husband = town.somebody();
        var household = households.form(JOB, husband, Town.HAOPING, WEDDING);
        households.join(JOB, household, merged, HouseholdRole.SPOUSE, WEDDING);
        merges.ask(
                town.officer(),
                new Merges.Wish(merged, kept, Merge.Side.KEPT, Merge.Side.KEPT, new Grounds("同一张身份证", null)));

        assertThat(families.parents(JOB, merged, Town.TODAY)).containsExactly(kept, husband);
        assertThat(families.members(JOB, merged, Town.TODAY)).containsExactly(kept, husband);
    }
}
