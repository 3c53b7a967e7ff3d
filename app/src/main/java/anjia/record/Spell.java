package anjia.record;

import anjia.access.PersonId;
import anjia.places.DivisionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that held for a time in a person's life (档案记录): work, an unemployment registration, a benefit drawn.
 *
 * @param kind code: {@code work}, {@code unemployment-registration}, {@code unemployment-benefit}, {@code pension}, …
 * @param details small codes and numbers of the kind: {@code ended -> dismissed}, {@code months -> 12}; no personal data
 * @param to first day it no longer held; absent while it does
 * @param source who said so, a word key: {@code employer}, {@code insurance-centre}, {@code person}, {@code case:<number>}
 */
public record Spell(
        UUID id,
        PersonId person,
        String kind,
        @Nullable DivisionCode place,
        @Nullable UUID organisation,
        @Nullable String organisationName,
        Map<String, String> details,
        LocalDate from,
        @Nullable LocalDate to,
        Instant knownSince,
        String source) {

    public Spell {
        details = Map.copyOf(details);
    }

    public boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }

    Spell at(@Nullable String organisationName) {
        return new Spell(
                id, person, kind, place, organisation, organisationName, details, from, to, knownSince, source);
    }

    Spell until(LocalDate newTo, Map<String, String> newDetails, Instant known) {
        return during(from, newTo, newDetails, known);
    }

    Spell during(LocalDate newFrom, @Nullable LocalDate newTo, Map<String, String> newDetails, Instant known) {
        return new Spell(
                id, person, kind, place, organisation, organisationName, newDetails, newFrom, newTo, known, source);
    }
}
