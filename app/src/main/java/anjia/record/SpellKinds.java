package anjia.record;

import java.util.Objects;
import java.util.Set;

/** Kinds of spells that the house itself knows rules of; items may name others (档案记录类型). */
public final class SpellKinds {

    /** 就业: at an employer, as a sole trader, flexible, in a public-welfare post; 就业服务与就业管理规定 art. 62. */
    public static final String WORK = "work";

    /** 失业登记: from the registration until it is closed; details {@code ended} says why. */
    public static final String UNEMPLOYMENT_REGISTRATION = "unemployment-registration";

    /** 失业保险金: details {@code months} granted and {@code unused} when it ended. */
    public static final String UNEMPLOYMENT_BENEFIT = "unemployment-benefit";

    /** Kinds of which several may hold at once: two jobs, two courses. Of every other kind one holds at a time. */
    static final Set<String> SEVERAL_AT_ONCE = Set.of(WORK, "training");

    private SpellKinds() {}

    /** Whether both may hold on one day. The same job at the same employer is one spell, not two. */
    static boolean mayOverlap(Spell earlier, NewSpell later) {
        if (!SEVERAL_AT_ONCE.contains(later.kind())) return false;
        return earlier.organisation() == null || !Objects.equals(earlier.organisation(), later.organisation());
    }
}
