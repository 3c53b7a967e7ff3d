package anjia.access;

import anjia.places.DivisionCode;
import anjia.places.OfficeId;
import anjia.web.Ids;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enters members of staff for tests that need no log-in. */
final class TestStaff {

    private TestStaff() {}

    static Actor.Staff with(JdbcClient db, Role... roles) {
        var account = Ids.next();
        var office = new OfficeId(Ids.next());
        var ziyang = new DivisionCode("610924");
        db.sql("""
                insert into access.account (id, login_name, name, password_hash, office, roles, entered_at)
                values (:id, :login, '陈静', 'none', :office, :roles, now())
                """)
                .param("id", account)
                .param("login", "t" + account)
                .param("office", office.value())
                .param("roles", List.of(roles).stream().map(Role::name).toArray(String[]::new))
                .update();
        return new Actor.Staff(account, "陈静", office, "蒿坪镇便民服务中心", ziyang, List.of(ziyang.range()), Set.of(roles));
    }
}
