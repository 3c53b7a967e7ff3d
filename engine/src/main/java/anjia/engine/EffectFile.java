package anjia.engine;

import anjia.engine.syntax.Faults;
import anjia.engine.syntax.Fields;
import anjia.engine.syntax.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one effect of {@code item.yaml}: its first key says which. */
final class EffectFile {
    private static final List<String> KNOWN = List.of(
            "order payments",
            "stop payments",
            "recover payments",
            "open spell",
            "close spell",
            "issue certificate",
            "revoke certificate",
            "send letter",
            "refer to",
            "add clock");

    private EffectFile() {}

    static Optional<EffectSpec> read(Yaml yaml, Faults faults) {
        var fields = new Fields(yaml, faults);
        var verb = fields.keys().stream().findFirst().orElse("");
        if (!KNOWN.contains(verb)) {
            faults.unknown(yaml.at(), "effect", verb, KNOWN);
            return Optional.empty();
        }
        var effect = effect(verb, fields.text(verb), fields, faults);
        fields.done();
        return Optional.of(effect);
    }

    private static Map<String, String> keeps(Fields fields) {
        var keeps = new LinkedHashMap<String, String>();
        fields.mapping("keeps").entries().forEach((detail, entry) -> {
            if (entry.value() instanceof Yaml.Scalar(var _, var name)) keeps.put(detail, name);
        });
        return keeps;
    }

    private static EffectSpec effect(String verb, String of, Fields fields, Faults faults) {
        return switch (verb) {
            case "order payments" ->
                new EffectSpec.OrderPayments(
                        of,
                        fields.optionalText("for").orElse(null),
                        fields.optionalText("until").orElse(null));
            case "stop payments" -> new EffectSpec.StopPayments(of);
            case "recover payments" -> new EffectSpec.RecoverPayments(of);
            case "open spell" -> new EffectSpec.OpenSpell(of, keeps(fields));
            case "close spell" -> new EffectSpec.CloseSpell(of);
            case "issue certificate" ->
                new EffectSpec.IssueCertificate(of, fields.optionalText("until").orElse(null));
            case "revoke certificate" -> new EffectSpec.RevokeCertificate(of);
            case "send letter" -> new EffectSpec.SendLetter(of);
            case "refer to" -> new EffectSpec.Refer(of);
            default ->
                new EffectSpec.AddClock(of, ItemFile.limit(new Fields(fields.required("within"), faults), faults));
        };
    }
}
