package anjia.fairs;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.work.Changes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a device at the gate carries to recognise codes without a line, and what it brings back (断网签到). */
@Service
class GateDevices {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    /**
     * What a device carries: marks of codes and numbers, nobody's name.
     *
     * @param open whether it may carry it: on the day of the fair and the day before, until the fair is closed
     * @param now the present moment of the house, and from when until when people come; milliseconds
     * @param numbers of the {@code marks}, in the same order; {@code here} those who have come
     */
    record Carried(
            boolean open,
            long now,
            long opens,
            long closes,
            int people,
            int digits,
            List<String> marks,
            List<Integer> numbers,
            List<Integer> here) {}

    /**
     * A check-in that a device kept.
     *
     * @param key its own, given by the device
     * @param age how long ago it was: the clocks of devices are wrong, how far they go is not
     */
    record Kept(UUID key, String code, Duration age) {}

    /** What came of one, and whose it was; 0 and null when nobody's. */
    record Answer(Taken taken, int number, @Nullable UUID entry) {}

    enum Taken {
        FIRST,
        /** Somebody had let her in before, at this gate or another. */
        AGAIN,
        UNKNOWN,
        /** Not on the day of the fair, or it is closed. */
        NOT_TODAY
    }

    private final Fairs fairs;
    private final EntryRows rows;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    GateDevices(Fairs fairs, EntryRows rows, Audit audit, Changes changes, Clock clock) {
        this.fairs = fairs;
        this.rows = rows;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param whole with everybody's mark; else only how things stand */
    Carried carried(Actor.Staff staff, UUID id, boolean whole, LocalDate today) {
        var fair = fairs.atTheWindow(staff, id);
        var day = fair.plan().day();
        var open = takesPeople(fair) && !today.isAfter(day) && !today.isBefore(day.minusDays(1));
        var all = open && whole ? rows.codes(id) : List.<EntryRows.Code>of();
        var people = rows.countAll(id);
        var digits = GateMark.digits(people);
        return new Carried(
                open,
                clock.instant().toEpochMilli(),
                midnight(day),
                midnight(day.plusDays(1)),
                people,
                digits,
                all.stream().map(one -> GateMark.of(id, one.code(), digits)).toList(),
                all.stream().map(EntryRows.Code::number).toList(),
                all.stream()
                        .filter(EntryRows.Code::here)
                        .map(EntryRows.Code::number)
                        .toList());
    }

    private static long midnight(LocalDate day) {
        return day.atStartOfDay(HERE).toInstant().toEpochMilli();
    }

    private static boolean takesPeople(Fair fair) {
        return fair.state() == FairState.PUBLISHED || fair.state() == FairState.HELD;
    }

    /**
     * Takes what a device kept. The earliest moment counts, whoever brings it; the same one brought again changes nothing and is answered as
     * before. In the order of the codes, so that two devices do not wait for each other.
     */
    @Transactional
    Map<UUID, Answer> take(Actor.Staff staff, UUID id, List<Kept> kept) {
        var fair = fairs.atTheWindow(staff, id);
        var answers = new TreeMap<UUID, Answer>();
        kept.stream()
                .sorted(Comparator.comparing(Kept::code))
                .forEach(one -> answers.put(one.key(), take(staff, fair, one)));
        return answers;
    }

    private Answer take(Actor.Staff staff, Fair fair, Kept kept) {
        var at = clock.instant().minus(kept.age());
        if (!takesPeople(fair) || !dayOf(at).equals(fair.plan().day())) return new Answer(Taken.NOT_TODAY, 0, null);
        var found = GateCode.parse(kept.code()).flatMap(code -> rows.byCode(fair.id(), code));
        if (found.isEmpty()) return new Answer(Taken.UNKNOWN, 0, null);
        var entry = found.get();
        if (rows.arrive(entry.id(), staff, at, kept.key())) {
            audit.record(
                    staff, "fairs.arrive", List.of(entry.id(), entry.person().value()), Map.of("at", at.toString()));
            changes.append("fairs.entry", entry.id());
        }
        var taken = rows.arrivedAs(entry.id(), kept.key()) ? Taken.FIRST : Taken.AGAIN;
        return new Answer(taken, entry.number(), entry.id());
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, HERE);
    }
}
