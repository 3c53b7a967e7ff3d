package anjia.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The facts of one person on one day (个人事实), immutable. A fact that was never put in is missing. */
public final class Facts {
    private static final Fact MISSING = new Fact.Missing();
    private static final Facts NONE = new Facts(Map.of());

    private final Map<String, Fact> byName;

    private Facts(Map<String, Fact> byName) {
        this.byName = byName;
    }

    public static Facts none() {
        return NONE;
    }

    /** Facts with one known value: a boolean, a whole number, a day, or the text of a choice or a place code. */
    public static Facts of(String name, Object value) {
        return NONE.with(name, value);
    }

    public static Facts of(Map<String, Fact> facts) {
        return new Facts(new LinkedHashMap<>(facts));
    }

    public Facts with(String name, Object value) {
        return put(name, new Fact.Known(Value.of(value), null));
    }

    public Facts with(String name, Object value, Origin origin) {
        return put(name, new Fact.Known(Value.of(value), origin));
    }

    public Facts atLeast(String name, long n) {
        return put(name, new Fact.AtLeast(n, null));
    }

    public Facts atLeast(String name, long n, Origin origin) {
        return put(name, new Fact.AtLeast(n, origin));
    }

    public Facts absent(String name) {
        return put(name, new Fact.Absent(null));
    }

    public Facts absent(String name, Origin origin) {
        return put(name, new Fact.Absent(origin));
    }

    public Facts missing(String name) {
        return put(name, MISSING);
    }

    public Facts put(String name, Fact fact) {
        var changed = new LinkedHashMap<>(byName);
        changed.put(name, fact);
        return new Facts(changed);
    }

    public Fact get(String name) {
        var fact = byName.get(name);
        return fact == null ? MISSING : fact;
    }

    /** Name to fact, in the order they were put in. */
    public Map<String, Fact> byName() {
        return Collections.unmodifiableMap(byName);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && facts.byName.equals(byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    @Override
    public String toString() {
        return byName.toString();
    }
}
