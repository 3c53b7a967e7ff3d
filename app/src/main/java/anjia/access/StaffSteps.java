package anjia.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The steps of a log-in of staff after the password (登录步骤): second factor, own password, in. */
@Component
class StaffSteps {

    static final String CODE = "/staff/login/code";
    static final String PASSWORD = "/staff/login/password";
    static final String PHONE = "/staff/login/phone";

    private final Accounts accounts;
    private final SecondFactor factor;
    private final Doors doors;
    private final HouseMark house;
    private final boolean required;

    /** @param required whether nobody comes in without a second factor, {@code anjia.staff.second-factor=required} */
    StaffSteps(
            Accounts accounts,
            SecondFactor factor,
            Doors doors,
            HouseMark house,
            @Value("${anjia.staff.second-factor:required}") String required) {
        this.accounts = accounts;
        this.factor = factor;
        this.doors = doors;
        this.house = house;
        this.required = required.equals("required");
    }

    /** @return the way to the next step, or into the house */
    String next(HalfIn half, String to, HttpServletRequest request, HttpServletResponse response) {
        var setUp = factor.of(half.account()).setUp();
        if (setUp && !half.coded()) return step(CODE, half, to, request);
        if (accounts.passwordGiven(half.account())) return step(PASSWORD, half, to, request);
        // in a demo everybody shares the accounts: no phone could hold their second factor
        if (!setUp && required && !house.demo()) return step(PHONE, half, to, request);
        return enter(half, to, request, response);
    }

    private static String step(String path, HalfIn half, String to, HttpServletRequest request) {
        half.keep(request);
        var way = Doors.inside(to, "");
        var address = UriComponentsBuilder.fromPath(path);
        if (!way.isEmpty()) address.queryParam("to", "{to}");
        return address.encode().buildAndExpand(way).toUriString();
    }

    private String enter(HalfIn half, String to, HttpServletRequest request, HttpServletResponse response) {
        var staff = accounts.staff(half.account()).orElseThrow();
        doors.enter(staff, LoggedIn.Door.STAFF, half.account(), request, response);
        var way = Doors.inside(to, home(staff));
        return Gatekeeper.mayPass(staff, way.split("\\?", 2)[0]) ? way : home(staff);
    }

    static String home(Actor.Staff staff) {
        if (staff.is(Role.CLERK)) return "/desk";
        if (staff.is(Role.OFFICER) || staff.is(Role.HEAD)) return "/office";
        if (staff.is(Role.ADMIN)) return "/admin/accounts";
        return staff.is(Role.SUPERVISOR) ? "/supervision" : "/audit";
    }
}
