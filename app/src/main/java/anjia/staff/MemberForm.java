package anjia.staff;

import anjia.access.Role;
import anjia.access.StaffBook;
import anjia.places.OfficeId;
import anjia.registry.IdentityNumbers;
import anjia.registry.NumberCheck;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is typed about a member of staff. */
record MemberForm(
        @Nullable String loginName,
        @Nullable String name,
        @Nullable String office,
        @Nullable List<String> role,
        @Nullable String number) {

    private static final int LONGEST_NAME = 40;
    private static final String LOGIN_NAME = "[a-z0-9][a-z0-9._-]{1,39}";

    static MemberForm of(StaffBook.Member member) {
        return new MemberForm(
                member.loginName(),
                member.name(),
                member.office().value().toString(),
                member.roles().stream().map(Role::name).toList(),
                "");
    }

    static MemberForm empty() {
        return new MemberForm("", "", "", List.of(), "");
    }

    String typedLogin() {
        return loginName == null ? "" : loginName.strip();
    }

    String typedName() {
        return name == null ? "" : name.strip();
    }

    /** Empty when it is not to be noted now. */
    String typedNumber() {
        return number == null ? "" : number.strip();
    }

    Set<Role> roles() {
        var typed = role == null ? List.<String>of() : role;
        return Arrays.stream(Role.values())
                .filter(one -> typed.contains(one.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Optional<OfficeId> officeOf(List<OfficeId> ours) {
        return ours.stream()
                .filter(one -> one.value().toString().equals(office))
                .findFirst();
    }

    /** @param ours the offices that may be chosen; the login name is looked at when somebody is new */
    List<FieldError> faults(List<OfficeId> ours, IdentityNumbers numbers, boolean isNew, Frame frame) {
        var faults = new ArrayList<FieldError>();
        if (isNew && !typedLogin().toLowerCase(java.util.Locale.ROOT).matches(LOGIN_NAME))
            faults.add(new FieldError("loginName", frame.text("staff.fault.loginName")));
        if (typedName().isEmpty() || typedName().length() > LONGEST_NAME)
            faults.add(new FieldError("name", frame.text("staff.fault.name")));
        if (officeOf(ours).isEmpty()) faults.add(new FieldError("office", frame.text("staff.fault.office")));
        if (roles().isEmpty()) faults.add(new FieldError("role", frame.text("staff.fault.noRole")));
        else if (!StaffBook.together(roles())) faults.add(new FieldError("role", frame.text("staff.fault.together")));
        if (!typedNumber().isEmpty() && numbers.check(typedNumber()) instanceof NumberCheck.Invalid(var reason))
            faults.add(new FieldError("number", frame.text("registry.number." + reason)));
        return faults;
    }
}
