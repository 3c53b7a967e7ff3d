package anjia.registry;

import anjia.access.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as opened to somebody who may see her (人员). Pages mask number and phone. */
public record Person(
        PersonId id,
        String name,
        IdentityNumber number,
        Sex sex,
        LocalDate bornOn,
        @Nullable String phone,
        List<Tie> ties) {}
