package anjia.registry;

import anjia.places.DivisionCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is entered of somebody who is not in the registry yet (人员登记). Places by tie, at least the residence. */
public record NewPerson(
        String name, IdentityNumber number, @Nullable String phone, Map<TieKind, DivisionCode> places) {}
