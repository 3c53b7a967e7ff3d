package anjia.access;

import anjia.web.FieldError;
import anjia.web.Frame;
import java.util.List;

/** What a password must be (口令要求): long, and typed the same twice. No rules of characters: they make people write it down. */
final class NewPassword {

    private NewPassword() {}

    static List<FieldError> faults(String chosen, String again, Frame frame) {
        if (chosen.length() < Accounts.SHORTEST_PASSWORD)
            return List.of(new FieldError("chosen", frame.text("access.password.short", Accounts.SHORTEST_PASSWORD)));
        if (chosen.length() > Passwords.LONGEST)
            return List.of(new FieldError("chosen", frame.text("access.password.long", Passwords.LONGEST)));
        if (!chosen.equals(again)) return List.of(new FieldError("again", frame.text("access.password.differs")));
        return List.of();
    }
}
