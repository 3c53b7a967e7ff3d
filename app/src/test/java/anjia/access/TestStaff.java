package anjia.access;

import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Office;
import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.web.Ids;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enters members of staff for tests that need no log-in. */
final class TestStaff {

    static final DivisionCode ZIYANG = new DivisionCode("610924");
    static final String WINDOW = "蒿坪镇便民服务中心";

    private TestStaff() {}

    static OfficeId window(Offices offices) {
        var id = new OfficeId(Ids.next());
        var block = "T" + id.value().toString().substring(24);
        offices.enter(new Office(id, WINDOW, ZIYANG, DivisionLevel.COUNTY, "window", Set.of(), block));
        return id;
    }

    /** Without an account. */
    static Actor.Staff of(Role... roles) {
        return new Actor.Staff(
                Ids.next(), "陈静", new OfficeId(Ids.next()), WINDOW, ZIYANG, List.of(ZIYANG.range()), Set.of(roles));
    }

    static Actor.Staff with(JdbcClient db, OfficeId office, Role... roles) {
        var account = Ids.next();
        db.sql("""
                insert into access.account (id, login_name, name, password_hash, office, roles, entered_at)
                values (:id, :login, '陈静', 'none', :office, :roles, now())
                """)
                .param("id", account)
                .param("login", "t" + account)
                .param("office", office.value())
                .param("roles", List.of(roles).stream().map(Role::name).toArray(String[]::new))
                .update();
        return new Actor.Staff(account, "陈静", office, WINDOW, ZIYANG, List.of(ZIYANG.range()), Set.of(roles));
    }
}
