package anjia.privacy;

import anjia.access.Held;
import anjia.access.Held.Fate;
import anjia.access.HeldData;
import anjia.access.HeldRows;
import anjia.access.PersonDirectory;
import anjia.access.PersonId;
import anjia.privacy.KeptKind.Since;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that is held about one person, under each of her ids, by the kinds of {@code retention.yaml} (个人信息清单). Who may ask is settled by the caller. */
@Component
class Holdings {

    /**
     * One kind of record and how much of it there is.
     *
     * @param byFate how many pieces may be erased how
     */
    record Holding(KeptKind kind, long pieces, Map<Fate, Long> byFate) {

        long of(Fate fate) {
            return byFate.getOrDefault(fate, 0L);
        }
    }

    private final ObjectProvider<HeldData> data;
    private final HeldRows rows;
    private final RetentionTable table;
    private final PersonDirectory directory;

    Holdings(ObjectProvider<HeldData> data, HeldRows rows, RetentionTable table, PersonDirectory directory) {
        this.data = data;
        this.rows = rows;
        this.table = table;
        this.directory = directory;
    }

    /** From the person outwards. */
    List<HeldData> modules() {
        return data.orderedStream().toList();
    }

    List<UUID> ids(PersonId person) {
        return directory.same(directory.kept(person)).stream()
                .map(PersonId::value)
                .sorted()
                .toList();
    }

    /** Kinds of which something is held, in the order of the table. */
    @Transactional(readOnly = true)
    public List<Holding> of(PersonId person) {
        var ids = ids(person);
        var held = new HashMap<String, Held>();
        modules().forEach(module -> module.held().forEach(one -> held.put(one.kind(), one)));
        return table.kinds().stream()
                .map(kind -> holding(kind, held, ids))
                .filter(one -> one.pieces() > 0)
                .toList();
    }

    private Holding holding(KeptKind kind, Map<String, Held> held, Collection<UUID> ids) {
        var byFate = new HashMap<Fate, Long>();
        for (var name : kind.holds()) {
            var one = Objects.requireNonNull(held.get(name), name);
            byFate.merge(one.fate(), rows.count(one, ids), Long::sum);
        }
        return new Holding(
                kind, byFate.values().stream().mapToLong(Long::longValue).sum(), byFate);
    }

    /** Pieces of hers with this fate. */
    long count(Collection<UUID> ids, Fate fate) {
        return modules().stream()
                .flatMap(module -> module.held().stream())
                .filter(one -> one.fate() == fate)
                .mapToLong(one -> rows.count(one, ids))
                .sum();
    }

    /** The first day on which it need not be kept any more; null while something of it is not closed, or when no time is set. */
    @Nullable
    LocalDate keptUntil(PersonId person, KeptKind kind) {
        var since = kind.since();
        var period = kind.period();
        if (since == null || period == null) return null;
        var days = days(person, since);
        if (days.isEmpty() || days.contains("")) return null;
        return LocalDate.parse(days.stream().sorted().toList().getLast()).plus(period);
    }

    private List<String> days(PersonId person, Since since) {
        var days = new ArrayList<String>();
        modules().stream()
                .flatMap(module -> module.held().stream())
                .filter(one -> one.kind().equals(since.rows()))
                .forEach(one -> rows.each(one, ids(person), row -> {
                    var day = row.get(since.field());
                    days.add(day == null ? "" : day.toString());
                }));
        return days;
    }
}
