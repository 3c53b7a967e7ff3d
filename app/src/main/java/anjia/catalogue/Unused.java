package anjia.catalogue;

import anjia.record.Spell;
import java.time.LocalDate;
import java.time.Period;

/**
 * What a spell of a benefit left over (未领完的月数), 社会保险法 art. 46: unused months of the former spell are added to the next one.
 * A spell says how many months it granted ({@code months}) and, once it ended, how many were paid ({@code drawn}) or left
 * ({@code unused}).
 */
final class Unused {

    private Unused() {}

    static long months(Spell spell, LocalDate day) {
        var details = spell.details();
        if (details.get("unused") instanceof String unused) return Long.parseLong(unused);
        if (!(details.get("months") instanceof String granted)) return 0;
        var drawn = details.get("drawn") instanceof String said ? Long.parseLong(said) : begun(spell, day);
        return Math.max(0, Long.parseLong(granted) - drawn);
    }

    /** Months begun until the spell ended or the day: a month that has begun is paid. */
    private static long begun(Spell spell, LocalDate day) {
        var end = spell.to() == null || spell.to().isAfter(day) ? day : spell.to();
        if (!end.isAfter(spell.from())) return 0;
        var passed = Period.between(spell.from(), end.minusDays(1));
        return passed.toTotalMonths() + 1;
    }
}
