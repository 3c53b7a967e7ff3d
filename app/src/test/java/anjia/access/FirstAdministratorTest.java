package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.FirstAdministrator.Outcome;
import anjia.places.DivisionCode;
import anjia.testing.Database;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An empty house lets one in, and nobody by that way after her. */
class FirstAdministratorTest {

    private static final DivisionCode SHAANXI = new DivisionCode("61");
    private static final String OFFICE = "陕西省人力资源和社会保障厅";

    private final Database database = Database.migrated();
    private final JdbcClient db = database.client();

    /** The platform enters it when it starts. */
    private void aProvince() {
        db.sql("insert into places.division (code, level, name) values ('61', 'PROVINCE', '陕西省')")
                .update();
    }

    private Outcome make(String login) {
        return FirstAdministrator.on(database.dataSource(), Clock.systemUTC()).make(login, "赵明", SHAANXI, OFFICE);
    }

    private boolean opens(String password) {
        var hash = db.sql("select password_hash from access.account where login_name = 'zhaoming'")
                .query(String.class)
                .single();
        return new Passwords().matches(password, hash);
    }

    @Test
    void sheIsEnteredWithAnOfficeAndAPasswordThatIsNotHersYet() {
        aProvince();

        var made = (Outcome.Made) make("zhaoming");

        assertThat(opens(made.password())).isTrue();
        assertThat(db.sql("""
                select o.name || a.roles[1] || a.password_given from access.account a join places.office o on o.id = a.office
                where o.division = '61' and o.block = 'X001'
                """).query(String.class).list()).containsExactly(OFFICE + "ADMINtrue");
        assertThat(db.sql("select act from access.audit_row where actor = 'job:command' order by seq")
                        .query(String.class)
                        .list())
                .containsExactly("staff.enterOffice", "access.enterAccount");
    }

    @Test
    void aPasswordThatNobodyReadIsReplacedUntilSheHasComeIn() {
        aProvince();
        var lost = (Outcome.Made) make("zhaoming");

        var read = (Outcome.Made) make("zhaoming");

        assertThat(read.anew()).isTrue();
        assertThat(opens(lost.password())).isFalse();
        assertThat(opens(read.password())).isTrue();
        assertThat(make("another")).isEqualTo(new Outcome.Waiting("zhaoming"));

        db.sql("update access.account set password_given = false").update();
        assertThat(make("zhaoming")).isEqualTo(new Outcome.AlreadyThere());
        assertThat(make("another")).isEqualTo(new Outcome.AlreadyThere());
    }

    @Test
    void aClosedAdministratorIsNoEmptyHouse() {
        aProvince();
        make("zhaoming");
        db.sql("update access.account set active = false").update();

        assertThat(make("zhaoming")).isEqualTo(new Outcome.AlreadyThere());
    }

    @Test
    void twoAtTheSameMomentMakeOne() throws Exception {
        aProvince();
        try (var two = Executors.newFixedThreadPool(2)) {
            Callable<Outcome> one = () -> make("zhaoming");
            Callable<Outcome> other = () -> make("qianhui");
            for (var outcome : two.invokeAll(java.util.List.of(one, other))) outcome.get();
        }

        assertThat(db.sql("select count(*) from access.account")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aDatabaseThatNoPlatformHasFilledAndANameThatIsTakenAreToldApart() {
        assertThat(make("zhaoming")).isEqualTo(new Outcome.NoProvince());

        aProvince();
        make("zhaoming");
        db.sql("update access.account set roles = array['CLERK']").update();
        assertThat(make("zhaoming")).isEqualTo(new Outcome.Taken());
    }
}
