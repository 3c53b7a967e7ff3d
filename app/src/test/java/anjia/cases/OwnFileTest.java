package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.Role;
import anjia.access.StaffBook;
import anjia.places.OfficeId;
import anjia.web.Ids;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody decides about herself, once it is known who serves under her account. */
@TownTest
class OwnFileTest extends FileActs {

    private static final String NOBODYS = "11010119000101000X";

    @Autowired
    CaseAccess access;

    @Autowired
    StaffBook book;

    @Autowired
    LogIns logIns;

    private final Actor.Staff admin = new Actor.Staff(
            Ids.next(),
            "赵明",
            new OfficeId(Ids.next()),
            "紫阳县",
            Town.ZIYANG,
            List.of(Town.ZIYANG.range()),
            Set.of(Role.ADMIN));

    @AfterEach
    void sheIsSomebodyElseAgain() {
        book.identify(admin, town.officer().account(), NOBODYS);
    }

    @Test
    void herOwnFileIsNotThereForHerAndIsForHerColleague() {
        var person = town.dismissed(59);
        var file = benefit(person);
        assertThat(access.open(town.officer(), file.number())).isEqualTo(file);

        book.identify(admin, town.officer().account(), logIns.number(person));

        assertThatThrownBy(() -> access.open(town.officer(), file.number())).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> decide(town.officer(), file, Deciding.Choice.CONFIRM, ""))
                .isInstanceOf(NoSuchCase.class);
        assertThat(access.open(town.secondOfficer(), file.number())).isEqualTo(file);
    }
}
