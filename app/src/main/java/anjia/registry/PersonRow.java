package anjia.registry;

import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.web.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code registry.person} as it lies there, sealed. */
record PersonRow(UUID id, byte[] name, byte[] number, byte @Nullable [] phone, LocalDate bornOn) {

    static final String COLUMNS = "p.id, p.name, p.number, p.phone, p.born_on";

    Person opened(PersonSeal seal, List<Tie> ties) {
        var opened = seal.openNumber(id, number);
        return new Person(
                new PersonId(id),
                seal.openName(id, name),
                opened,
                opened.sex(),
                bornOn,
                phone == null ? null : seal.openPhone(id, phone),
                ties);
    }

    PersonLine line(PersonSeal seal, @Nullable DivisionCode residence) {
        return new PersonLine(
                new PersonId(id),
                seal.openName(id, name),
                Formats.identityNumber(seal.openNumber(id, number).value()),
                bornOn,
                residence);
    }
}
