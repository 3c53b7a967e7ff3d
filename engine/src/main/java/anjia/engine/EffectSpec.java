package anjia.engine;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a granting decision does (决定的效果): generic, nothing domain-specific. Kinds are codes that the acting module knows. */
public sealed interface EffectSpec {

    /** As {@code item.yaml} writes it, on one line. */
    default String written() {
        return switch (this) {
            case OrderPayments(var amount, var months, var until) ->
                "order payments: " + amount + also("for", months) + also("until", until);
            case StopPayments(var item) -> "stop payments: " + item;
            case RecoverPayments(var item) -> "recover payments: " + item;
            case OpenSpell(var kind, var keeps) ->
                "open spell: " + kind + (keeps.isEmpty() ? "" : ", keeps: " + new TreeMap<>(keeps));
            case CloseSpell(var kind) -> "close spell: " + kind;
            case IssueCertificate(var kind, var until) -> "issue certificate: " + kind + also("until", until);
            case RevokeCertificate(var kind) -> "revoke certificate: " + kind;
            case SendLetter(var kind) -> "send letter: " + kind;
            case Refer(var department) -> "refer to: " + department;
            case AddClock(var kind, var limit) ->
                "add clock: %s, within: %d %s days"
                        .formatted(kind, limit.days(), limit.count().name().toLowerCase(Locale.ROOT));
        };
    }

    private static String also(String key, @Nullable String text) {
        return text == null ? "" : ", " + key + ": " + text;
    }

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
