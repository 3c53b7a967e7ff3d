package anjia.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares numbers value by value: a new line is the way of the law to change, an edited old one is not. */
final class NumberDifference {
    private final List<LawChange> changes;

    /** From which day, and for which class or place: what makes a value this one. */
    private record Key(LocalDate from, String where) {}

    NumberDifference(List<LawChange> changes) {
        this.changes = changes;
    }

    /** @param before numbers by file and name */
    void add(Map<String, LawNumber> before, Map<String, LawNumber> after) {
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (var key : keys) number(before.get(key), after.get(key));
    }

    private void number(@Nullable LawNumber before, @Nullable LawNumber after) {
        if (before == null && after != null) {
            changes.add(new LawChange.NumberAdded(after.name(), after.declaredIn()));
            values(after, Map.of(), values(after));
        } else if (after == null && before != null) {
            changes.add(new LawChange.NumberRemoved(before.name(), before.declaredIn()));
        } else if (before != null && after != null) {
            setting(after, "unit", before.unit().text(), after.unit().text());
            setting(after, "by", before.by(), after.by());
            setting(after, "range", before.range(), after.range());
            setting(after, "settled by", said(before.settledBy()), said(after.settledBy()));
            values(after, values(before), values(after));
        }
    }

    private void setting(LawNumber number, String setting, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after))
            changes.add(new LawChange.NumberSetting(
                    number.name(), number.declaredIn(), setting, said(before), said(after)));
    }

    private static String said(@Nullable SettledBy settledBy) {
        return settledBy == null ? "" : settledBy.zh() + " / " + settledBy.en();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Map<Key, NumberUsed> values(LawNumber number) {
        var values = new LinkedHashMap<Key, NumberUsed>();
        for (var value : number.values()) {
            var of = value.countyClass();
            var where = of != null ? "class " + of.value() : value.division() != null ? value.division() : "";
            values.put(new Key(value.inForce(), where), value);
        }
        return values;
    }

    private void values(LawNumber number, Map<Key, NumberUsed> before, Map<Key, NumberUsed> after) {
        var name = number.name();
        var file = number.declaredIn();
        before.forEach((key, old) -> {
            var now = after.get(key);
            if (now == null) changes.add(new LawChange.ValueRemoved(name, file, old));
            else if (!same(old, now) || !sameEnd(old, now, after))
                changes.add(new LawChange.ValueEdited(name, file, old, now));
            else if (!old.source().equals(now.source()) || old.sure() != now.sure())
                changes.add(new LawChange.ValueProven(name, file, old, now));
        });
        after.forEach((key, now) -> {
            if (before.containsKey(key)) return;
            var amongOld = before.keySet().stream().anyMatch(old -> !old.from().isBefore(key.from()));
            changes.add(new LawChange.ValueAdded(name, file, now, amongOld));
        });
    }

    /** 90 % is 900 thousandths: another value of the number may have more decimals now. */
    private static boolean same(NumberUsed one, NumberUsed other) {
        return one.measure().unit() == other.measure().unit()
                && Math.multiplyExact(one.value(), other.measure().per())
                        == Math.multiplyExact(other.value(), one.measure().per());
    }

    /** A value ends by itself where the next begins; to write another last day is an edit. */
    private static boolean sameEnd(NumberUsed old, NumberUsed now, Map<Key, NumberUsed> after) {
        if (Objects.equals(old.to(), now.to())) return true;
        var to = now.to();
        return to != null && after.keySet().stream().anyMatch(key -> key.from().equals(to.plusDays(1)));
    }
}
