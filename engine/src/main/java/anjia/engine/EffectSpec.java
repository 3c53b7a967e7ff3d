package anjia.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a granting decision does (决定的效果): generic, nothing domain-specific. Kinds are codes that the acting module knows. */
public sealed interface EffectSpec {

    /**
     * @param amount name of the schedule that is paid month by month, or of the amount that is paid once
     * @param until the word {@code stop} when a stop event ends it, or null
     */
    record OrderPayments(
            String amount,
            @Nullable String months,
            @Nullable String until) implements EffectSpec {}

    record StopPayments(String item) implements EffectSpec {}

    record RecoverPayments(String item) implements EffectSpec {}

    /**
     * @param keeps name of a detail of the spell to the fact or amount whose value it keeps
     */
    record OpenSpell(String kind, Map<String, String> keeps) implements EffectSpec {
        public OpenSpell {
            keeps = Map.copyOf(keeps);
        }
    }

    record CloseSpell(String kind) implements EffectSpec {}

    /** @param until name of the fact or amount that is its last day, or null: it does not run out */
    record IssueCertificate(String kind, @Nullable String until) implements EffectSpec {}

    record RevokeCertificate(String kind) implements EffectSpec {}

    record SendLetter(String kind) implements EffectSpec {}

    record Refer(String department) implements EffectSpec {}

    record AddClock(String kind, Limit limit) implements EffectSpec {}
}
