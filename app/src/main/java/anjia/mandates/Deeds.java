package anjia.mandates;

import anjia.web.Language;
import anjia.web.Texts;
import java.util.Set;

/** How the person is told what the audit keeps of her helper (帮办事项分类). */
enum Deeds {
    /** Reading: kept once a day. */
    LOOK,
    /** Something of hers has changed: kept, and she is told. */
    CHANGE,
    /** A step within an act that is kept by itself, or the way in and out. */
    STEP;

    private static final Set<String> LOOKS = Set.of("mandates.look", "letters.read", "papers.look", "papers.open");
    private static final Set<String> STEPS = Set.of(
            "registry.view",
            "registry.list",
            "cases.view",
            "cases.list",
            "cases.decide",
            "payments.order",
            "payments.stop",
            "access.logIn",
            "access.logOut",
            "access.endLogIn");

    static Deeds of(String act) {
        if (LOOKS.contains(act)) return LOOK;
        return STEPS.contains(act) || act.startsWith("record.") ? STEP : CHANGE;
    }

    /** Key of the words for an act; what has no words of its own is still told. */
    static String words(String act) {
        var own = "mandates.act." + act.replace('.', '-');
        return Texts.in(Language.ZH_CN).has(own) ? own : "mandates.act.other";
    }
}
