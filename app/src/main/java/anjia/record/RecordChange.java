package anjia.record;

import java.time.LocalDate;

/** What was entered into a life record (档案变更). */
public sealed interface RecordChange {

    Spell spell();

    /** A spell that was not known before. */
    record Opened(Spell spell) implements RecordChange {}

    /** A spell now known to hold until {@code to}, exclusive; {@code spell} is as known from now on. */
    record Closed(Spell spell, LocalDate to) implements RecordChange {}

    /** A spell that was entered in error: it never held. {@code spell} is as it was known until now. */
    record Withdrawn(Spell spell) implements RecordChange {}
}
