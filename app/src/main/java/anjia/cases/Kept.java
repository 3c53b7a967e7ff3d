package anjia.cases;

import anjia.catalogue.Assessed;
import anjia.engine.Amount;
import anjia.engine.EffectSpec;
import anjia.engine.Fact;
import anjia.engine.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The facts and amounts of an assessment that a spell keeps (记录附带内容), as short texts; what is not known for certain is left out. */
final class Kept {

    private Kept() {}

    static Map<String, String> by(EffectSpec.OpenSpell open, Assessed assessed) {
        var kept = new HashMap<String, String>();
        open.keeps().forEach((detail, name) -> value(name, assessed).ifPresent(value -> kept.put(detail, value)));
        return kept;
    }

    /** The day that this fact or amount is, when it is known for certain. */
    static Optional<LocalDate> day(String name, Assessed assessed) {
        return value(name, assessed).map(LocalDate::parse);
    }

    private static Optional<String> value(String name, Assessed assessed) {
        var amount = assessed.assessment().amount(name);
        return amount.isPresent()
                ? amount.filter(Amount::exact).map(Kept::text)
                : assessed.facts().get(name) instanceof Fact.Known(var value, var _)
                        ? Optional.of(value.toString())
                        : Optional.empty();
    }

    private static String text(Amount amount) {
        return amount.unit() == Unit.DATE
                ? LocalDate.ofEpochDay(amount.low()).toString()
                : String.valueOf(amount.low());
    }
}
