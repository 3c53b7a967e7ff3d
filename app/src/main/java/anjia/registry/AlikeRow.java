package anjia.registry;

import anjia.registry.Alike.Reason;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who may be the same person, sealed, with what is alike. */
record AlikeRow(
        UUID id,
        byte[] name,
        byte[] number,
        byte @Nullable [] phone,
        LocalDate bornOn,
        boolean reached,
        boolean sameName,
        boolean sameSound,
        boolean sameBirth,
        boolean nearNumber,
        boolean oldNumber,
        boolean samePhone) {

    PersonRow person() {
        return new PersonRow(id, name, number, phone, bornOn);
    }

    Set<Reason> reasons() {
        var reasons = EnumSet.noneOf(Reason.class);
        if (oldNumber) reasons.add(Reason.OLD_NUMBER);
        if (nearNumber && (sameName || sameSound)) reasons.add(Reason.NEAR_NUMBER);
        if (sameBirth && sameName) reasons.add(Reason.NAME_AND_BIRTH);
        else if (sameBirth && sameSound) reasons.add(Reason.SOUND_AND_BIRTH);
        if (samePhone) reasons.add(Reason.PHONE);
        return reasons;
    }

    boolean byMoreThanAPhone() {
        return reasons().stream().anyMatch(reason -> reason != Reason.PHONE);
    }
}
