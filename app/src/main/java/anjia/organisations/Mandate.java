package anjia.organisations;

import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.places.OfficeId;
import anjia.registry.CreditCode;
import anjia.registry.Person;
import anjia.web.Formats;
import anjia.web.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody acts for an organisation, or asked to (单位授权).
 *
 * @param holder her name when she asked, {@code number} her identity number with its middle left out
 * @param legal whether she is the legal representative (法定代表人)
 * @param name of the organisation as on its licence
 * @param organisation null until the office has checked
 * @param decider name of who checked; null while nobody has
 * @param reason why it was refused or ended; empty when none was given
 */
record Mandate(
        UUID id,
        PersonId person,
        String holder,
        String number,
        String duty,
        boolean legal,
        CreditCode creditCode,
        String name,
        DivisionCode division,
        @Nullable UUID organisation,
        Instant askedAt,
        MandateState state,
        @Nullable String decider,
        @Nullable OfficeId office,
        @Nullable LocalDate until,
        String reason) {

    /** A new one that waits for an office; {@code asked_at} is when it is stored. */
    static Mandate asked(
            PersonId person,
            Person she,
            String duty,
            boolean legal,
            CreditCode code,
            String name,
            DivisionCode division) {
        return new Mandate(
                Ids.next(),
                person,
                she.name(),
                Formats.identityNumber(she.number().value()),
                duty,
                legal,
                code,
                name,
                division,
                null,
                Instant.EPOCH,
                MandateState.ASKED,
                null,
                null,
                null,
                "");
    }

    boolean isInForceOn(LocalDate day) {
        return state == MandateState.VALID && until != null && !until.isBefore(day);
    }

    /** Never the name: logs and messages print records. */
    @Override
    public String toString() {
        return "Mandate[" + id + ", " + state + "]";
    }
}
