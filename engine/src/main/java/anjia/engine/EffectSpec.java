package anjia.engine;

import org.jspecify.annotations.Nullable;

/** What a granting decision does (决定的效果): generic, nothing domain-specific. Kinds are codes that the acting module knows. */
public sealed interface EffectSpec {

    /**
     * @param amount name of the schedule or amount that is paid
     * @param until the word {@code stop} when a stop event ends it, or null
     */
    record OrderPayments(
            String amount,
            @Nullable String months,
            @Nullable String until) implements EffectSpec {}

    record StopPayments(String item) implements EffectSpec {}

    record RecoverPayments(String item) implements EffectSpec {}

    record OpenSpell(String kind) implements EffectSpec {}

    record CloseSpell(String kind) implements EffectSpec {}

    record IssueCertificate(String kind) implements EffectSpec {}

    record RevokeCertificate(String kind) implements EffectSpec {}

    record SendLetter(String kind) implements EffectSpec {}

    record Refer(String department) implements EffectSpec {}

    record AddClock(String kind, Limit limit) implements EffectSpec {}
}
